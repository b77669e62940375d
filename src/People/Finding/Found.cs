namespace Appui.People.Finding;

/// <summary>How a search ended. There is no list to browse: five masked names at most, or none.</summary>
internal abstract record Found
{
    /// <summary>One number, one person: their page opens.</summary>
    internal sealed record ByNumber(Whom Whom) : Found;

    /// <param name="OthersSoundAlike">More names sound like this one than can be shown.</param>
    internal sealed record Some(IReadOnlyList<Glimpse> People, bool OthersSoundAlike) : Found;

    internal sealed record Nobody : Found;

    internal sealed record TooMany : Found;

    /// <summary>What was typed cannot be looked for; the sentence says what to write.</summary>
    internal sealed record Unclear(string Sentence) : Found;

    /// <summary>This helper searched as often as one may within an hour.</summary>
    internal sealed record Enough : Found;
}

/// <summary>A person as results show them, before anybody says which one it is.</summary>
/// <param name="Masked">First name and initial.</param>
/// <param name="Age">Null when nothing was said.</param>
/// <param name="LastVisit">The last day somebody here received them.</param>
internal sealed record Glimpse(Whom Whom, string Masked, int? Age, DateOnly? LastVisit);
