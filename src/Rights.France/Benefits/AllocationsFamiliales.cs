using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Benefits;

/// <summary>Allocations familiales, before CRDS (CSS L521-1 to L521-3, D521-1, D521-2).</summary>
internal static class AllocationsFamiliales
{
    private static readonly Article L521_1 = Css("L521-1");
    private static readonly Article L521_2 = Css("L521-2");
    private static readonly Article L521_3 = Css("L521-3");
    private static readonly Article D521_1 = Css("D521-1");
    private static readonly Article D521_2 = Css("D521-2");

    /// <summary>The entry into force of the age of eighteen (décret n° 2026-138 du 27 février 2026), for children born from that day on fourteen years before.</summary>
    private static readonly Month LaterIncrease = new(2026, 3);
    private static readonly DateOnly BornForLaterIncrease = new(2012, 3, 1);

    public static FamilyAllowance<N> Of<N>(Home<N> home, Month month, Notebook? notes = null) where N : struct, IQuantity<N>
    {
        var figures = MonthFigures.On(month);
        var children = home.DependentChildren(month);
        var twenty = AgedTwenty(home, month);
        var open = Sejour.FamilyResidence(notes, "family_allowances.residence")
            & Sejour.FamilyStay(notes, home, "family_allowances.stay")
            & L521_1.Requires(notes, "family_allowances.children", "assumer la charge d'au moins deux enfants",
                children >= 2 || children + twenty >= 3, Given.Persons("dependent_children", children));
        if (open.IsNo) return new(0, 0);

        var means = Means.OfFamily(home, month);
        var custody = SharedCustody(home, month, children, figures.Af.SharedCustody);
        var tier = Tier(means, children, figures.Af);
        var bmaf = figures.Family.Bmaf;
        var amount = Amount<N>
            .From(notes, D521_1, "family_allowances.step.base", "montant selon le nombre d'enfants, en pourcentage de la base mensuelle",
                Math.Round(bmaf * ((children >= 2 ? figures.Af.SecondChild : 0) + (Math.Max(0, children - 2) * figures.Af.ThirdChild)), 2, MidpointRounding.ToEven))
            .Times(L521_2, "family_allowances.step.custody", "l'enfant en résidence alternée compte pour moitié", custody)
            .Times(L521_1, "family_allowances.step.tier", "le montant varie en fonction des ressources du ménage", tier);
        var ordinary = amount.Value;
        var increase = AgeIncrease(home, month, children, bmaf * figures.Af.AgeIncrease) * tier;
        N flat = 0;
        if (children + twenty >= 3)
            flat = twenty * Math.Round(bmaf * figures.Af.Flat20, 2, MidpointRounding.ToEven) * Tier(means, children + twenty, figures.Af);

        amount = amount
            .Plus(L521_3, "family_allowances.step.age", "majoration pour chaque enfant à partir d'un âge minimum, à l'exception du plus âgé de deux", increase)
            .Plus(D521_2, "family_allowances.step.twenty", "allocation forfaitaire pour l'enfant de vingt ans, à partir de trois enfants", flat)
            .Plus(D521_1, "family_allowances.step.smoothing", "complément dégressif lorsque les ressources dépassent de peu un plafond",
                Smoothing(means, children, figures.Af, ordinary + increase, flat));
        return new(N.When(open, ordinary, 0), N.When(open, amount.Value, 0));
    }

    private static int AgedTwenty<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        var twenty = 0;
        foreach (var child in home.Children)
        {
            if (child.Age(month) == 20 && !home.IsAutonomous(child, month)) twenty++;
        }

        return twenty;
    }

    private static N SharedCustody<N>(Home<N> home, Month month, int children, double share) where N : struct, IQuantity<N>
    {
        N shared = 0;
        foreach (var child in home.Children)
        {
            if (home.IsDependent(child, month)) shared += N.When(child.SharedCustody, 1, 0);
        }

        return children == 0 ? 1 : 1 - (share * shared / children);
    }

    private static N Tier<N>(N means, int children, AfFigures figures) where N : struct, IQuantity<N> =>
        N.When(means <= figures.Tier1 + (children * figures.PerChild), 1,
            N.When(means <= figures.Tier2 + (children * figures.PerChild), figures.Tier2Factor, figures.Tier3Factor));

    private static N AgeIncrease<N>(Home<N> home, Month month, int children, double each) where N : struct, IQuantity<N>
    {
        if (children < 2) return 0;
        Resident<N>? eldest = null;
        foreach (var child in home.Children)
        {
            if (home.IsDependent(child, month) && child.AgeInMonths(month) > (eldest?.AgeInMonths(month) ?? -1)) eldest = child;
        }

        N total = 0;
        foreach (var child in home.Children)
        {
            if (!home.IsDependent(child, month) || child.Age(month) < IncreaseAge(child.BirthDate, month)) continue;
            var isEldest = home.Text.OnlyOneEldest ? child == eldest : child.Age(month) == eldest!.Age(month);
            if (children == 2 && isEldest) continue;
            total += N.When(child.SharedCustody, each / 2, each);
        }

        return total;
    }

    private static int IncreaseAge(DateOnly birth, Month month) => month < LaterIncrease || birth < BornForLaterIncrease ? 14 : 18;

    private static N Smoothing<N>(N means, int children, AfFigures figures, N monthly, N flat) where N : struct, IQuantity<N>
    {
        var low = figures.Tier1 + (children * figures.PerChild);
        var high = figures.Tier2 + (children * figures.PerChild);
        var over = N.When(means > high, N.Max(0, means - high), N.Max(0, means - low)) / 12;
        return N.When(over > 0, N.Max(0, monthly - over) + N.Max(0, flat - over), 0);
    }
}

/// <summary>Allocations familiales of a month.</summary>
/// <param name="Base">The part without age increases, that RSA counts.</param>
/// <param name="Total">The whole.</param>
internal readonly record struct FamilyAllowance<N>(N Base, N Total) where N : struct, IQuantity<N>;
