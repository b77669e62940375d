using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Benefits;

/// <summary>Allocation de base of the prestation d'accueil du jeune enfant, before CRDS (CSS L531-3, R531-1, D531-2, D531-3). One for the family, not per child.</summary>
internal static class AllocationJeuneEnfant
{
    private static readonly Article L531_3 = Css("L531-3");
    private static readonly Article D531_2 = Css("D531-2");
    private static readonly Article D531_3 = Css("D531-3");

    public static N Of<N>(Home<N> home, Month month, Notebook? notes = null) where N : struct, IQuantity<N>
    {
        var young = Sejour.FamilyResidence(notes, "young_child_allowance.residence")
            & Sejour.FamilyStay(notes, home, "young_child_allowance.stay")
            & L531_3.Requires(notes, "young_child_allowance.child", "avoir à charge un enfant de moins de trois ans", HasYoungChild(home, month));
        if (young.IsNo && notes is null) return 0;

        var figures = MonthFigures.On(month);
        var means = Means.OfFamily(home, month);
        var children = home.DependentChildren(month);
        var family = 1 + (figures.Paje.FirstTwo * Math.Min(children, 2)) + (figures.Paje.ThirdPlus * Math.Max(0, children - 2));
        var increased = home.IsAlone | Means.HasTwoEarners(home, month);
        var full = figures.Paje.FullBase * family + N.When(increased, figures.Paje.FullIncrease, 0);
        var half = figures.Paje.HalfBase * family + N.When(increased, figures.Paje.HalfIncrease, 0);
        var open = young & L531_3.Requires(notes, "young_child_allowance.means", "disposer de ressources inférieures ou égales à un plafond", means <= half,
                Given.Euros("means", means), Given.Euros("ceiling_full", full), Given.Euros("ceiling", half));
        if (open.IsNo) return 0;

        var amount = Amount<N>
            .From(notes, D531_3, "young_child_allowance.step.base", "pourcentage de la base mensuelle des allocations familiales", figures.Family.Bmaf * figures.Paje.Rate)
            .Times(D531_2, "young_child_allowance.step.half", "la moitié au-dessus du plafond du taux plein", N.When(means <= full, 1, 0.5));
        return N.When(open, amount.Value, 0);
    }

    private static bool HasYoungChild<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        foreach (var child in home.Children)
        {
            if (child.Age(month) < 3 && home.IsThere(child, month) && !home.IsAutonomous(child, month)) return true;
        }

        return false;
    }
}
