using System.Diagnostics.CodeAnalysis;
using Appui.Platform;

namespace Appui.Territory.Model;

/// <summary>A permanence of the directory.</summary>
[NotPersonal]
internal readonly record struct PermanenceId(Guid Value) : ITypedId<PermanenceId>
{
    public static PermanenceId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static PermanenceId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, out PermanenceId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>Whether one must ask for a time before coming.</summary>
[NotPersonal]
internal enum Appointment
{
    /// <summary>One just comes.</summary>
    Without,

    /// <summary>Only those who have a time.</summary>
    Needed,

    /// <summary>Both.</summary>
    Either,
}

/// <summary>Who helps at a place, with what, when, and how one comes in.</summary>
internal sealed class Permanence
{
    public required PermanenceId Id { get; init; }

    public required PlaceId Place { get; init; }

    /// <summary>Who holds it: « Écrivain public », « Caf ».</summary>
    [NotPersonal] public required string Host { get; set; }

    /// <summary>With what, as services of the national schema joined by <c>|</c>; empty for all those of the place.</summary>
    [NotPersonal] public string Services { get; set; } = "";

    /// <summary>When, in the form of OpenStreetMap.</summary>
    [NotPersonal] public required string Hours { get; set; }

    public required Appointment Appointment { get; set; }

    /// <summary>How one comes in.</summary>
    [NotPersonal] public string ComeIn { get; set; } = "";

    /// <summary>What to bring.</summary>
    [NotPersonal] public string Bring { get; set; } = "";

    [NotPersonal] public DateOnly? FirstDay { get; set; }

    [NotPersonal] public DateOnly? LastDay { get; set; }

    /// <summary>Is it held on that day at all?</summary>
    public bool StandsOn(DateOnly day) => !(FirstDay > day) && !(LastDay < day);
}
