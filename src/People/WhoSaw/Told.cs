using Appui.Platform;

namespace Appui.People.WhoSaw;

/// <summary>A helper has read what the journal writes of their work.</summary>
[Keeps(Processing.Accounts, Keeping.LastPost)]
internal sealed class Told
{
    public required HelperId Helper { get; init; }

    [Personal(DataCategory.Helper)] public required DateTimeOffset ReadAt { get; init; }
}
