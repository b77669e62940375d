using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Benefits;

/// <summary>Allocation supplémentaire d'invalidité of one adult (CSS L815-24 to L815-29, R815-58 to R815-78).</summary>
internal static class Asi
{
    private static readonly Article L815_24 = Css("L815-24");
    private static readonly Article L815_24_1 = Css("L815-24-1");
    private static readonly Article L816_1 = Css("L816-1");

    public static N Of<N>(Home<N> home, Resident<N> adult, Month month, in MinimaVieillesseInvalidite<N> minima, Notebook? notes = null)
        where N : struct, IQuantity<N>
    {
        var mayClaim = minima.MayClaimAsi(adult);
        if (notes is null && !mayClaim) return 0;
        var figures = MonthFigures.On(month);
        N ceiling = (home.IsCouple ? figures.Asi.CeilingCouple : figures.Asi.CeilingSingle) / 12;
        var both = minima.ApplicantAsi && minima.PartnerAsi;
        var open = L815_24.Requires(notes, "asi.residence", "résider de manière stable et régulière en France", true)
            & L816_1.Requires(notes, "asi.stay", "être français ou européen, ou détenir depuis au moins dix ans un titre de séjour autorisant à travailler",
                MinimaVieillesseInvalidite<N>.HasNationality(home, adult, figures.Aspa))
            & L815_24.Requires(notes, "asi.pension", "être titulaire d'un avantage viager servi au titre de l'assurance invalidité ou vieillesse en raison d'une invalidité",
                MinimaVieillesseInvalidite<N>.HasInvalidityPension(adult, month))
            & L815_24.Requires(notes, "asi.age", "ne pas remplir la condition d'âge de l'allocation de solidarité aux personnes âgées",
                !MinimaVieillesseInvalidite<N>.IsOldEnough(adult, month), Given.Years("age", adult.Age(month)))
            & L815_24_1.Requires(notes, "asi.resources", "disposer de ressources inférieures à un plafond", minima.Resources < ceiling,
                Given.Euros("resources", minima.Resources), Given.Euros("ceiling", ceiling))
            & L815_24.Requires(notes, "asi.partner", "ne pas vivre en couple avec une personne qui peut demander l'allocation de solidarité aux personnes âgées",
                minima.Claimants < 2 || both);
        if (open.IsNo || !mayClaim) return 0;

        return Amount<N>
            .From(notes, L815_24_1, "asi.step.ceiling", "plafond mensuel de ressources", ceiling)
            .Minus(L815_24_1, "asi.step.resources", "l'allocation complète les ressources du foyer jusqu'au plafond", minima.Resources)
            .AtLeastNothing()
            .Times(L815_24, "asi.step.half", "chacun des deux bénéficiaires en reçoit la moitié", both ? 0.5 : 1)
            .Value;
    }
}
