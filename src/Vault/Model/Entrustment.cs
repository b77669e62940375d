using Appui.Mandates;
using Appui.Platform;

namespace Appui.Vault.Model;

/// <summary>That a mandate opens some folders: their keys are with the sealer, for one helper, until its end. The keys themselves are not here.</summary>
[Keeps(Processing.Safe, Keeping.AsLongAsWanted)]
internal sealed class Entrustment
{
    public required MandateId Mandate { get; init; }
    public required PersonId Person { get; init; }
    public required HelperId Helper { get; init; }

    /// <summary>Where they hold it.</summary>
    public required StructureId Structure { get; init; }

    /// <summary>The folders, as a list of names.</summary>
    [Personal(DataCategory.Choice)] public required IReadOnlyList<PaperFolder> Folders { get; init; }

    /// <summary>The instant from which the sealer has no copy any more.</summary>
    [Personal(DataCategory.Choice)] public required DateTimeOffset Until { get; init; }

    [Personal(DataCategory.Choice)] public required DateTimeOffset GivenAt { get; init; }
}
