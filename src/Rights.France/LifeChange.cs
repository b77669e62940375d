namespace Appui.Rights.France;

/// <summary>Two situations of one household, side by side.</summary>
/// <param name="Now">What the law says today.</param>
/// <param name="Then">What it would say.</param>
/// <param name="OwnNow">Wages, pensions and other incomes of today, in euros a month; <c>null</c> when one of them is not known.</param>
/// <param name="OwnThen">The same after the change.</param>
public sealed record LifeChange(Outcome Now, Outcome Then, decimal? OwnNow, decimal? OwnThen)
{
    /// <summary>The rights that exist on one side at least, in the order of the law.</summary>
    public IReadOnlyList<ChangedRight> Rights { get; } =
    [
        .. Now.Benefits.Zip(Then.Benefits, (now, then) => new ChangedRight(now, then))
            .Where(right => right.Now.Answer != Answer.NotNow || right.Then.Answer != Answer.NotNow),
    ];

    /// <summary>What the household lives on each month today, at least; <c>null</c> when an income is not known.</summary>
    public decimal? LivesOnNow => OwnNow + MonthlyRights(Now);

    /// <summary>What it would live on, at least.</summary>
    public decimal? LivesOnThen => OwnThen + MonthlyRights(Then);

    /// <summary>What changes each month, at least; negative when there is less. Rights alone when an income is not known.</summary>
    public decimal Difference => (LivesOnThen - LivesOnNow) ?? (MonthlyRights(Then) - MonthlyRights(Now));

    /// <summary>The same when everything that is still to check turns out well.</summary>
    public decimal BestDifference => ((OwnThen - OwnNow) ?? 0) + MostMonthlyRights(Then) - MostMonthlyRights(Now);

    /// <summary>Monthly rights in euros, added up at their least.</summary>
    public static decimal MonthlyRights(Outcome outcome) => Monthly(outcome).Sum(right => right.Lowest);

    /// <summary>Monthly rights in euros, added up at their most.</summary>
    public static decimal MostMonthlyRights(Outcome outcome) => Monthly(outcome).Sum(right => right.Highest);

    private static IEnumerable<BenefitOutcome> Monthly(Outcome outcome) =>
        outcome.Benefits.Where(right => right.Period == AmountPeriod.Month && right.Benefit != Benefit.ComplementaireSante);
}

/// <summary>One right before and after.</summary>
/// <param name="Now">Today.</param>
/// <param name="Then">After the change.</param>
public sealed record ChangedRight(BenefitOutcome Now, BenefitOutcome Then)
{
    /// <summary>Something that a person would notice changes.</summary>
    public bool Differs => Now.Answer != Then.Answer || Now.Kind != Then.Kind || Now.Lowest != Then.Lowest || Now.Highest != Then.Highest;
}
