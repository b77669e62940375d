using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Benefits;

/// <summary>Complément familial, before CRDS (CSS L522-1 to L522-3, R522-1 to R522-4, D522-1, D522-2).</summary>
internal static class ComplementFamilial
{
    private static readonly Article L522_1 = Css("L522-1");
    private static readonly Article L522_2 = Css("L522-2");
    private static readonly Article L522_3 = Css("L522-3");
    private static readonly Article R522_1 = Css("R522-1");
    private static readonly Article D522_1 = Css("D522-1");

    public static FamilySupplement<N> Of<N>(Home<N> home, Month month, N youngChildAllowance, Notebook? notes = null) where N : struct, IQuantity<N>
    {
        var (children, grown) = Children(home, month);
        var atHand = Sejour.FamilyResidence(notes, "family_supplement.residence")
            & Sejour.FamilyStay(notes, home, "family_supplement.stay")
            & L522_1.Requires(notes, "family_supplement.children", "assumer la charge d'au moins trois enfants, tous âgés d'au moins trois ans",
                grown >= 3, Given.Persons("children_from_three", grown))
            & L522_2.Requires(notes, "family_supplement.no_paje", "ne pas percevoir l'allocation de base pour un enfant de moins de trois ans", youngChildAllowance <= 0);
        if (atHand.IsNo && notes is null) return new(0, 0);

        var figures = MonthFigures.On(month);
        var means = Means.Of(home, month, static (h, child, m) => Counts(h, child, m));
        var ceiling = Ceiling(home, month, children, figures.Cf);
        var full = figures.Family.Bmaf * figures.Cf.Rate;
        var open = atHand & L522_1.Requires(notes, "family_supplement.means", "disposer de ressources inférieures à un plafond", means <= ceiling + (12 * full),
                Given.Euros("means", means), Given.Euros("ceiling", ceiling));
        if (open.IsNo) return new(0, 0);

        var ordinary = N.Max(0, N.Min(full, (ceiling + (12 * full) - means) / 12));
        var increased = N.When(means <= ceiling * figures.Cf.IncreasedFactor, figures.Family.Bmaf * figures.Cf.RateIncreased, 0);
        var amount = Amount<N>
            .From(notes, D522_1, "family_supplement.step.base", "pourcentage de la base mensuelle, diminué lorsque les ressources dépassent de peu le plafond", ordinary)
            .Plus(L522_3, "family_supplement.step.increase", "montant majoré lorsque les ressources n'excèdent pas un plafond inférieur", N.Max(0, increased - ordinary))
            .ToTheCent(R522_1, "family_supplement.step.cent", "montant arrondi au centime")
            .NotPaidUnless(youngChildAllowance <= 0, L522_2, "family_supplement.step.no_paje", "ne se cumule pas avec l'allocation de base", 0);
        var paid = N.When(open, amount.Value, 0);
        return new(paid, N.When(paid > 0, ordinary, 0));
    }

    private static bool Counts<N>(Home<N> home, Resident<N> child, Month month) where N : struct, IQuantity<N> =>
        child.IsChild && child.Age(month) is >= 0 and < 21 && !home.IsAutonomous(child, month);

    private static (int All, int FromThree) Children<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        var (all, fromThree) = (0, 0);
        foreach (var child in home.Children)
        {
            if (!Counts(home, child, month)) continue;
            all++;
            if (child.Age(month) >= 3) fromThree++;
        }

        return (all, fromThree);
    }

    private static N Ceiling<N>(Home<N> home, Month month, int children, CfFigures figures) where N : struct, IQuantity<N>
    {
        N ceiling = figures.Base * (1 + (figures.FirstTwo * Math.Min(children, 2)) + (figures.ThirdPlus * Math.Max(0, children - 2)));
        return ceiling + N.When(home.IsAlone | Means.HasTwoEarners(home, month), figures.SingleOrTwoEarners, 0);
    }
}

/// <summary>Complément familial of a month.</summary>
/// <param name="Total">What is paid.</param>
/// <param name="Counted">The part that RSA and prime d'activité count: without the increase.</param>
internal readonly record struct FamilySupplement<N>(N Total, N Counted) where N : struct, IQuantity<N>;
