using Appui.Calendar;
using Appui.Platform;
using Appui.Rights.France;

namespace Appui.Rights.Model;

/// <summary>One right as a finished screening keeps it.</summary>
/// <param name="Benefit">Its key.</param>
/// <param name="Answer">What the screening says.</param>
/// <param name="PerMonth">Monthly cents when exact; null for none or a range.</param>
internal sealed record FoundRight(string Benefit, RightAnswer Answer, long? PerMonth)
{
    /// <summary>What the law gives for these answers; null while a page is open, or when two answers contradict each other.</summary>
    public static IReadOnlyList<FoundRight>? AllOf(Answers answers, DateOnly today)
    {
        if (answers.Next(today) is not null) return null;

        var situation = answers.ToSituation(Month.Of(today));
        return Law.Check(situation).Count > 0 ? null : [.. Law.France.Evaluate(situation).Benefits.Select(Of)];
    }

    private static FoundRight Of(BenefitOutcome benefit) => new(benefit.Key, AnswerOf(benefit),
        benefit is { Period: AmountPeriod.Month, Amount: > 0, Benefit: not France.Benefit.ComplementaireSante } ? Euros.From(benefit.Amount.Value).Cents : null);

    private static RightAnswer AnswerOf(BenefitOutcome benefit) => benefit.Answer switch
    {
        France.Answer.SeemsEntitled => RightAnswer.SeemsEntitled,
        France.Answer.NotNow => RightAnswer.NotNow,
        _ => RightAnswer.ToCheck,
    };
}
