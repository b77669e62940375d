using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Benefits;

/// <summary>Majoration pour la vie autonome of one adult (CSS L821-1-2, R821-5-2, D821-3).</summary>
internal static class MajorationVieAutonome
{
    private static readonly Article L821_1_2 = Css("L821-1-2");
    private static readonly Article D821_3 = Css("D821-3");

    /// <summary>Whether the housing aid is worth looking at.</summary>
    public static bool MayBePaid<N>(Resident<N> adult, Month month) where N : struct, IQuantity<N> =>
        !(adult.DisabilityRate >= MonthFigures.On(month).Aah.RateFull & ((adult.Aah[month] > 0) | (adult.Asi[month] > 0))).IsNo;

    public static N Of<N>(Home<N> home, Resident<N> adult, Month month, N housingAid, Notebook? notes = null) where N : struct, IQuantity<N>
    {
        var figures = MonthFigures.On(month).Aah;
        var year = Period.YearBefore(month);
        var works = adult.Sum(year, Income.SalaryTaxable) > 0;
        if (home.Text.SelfEmploymentEndsIndependentLiving) works |= adult.Year(month.Year - 1).Profit > 0;
        var open = L821_1_2.Requires(notes, "aah_independent_living.rate", "avoir un taux d'incapacité d'au moins 80 %",
                adult.IsAdult & adult.DisabilityRate >= figures.RateFull, Given.Share("disability_rate", adult.DisabilityRate))
            & L821_1_2.Requires(notes, "aah_independent_living.aah",
                "percevoir l'allocation aux adultes handicapés, ou l'allocation supplémentaire d'invalidité", (adult.Aah[month] > 0) | (adult.Asi[month] > 0))
            & L821_1_2.Requires(notes, "aah_independent_living.dwelling", "disposer d'un logement indépendant", home.Housing != HousingStatus.Hostel)
            & L821_1_2.Requires(notes, "aah_independent_living.housing_aid", "percevoir une aide personnelle au logement", housingAid > 0, Given.Euros("housing_aid", housingAid))
            & L821_1_2.Requires(notes, "aah_independent_living.no_work", "ne pas percevoir de revenu d'activité à caractère professionnel propre", !works);
        if (open.IsNo) return 0;

        return N.When(open,
            Amount<N>.From(notes, D821_3, "aah_independent_living.step.base", "montant mensuel de la majoration", figures.IndependentLiving).Value, 0);
    }
}
