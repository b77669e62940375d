using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Benefits;

/// <summary>Allocation de rentrée scolaire of a calendar year, paid in August (CSS L543-1, R543-1 to R543-7, D543-1, D543-2).</summary>
internal static class RentreeScolaire
{
    private static readonly Article L543_1 = Css("L543-1");
    private static readonly Article L543_2 = Css("L543-2");
    private static readonly Article R543_2 = Css("R543-2");
    private static readonly Article D543_1 = Css("D543-1");
    private static readonly Article D543_2 = Css("D543-2");

    public static N Of<N>(Home<N> home, int year, Notebook? notes = null) where N : struct, IQuantity<N>
    {
        if (!home.HasChildren && notes is null) return 0;
        var autumn = new Month(year, 10);
        var figures = MonthFigures.On(autumn);
        var rates = home.EveryWay(new Month(year, 12), Rates, N.Either);
        var means = home.EveryWay(new Month(year, 1), Means.OfFamily, N.Either);
        var ceiling = home.EveryWay(autumn, Ceiling, N.Either);
        var full = figures.Family.Bmaf * rates;
        var over = N.Max(0, means - ceiling);
        var open = Sejour.FamilyResidence(notes, "back_to_school_year.residence")
            & Sejour.FamilyStay(notes, home, "back_to_school_year.stay")
            & R543_2.Requires(notes, "back_to_school_year.child", "avoir à charge un enfant scolarisé de six à dix-huit ans", rates > 0)
            & L543_1.Requires(notes, "back_to_school_year.means", "disposer de ressources inférieures à un plafond variable selon le nombre d'enfants", over < full,
                Given.Euros("means", means), Given.Euros("ceiling", ceiling));
        if (open.IsNo) return 0;

        return N.When(open, Amount<N>
            .From(notes, D543_1, "back_to_school_year.step.base", "pourcentage de la base mensuelle selon l'âge de chaque enfant", full)
            .Minus(L543_2, "back_to_school_year.step.over", "allocation différentielle : le dépassement du plafond est déduit", over)
            .AtLeastNothing()
            .NotPaidUnder(D543_2, "back_to_school_year.step.minimum", "l'allocation n'est pas versée au-dessous d'un montant minimal", figures.Ars.MinPaid)
            .Value, 0);
    }

    private static N Ceiling<N>(Home<N> home, Month autumn) where N : struct, IQuantity<N>
    {
        var figures = MonthFigures.On(autumn).Ars;
        return figures.Base * (1 + (figures.PerChild * home.DependentChildren(autumn)));
    }

    /// <summary>Ages on 1 December; a child who turned eighteen in the three months before is still in school.</summary>
    private static N Rates<N>(Home<N> home, Month december) where N : struct, IQuantity<N>
    {
        var figures = MonthFigures.On(december - 2).Ars;
        var total = 0d;
        foreach (var child in home.Children)
        {
            if (home.IsAutonomous(child, december)) continue;
            total += child.AgeInMonths(december) switch
            {
                < 6 * 12 => 0,
                < 11 * 12 => figures.Primary,
                < 15 * 12 => figures.Middle,
                <= (18 * 12) + 2 => figures.High,
                _ => 0,
            };
        }

        return total;
    }
}
