using Appui.Calendar;
using Appui.Rights.France;
using Appui.Rights.Model;

namespace Appui.Rights.Asking;

/// <summary>What the answers given so far make certain, whatever those to come.</summary>
/// <param name="Sure">The rights that are open already, and at least how much a month or a year.</param>
/// <param name="ToSee">The rights of which it is not known yet whether they are open, those with the most at stake first.</param>
internal sealed record SoFar(IReadOnlyList<(string Benefit, decimal AtLeast)> Sure, IReadOnlyList<string> ToSee)
{
    /// <summary>Null before the household is told, when two answers contradict each other, and for months without law.</summary>
    public static SoFar? Of(Answers answers, Month month)
    {
        if (answers is not { Household.IsComplete: true, Children.IsComplete: true } || answers.ChildList.Any(child => child.Birth is null)) return null;
        if (answers.HasPartner && answers.Household.PartnerBirth is null) return null;

        var situation = answers.ToSituation(month);
        if (Law.Check(situation).Count > 0) return null;

        var ranges = Law.France.NewRangeCalculator().Of(situation);
        return new(
            [.. BenefitCatalogue.All.Where(about => ranges.IsOpen(about.Benefit).IsYes).Select(about => (about.Key, AtLeast(about.Benefit)))],
            [.. BenefitCatalogue.All.Where(about => ranges.IsOpen(about.Benefit).IsUnknown).OrderByDescending(about => ranges[about.Benefit].Highest).Select(about => about.Key)]);

        decimal AtLeast(Benefit benefit) => benefit is Benefit.ComplementaireSante ? 0m : ranges[benefit].Lowest;
    }
}
