using Appui.Mandates;

namespace Appui.Vault.Entrusting;

/// <summary>Which folders a mandate may open at most: what agencies ask for in its families. The person ticks those that they want, none is ticked for them.</summary>
internal static class Reach
{
    /// <summary>The folders that these families reach, each once. « Autre » is in none.</summary>
    public static IReadOnlyList<PaperFolder> Of(IEnumerable<MandateFamily> families) => [.. families.SelectMany(Of).Distinct().Order()];

    private static PaperFolder[] Of(MandateFamily family) => family switch
    {
        MandateFamily.Papers => [PaperFolder.Identity, PaperFolder.Family],
        MandateFamily.Family => [PaperFolder.Family, PaperFolder.Income, PaperFolder.Identity, PaperFolder.Bank],
        MandateFamily.Health => [PaperFolder.Health, PaperFolder.Income, PaperFolder.Identity, PaperFolder.Bank],
        MandateFamily.Work => [PaperFolder.Work, PaperFolder.Income, PaperFolder.Identity],
        MandateFamily.Housing => [PaperFolder.Housing, PaperFolder.Income, PaperFolder.Identity, PaperFolder.Bank],
        MandateFamily.Transport => [PaperFolder.Identity],
        MandateFamily.Money => [PaperFolder.Income, PaperFolder.Bank],
        MandateFamily.Justice => [PaperFolder.Identity, PaperFolder.Income, PaperFolder.Letters],
        MandateFamily.Foreigners => [PaperFolder.Identity, PaperFolder.Housing, PaperFolder.Work],
        _ => [],
    };
}
