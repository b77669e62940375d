using Appui.Rights.France.Changing;
using Appui.Rights.France.Figures;

namespace Appui.Rights.France;

/// <summary>
/// What a household lives on when one of its members earns from nothing to twice the minimum wage: the answer to « est-ce que je perds si je travaille ? ».
/// Each point is the same law on <see cref="WhatIf.Works"/>, once the wage counts everywhere. Before income tax, and without rights paid once a year.
/// </summary>
public sealed record WorkCurve
{
    private const decimal Step = 50m;

    /// <summary>A situation with unknown facts takes longer: fewer points.</summary>
    private const decimal StepWithUnknowns = 200m;

    /// <summary>A fall smaller than this, in euros a month, is a rounding.</summary>
    private const decimal Noticeable = 5m;

    /// <summary>Who takes the job.</summary>
    public required string PersonId { get; init; }

    /// <summary>Facts are missing: amounts of rights are the least that they may be.</summary>
    public required bool IsAtLeast { get; init; }

    /// <summary>The minimum wage of a full-time job, net, in euros a month, estimated as <see cref="Incomes.WithNetSalary"/> does.</summary>
    public required decimal MinimumWage { get; init; }

    /// <summary>The points, by rising wage.</summary>
    public required IReadOnlyList<WorkPoint> Points { get; init; }

    /// <summary>Monthly rights that appear somewhere on the curve, in the order of the law.</summary>
    public IReadOnlyList<Benefit> Benefits => [.. Monthly.Where(benefit => Points.Any(point => point[benefit] > 0))];

    /// <summary>Where one has less with a higher wage: from the top before the fall to its lowest point after it.</summary>
    public IReadOnlyList<(WorkPoint From, WorkPoint To)> Falls
    {
        get
        {
            var falls = new List<(WorkPoint, WorkPoint)>();
            for (var i = 1; i < Points.Count; i++)
            {
                if (Points[i].Total >= Points[i - 1].Total) continue;
                var top = Points[i - 1];
                while (i + 1 < Points.Count && Points[i + 1].Total < Points[i].Total) i++;
                if (top.Total - Points[i].Total >= Noticeable) falls.Add((top, Points[i]));
            }

            return falls;
        }
    }

    /// <summary>The point of the nearest wage.</summary>
    public WorkPoint At(decimal wage) => Points.MinBy(point => Math.Abs(point.Wage - wage))!;

    /// <summary>The curve for one person of the household.</summary>
    /// <exception cref="SituationRefusedException">The situation contradicts itself; see <see cref="Law.Check"/>.</exception>
    public static WorkCurve Of(Situation now, string person)
    {
        var smic = MonthFigures.On(now.Month).Smic;
        var minimum = Math.Round((decimal)(smic.Hourly * smic.MonthlyHours) * 0.787m, 2);
        var known = WhatIf.Works(now, person, 0m).HasOnlyKnownFacts;
        var step = known ? Step : StepWithUnknowns;
        var calculator = Law.France.NewCalculator();
        var points = new List<WorkPoint>();
        for (var wage = 0m; wage < (2 * minimum) + step; wage += step)
        {
            var then = WhatIf.Works(now, person, wage);
            points.Add(known ? Known(then, wage, calculator.Of(then)) : AtLeast(then, wage, Law.France.Evaluate(then)));
        }

        return new WorkCurve { PersonId = person, IsAtLeast = !known, MinimumWage = minimum, Points = points };
    }

    private static readonly Benefit[] Monthly =
        [.. BenefitCatalogue.All.Where(about => about.Period == AmountPeriod.Month && about.Benefit != Benefit.ComplementaireSante).Select(about => about.Benefit)];

    private static WorkPoint Known(Situation then, decimal wage, Amounts amounts) =>
        new(wage, Others(then, wage), [.. BenefitCatalogue.All.Select(about => amounts.Of(about.Benefit))], amounts.ComplementaireSante);

    private static WorkPoint AtLeast(Situation then, decimal wage, Outcome outcome) =>
        new(wage, Others(then, wage), [.. outcome.Benefits.Select(benefit => benefit.Lowest)], outcome[Benefit.ComplementaireSante].Kind);

    private static decimal Others(Situation then, decimal wage) => (OwnIncome.Of(then) ?? wage) - wage;
}

/// <summary>One wage on the curve. All amounts are in euros a month.</summary>
/// <param name="Wage">The net wage of the job.</param>
/// <param name="Others">Other incomes of the household; those that are not known are left out.</param>
/// <param name="Amounts">Rights, in the order of <see cref="Benefit"/>.</param>
/// <param name="HealthCover"><c>free</c>, <c>paid</c>, <c>none</c>, or <c>null</c> when it is not known.</param>
public sealed record WorkPoint(decimal Wage, decimal Others, IReadOnlyList<decimal> Amounts, string? HealthCover)
{
    /// <summary>One right.</summary>
    public decimal this[Benefit benefit] => Amounts[(int)benefit];

    /// <summary>Monthly rights added up; health cover and what is paid once a year left out.</summary>
    public decimal Rights => BenefitCatalogue.All.Where(about => about.Period == AmountPeriod.Month && about.Benefit != Benefit.ComplementaireSante)
        .Sum(about => this[about.Benefit]);

    /// <summary>What the household lives on.</summary>
    public decimal Total => Wage + Others + Rights;
}
