using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Explaining;
using Appui.Rights.France.Household;
using Appui.Rights.France.Partial;

namespace Appui.Rights.France;

/// <summary>The social law of France, for the months it is encoded for.</summary>
public sealed class Law
{
    private readonly Differences text;

    private Law(string name, Differences text) => (Name, this.text) = (name, text);

    /// <summary>The text of the law as far as we know it. What pages use.</summary>
    public static Law France { get; } = new("france", Differences.France);

    /// <summary>The reference model to the letter, its known quirks included. For comparisons only.</summary>
    public static Law Reference { get; } = new("reference", Differences.Reference);

    /// <summary><c>france</c> or <c>reference</c>.</summary>
    public string Name { get; }

    /// <summary>The first month the law is encoded for.</summary>
    public static Month FirstMonth { get; } = new(2023, 1);

    /// <summary>The last month the law is encoded for.</summary>
    public static Month LastMonth { get; } = new(2026, 12);

    /// <summary>What the household seems entitled to, how much, and why.</summary>
    /// <exception cref="SituationRefusedException">The situation contradicts itself, or the law of its month is not encoded; see <see cref="Check"/>.</exception>
    public Outcome Evaluate(Situation situation)
    {
        if (Check(situation) is { Count: > 0 } problems) throw new SituationRefusedException(problems);
        var completed = Unknowns.Complete(situation);
        if (completed.HasOnlyKnownFacts) return Known(completed);

        completed = Unknowns.WithFewOpenChildren(completed);
        return PartialEvaluation.Of(text, completed, Unknowns.In(completed));
    }

    private Outcome Known(Situation situation)
    {
        var home = new Home<Exact>(text);
        home.Fill(situation, (value, _) => (double)value);
        return Outcomes.Of(Readings<Exact>.Of(home), situation.Month);
    }

    /// <summary>Figures of law that should have been revised before the month, as far as this version knows.</summary>
    public static IReadOnlyList<StaleFigure> StaleFigures(Month month) => Outcomes.StaleIn(month);

    /// <summary>A calculator of amounts without explanation, for many situations in a row; one per thread.</summary>
    public Calculator NewCalculator() => new(text);

    /// <summary>A calculator of ranges while facts are missing; one per thread.</summary>
    public RangeCalculator NewRangeCalculator() => new(text);

    /// <summary>What is wrong with a situation, field by field; empty when the law can be applied.</summary>
    public static IReadOnlyList<Problem> Check(Situation situation) => Plausibility.Check(situation);
}

/// <summary>Why a situation cannot be evaluated.</summary>
/// <param name="Field">The field, as in situation files: <c>persons[1].birth_date</c>.</param>
/// <param name="Code">Stable name of the reason, under which the wording for people is found: <c>birth_in_future</c>.</param>
/// <param name="Reason">The reason, in one short English sentence, for the command line.</param>
public sealed record Problem(string Field, string Code, string Reason);

/// <summary>A situation that the law cannot be applied to.</summary>
public sealed class SituationRefusedException : Exception
{
    /// <summary>Without details.</summary>
    public SituationRefusedException() : this([]) { }

    /// <summary>With a message only.</summary>
    public SituationRefusedException(string message) : base(message) => Problems = [];

    /// <summary>With a message and its cause.</summary>
    public SituationRefusedException(string message, Exception inner) : base(message, inner) => Problems = [];

    /// <summary>With everything that is wrong.</summary>
    public SituationRefusedException(IReadOnlyList<Problem> problems) : base(string.Join("; ", problems.Select(p => $"{p.Field}: {p.Reason}"))) =>
        Problems = problems;

    /// <summary>Everything that is wrong, field by field.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
