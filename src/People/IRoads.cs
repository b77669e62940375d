using Appui.Platform;

namespace Appui.People;

/// <summary>
/// The roads that really reach somebody, at this moment. Asked by what sends by itself, again at the instant of sending: whoever changed their mind is not written to.
/// Not limited to what a user may see, so it is never shown as it is.
/// </summary>
public interface IRoads
{
    /// <summary>How the person of a file is reached; null when nobody is behind this id any more, or not in this structure. Follows aliases.</summary>
    Task<Reachable?> Of(Whom whom, StructureId structure);

    /// <summary>A house as its papers show it; null when there is none.</summary>
    Task<StructureCard?> House(StructureId structure);
}

/// <summary>A person, as far as reaching them goes.</summary>
/// <param name="Whom">The file or slip that stands.</param>
/// <param name="Name">As they say it; null for a slip.</param>
/// <param name="Languages">ISO 639 codes, the best understood first.</param>
/// <param name="Discreet">Nothing that others may see names the house.</param>
/// <param name="Roads">The surest first; empty when nothing safe is known.</param>
public sealed record Reachable(Whom Whom, string? Name, IReadOnlyList<string> Languages, bool Discreet, IReadOnlyList<Road> Roads)
{
    /// <summary>Names nobody, in logs too.</summary>
    public override string ToString() => Whom.ToString();
}

/// <summary>One road to somebody.</summary>
/// <param name="Kind">Which.</param>
/// <param name="To">The number or the address, as noted; null for a visit.</param>
/// <param name="Who">The relative's name, for that road alone.</param>
/// <param name="Day">The day on which they come by; null: any day.</param>
public sealed record Road(RoadKind Kind, string? To = null, string? Who = null, DayOfWeek? Day = null)
{
    /// <summary>Leads nowhere, in logs too.</summary>
    public override string ToString() => Kind.ToString();
}

/// <summary>The ways by which somebody is told that there is news.</summary>
public enum RoadKind
{
    /// <summary>They come by: they are told then, face to face.</summary>
    Visit,

    /// <summary>A short message on a telephone that they alone read.</summary>
    Sms,

    /// <summary>A helper calls them.</summary>
    Call,

    /// <summary>Somebody whom they trust is asked to tell them to come by.</summary>
    Relative,

    /// <summary>Their letters come to this house: a note in their box.</summary>
    Mailbox,

    /// <summary>A letter by post.</summary>
    Letter,

    /// <summary>An e-mail.</summary>
    Email,
}
