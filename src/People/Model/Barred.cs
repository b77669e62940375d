using Appui.Platform;

namespace Appui.People.Model;

/// <summary>A helper for whom a file does not exist, because they are close to the person or because the person says so. No reason is asked.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class Barred
{
    public required FileId File { get; init; }
    public required HelperId Helper { get; init; }
    [Personal(DataCategory.Choice)] public required Tie Tie { get; init; }
    public required HelperId WrittenBy { get; init; }
    [Personal(DataCategory.Choice)] public required DateTimeOffset WrittenAt { get; init; }
}

/// <summary>What the helper is to the person.</summary>
internal enum Tie
{
    /// <summary>Of the family, or living with them.</summary>
    Relative,

    /// <summary>Married to them or their partner before.</summary>
    FormerPartner,

    /// <summary>The person does not want it; why is their own affair.</summary>
    Unwanted,
}
