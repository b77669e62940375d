using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Benefits;

/// <summary>Allocation de solidarité aux personnes âgées of the home (CSS L815-1 to L815-13, R815-1 to R815-29, D815-1, D815-2).</summary>
internal static class Aspa
{
    private static readonly Article L815_1 = Css("L815-1");
    private static readonly Article L815_9 = Css("L815-9");
    private static readonly Article L816_1 = Css("L816-1");
    private static readonly Article D815_1 = Css("D815-1");

    public static N Of<N>(Home<N> home, Month month, in MinimaVieillesseInvalidite<N> minima, Notebook? notes = null) where N : struct, IQuantity<N>
    {
        if (notes is null && !minima.ApplicantAspa && !minima.PartnerAspa) return 0;
        var figures = MonthFigures.On(month).Aspa;
        var (max, ceiling) = Scale(home, minima, figures);
        var closest = home.Partner is { } partner && partner.AgeInMonths(month) > home.Applicant.AgeInMonths(month) ? partner : home.Applicant;
        var shared = minima.Claimants == 2 && (minima.ApplicantAsi || minima.PartnerAsi);
        var over = N.Max(0, minima.Resources + max - ceiling) / (shared ? 2 : 1);
        var open = L815_1.Requires(notes, "aspa.residence", "résider de manière stable et régulière en France", true)
            & L816_1.Requires(notes, "aspa.stay", "être français ou européen, ou détenir depuis au moins dix ans un titre de séjour autorisant à travailler",
                HasNationality(home, figures))
            & L815_1.Requires(notes, "aspa.age", "avoir atteint soixante-cinq ans, ou l'âge légal de la retraite en cas d'inaptitude au travail",
                minima.ApplicantAspa || minima.PartnerAspa, Given.Years("age", closest.Age(month)))
            & L815_9.Requires(notes, "aspa.resources", "disposer de ressources qui, ajoutées à l'allocation, n'excèdent pas un plafond",
                over < max, Given.Euros("resources", minima.Resources), Given.Euros("ceiling", ceiling));
        if (open.IsNo) return 0;

        return Amount<N>
            .From(notes, D815_1, "aspa.step.max", "montant maximal de l'allocation", max)
            .Minus(L815_9, "aspa.step.over", "l'allocation est réduite de ce qui dépasse le plafond de ressources", over)
            .AtLeastNothing()
            .Value;
    }

    /// <summary>The most that can be paid in a month, and the ceiling it is held to, by who claims and how the home lives.</summary>
    private static (double Max, double Ceiling) Scale<N>(Home<N> home, in MinimaVieillesseInvalidite<N> minima, AspaFigures figures) where N : struct, IQuantity<N>
    {
        var ceiling = (home.IsCouple ? figures.CeilingCouple : figures.CeilingSingle) / 12;
        if (minima.Claimants < 2) return (figures.MaxSingle / 12, ceiling);
        return minima.ApplicantAsi || minima.PartnerAsi ? (figures.MaxCouple / 2 / 12, ceiling) : (figures.MaxCouple / 12, ceiling);
    }

    private static Claim HasNationality<N>(Home<N> home, AspaFigures figures) where N : struct, IQuantity<N>
    {
        var any = Claim.No;
        foreach (var adult in home.Adults) any |= MinimaVieillesseInvalidite<N>.HasNationality(home, adult, figures);
        return any;
    }
}
