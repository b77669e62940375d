using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Household;
using Appui.Rights.France.Partial;

namespace Appui.Rights.France.LocalAids;

/// <summary>The household as the requirements of aids look at it.</summary>
internal sealed class AidSubject(Situation situation, Outcome outcome, Place place, AidFacts told)
{
    /// <summary>Incomes told month by month never match a tax notice: an estimate this near a ceiling decides nothing.</summary>
    private const double Doubt = 0.15;

    private readonly Lazy<(Bounds ReferenceIncome, Bounds Resources)> estimates = new(() => Estimate(situation));

    public Situation Situation { get; } = situation;

    public Outcome Outcome { get; } = outcome;

    public Place Place { get; } = place;

    public Person Applicant { get; } = situation.Applicant;

    public IEnumerable<Person> Children => Situation.Persons.Where(p => p.Role == Role.Child);

    public int AgeOf(Person person) => LegalCalendar.AgeInYears(person.BirthDate, Situation.Month.FirstDay);

    /// <summary>What was told of a fact that the situation does not hold.</summary>
    public Claim Told(string fact) => told.Told.TryGetValue(fact, out var answer) ? answer : Claim.Unknown;

    /// <summary>The reference tax income, told or estimated.</summary>
    public Bounds ReferenceIncome => told.ReferenceIncome is { } known ? (double)known : Doubtful(estimates.Value.ReferenceIncome);

    /// <summary>The reference tax income of each share, a year.</summary>
    public Bounds IncomePerShare => ReferenceIncome / (double)(told.TaxShares ?? (decimal)TaxShares);

    /// <summary>The monthly family quotient, told or estimated: a twelfth of the yearly resources and the benefits of the month, by shares.</summary>
    public Bounds FamilyQuotient => told.FamilyQuotient is { } known
        ? (double)known
        : Doubtful(((estimates.Value.Resources / 12) + MonthlyBenefits) / FamilyShares);

    private double TaxShares
    {
        get
        {
            var children = Children.Count();
            var together = Situation.CoupleStatus is CoupleStatus.Married or CoupleStatus.CivilUnion;
            var aloneWithChildren = Situation.CoupleStatus == CoupleStatus.None && children > 0;
            return (together ? 2 : 1) + (Math.Min(children, 2) * 0.5) + Math.Max(0, children - 2) + (aloneWithChildren ? 0.5 : 0);
        }
    }

    private double FamilyShares
    {
        get
        {
            var children = Children.Count();
            return 2 + (children * 0.5) + (children >= 3 ? 0.5 : 0);
        }
    }

    private Bounds MonthlyBenefits => Outcome.Benefits.Where(b => b.Period == AmountPeriod.Month && b.Benefit != Benefit.ComplementaireSante)
        .Aggregate((Bounds)0, (sum, b) => sum + new Bounds((double)b.Lowest, (double)b.Highest));

    private static Bounds Doubtful(Bounds estimate) => new(estimate.Low * (1 - Doubt), estimate.High * (1 + Doubt));

    private static (Bounds, Bounds) Estimate(Situation situation)
    {
        var (low, high) = Ends(Unknowns.Complete(situation));
        var home = new Home<Bounds>(Differences.France);
        home.Fill(low, high, (a, b) => new Bounds((double)a, (double)b));
        var year = situation.Month.Year - 2;
        Bounds resources = 0;
        foreach (var member in home.Members)
        {
            ref readonly var income = ref member.Year(year);
            resources += income.Wages + income.Pensions + income.TaxableProfit;
        }

        return (TaxHousehold.ReferenceIncome(home, year), resources);
    }

    /// <summary>The situation with its unknown figures at their least, and at their most.</summary>
    private static (Situation Low, Situation High) Ends(Situation situation)
    {
        var (low, high) = (situation, situation);
        foreach (var unknown in Unknowns.In(situation))
        {
            low = unknown.Values[0].Low(low);
            high = unknown.IsFigure ? unknown.Values[^1].High(high) : unknown.Values[0].High(high);
        }

        return (low, high);
    }
}
