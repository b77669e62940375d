using Appui.Platform;
using Appui.Rights;

namespace Appui.Procedures.Cards;

/// <summary>The papers that cards ask for, for the sheet of rights.</summary>
internal sealed class ClaimPapers(CardLibrary cards, Texts texts) : IClaimPapers
{
    public IReadOnlyList<string> For(IReadOnlyList<string> benefits) =>
    [
        .. benefits.Select(cards.ForBenefit).OfType<Card>().Distinct().SelectMany(card => card.Papers)
            .Where(paper => paper.OnlyIf is null)
            .GroupBy(paper => paper.Key)
            .OrderByDescending(same => same.Count())
            .Select(same => texts[same.First().Text]),
    ];
}
