using Appui.Calendar;
using Appui.Rights.France;

namespace Appui.Rights.Model;

/// <summary>Which page comes next: the one with the question that settles most for its effort, as the law's own catalogue weighs them.</summary>
internal static class NextBest
{
    /// <summary>The best of the pages left; null when no right would move by more than ten euros. In the usual order where the law cannot be read.</summary>
    public static Step? Of(Answers answers, IReadOnlyList<Step> left, Month month)
    {
        if (month < Law.FirstMonth || month > Law.LastMonth) return left[0];
        var situation = answers.ToSituation(month);
        if (Law.Check(situation).Count > 0) return left[0];

        var interview = new Interview(Law.France.NewRangeCalculator(), situation);
        if (interview.Ranges.AreSettled) return null;

        return interview.Ordered().SelectMany(question => question.Kind.Id == "situation" ? OfBoxes(interview, question) : PagesOf(question, answers)).FirstOrDefault(left.Contains) ?? left[0];
    }

    /// <summary>The boxes of one question stand on several pages: pregnancy with the children, health and stay on their own. These two, the heavier first.</summary>
    private static IEnumerable<Step> OfBoxes(Interview interview, Question boxes)
    {
        interview.AnswerNotKnown(boxes);
        return interview.Ordered().Where(question => question.Kind.Id is "disability" or "stay").SelectMany(question => PagesOf(question, new()));
    }

    private static IEnumerable<Step> PagesOf(Question question, Answers answers) => question.Kind.Id switch
    {
        "life" => answers.Adults.SelectMany(who => new[] { new Step(Step.Work, who), new Step(Step.Money, who) }),
        "unemployment" or "scholarship" => [new(Step.Work, question.PersonId)],
        "grown_child" => [new(Step.Work, question.PersonId), new(Step.Money, question.PersonId)],
        "disability" => [new(Step.Health, question.PersonId)],
        "stay" => [new(Step.Stay, question.PersonId)],
        "housing" or "rent" or "zone" => [new(Step.Housing)],
        _ => [new(Step.Money, question.PersonId)],
    };
}
