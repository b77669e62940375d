using System.Diagnostics.CodeAnalysis;
using Appui.Design;
using Appui.Platform;

namespace Appui.Territory.Model;

/// <summary>One offer of a place.</summary>
[NotPersonal]
internal readonly record struct OfferId(Guid Value) : ITypedId<OfferId>
{
    public static OfferId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static OfferId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, out OfferId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>What is offered.</summary>
[NotPersonal]
internal enum OfferKind
{
    /// <summary>A computer, a telephone, a tablet.</summary>
    [Pictogram("device-mobile")]
    Equipment,

    /// <summary>A SIM card, a plan, a box.</summary>
    [Pictogram("world")]
    Connection,

    /// <summary>Somebody who deals with the operator, or pays a part.</summary>
    [Pictogram("phone")]
    TelecomDebt,
}

/// <summary>To whom an offer is open.</summary>
[NotPersonal]
internal enum OpenTo
{
    Anybody,

    /// <summary>Who has RSA, AAH, ASPA or another social minimum.</summary>
    SocialMinimum,

    /// <summary>Under a family quotient.</summary>
    FamilyQuotient,

    /// <summary>On a word of a social worker or mediator.</summary>
    Prescription,

    /// <summary>Who lives there.</summary>
    Resident,

    Young,
}

/// <summary>Something that a place gives or sells cheaply: a service like the others, with its price, to whom it is open, and how many are left when it last said.</summary>
internal sealed class Offer
{
    private const int OldAfterDays = 60;

    public required OfferId Id { get; init; }

    public required PlaceId Place { get; init; }

    public required OfferKind Kind { get; set; }

    [NotPersonal] public required string Label { get; set; }

    /// <summary>In euros; null when it depends, zero when it is given.</summary>
    [NotPersonal] public Euros? Price { get; set; }

    /// <summary>Names of <see cref="Model.OpenTo"/> joined by <c>|</c>: one of them is enough.</summary>
    [NotPersonal] public required string OpenTo { get; set; }

    [NotPersonal] public string Conditions { get; set; } = "";

    /// <summary>How many are left; null when the place does not say.</summary>
    [NotPersonal] public long? Stock { get; set; }

    /// <summary>When the place said so.</summary>
    [NotPersonal] public required DateOnly ToldOn { get; set; }

    /// <summary>What was left then says nothing any more.</summary>
    public bool IsOldOn(DateOnly day) => ToldOn.AddDays(OldAfterDays) < day;
}
