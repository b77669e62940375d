using Appui.Platform;

namespace Appui.Vault.Model;

/// <summary>That the recoveries of a month were looked at by somebody who opens no file.</summary>
[Keeps(Processing.Accountability, Keeping.Trace)]
internal sealed class RecoveryReview
{
    public required StructureId Structure { get; init; }

    /// <summary>Year and month: "2026-11".</summary>
    [NotPersonal] public required string Month { get; init; }

    public required HelperId By { get; init; }
    [Personal(DataCategory.Helper)] public required DateTimeOffset At { get; init; }
}
