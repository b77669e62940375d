using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Benefits;

/// <summary>Chèque énergie of a calendar year, on the situation of January (Code de l'énergie L124-1, R124-1 to R124-3).</summary>
internal static class ChequeEnergie
{
    private static readonly Article L124_1 = Energie("L124-1");
    private static readonly Article R124_1 = Energie("R124-1");
    private static readonly Article R124_3 = Energie("R124-3");

    public static N Of<N>(Home<N> home, int year, Notebook? notes = null) where N : struct, IQuantity<N>
    {
        var january = new Month(year, 1);
        var figures = MonthFigures.On(january).Energy;
        var units = Units(home, january, figures);
        var dwells = home.Housing is HousingStatus.Owner or HousingStatus.SocialTenant or HousingStatus.Tenant or HousingStatus.FurnishedTenant;
        if (!dwells && notes is null) return 0;

        var income = TaxHousehold.ReferenceIncome(home, year - 2);
        var incomePerUnit = N.Either(income / units.High, income / units.Low);
        var ceiling = BySize<N>(units, figures.UpToOne.Steps[^1].Threshold, figures.BetweenOneAndTwo.Steps[^1].Threshold, figures.TwoOrMore.Steps[^1].Threshold);
        var open = R124_1.Requires(notes, "energy_voucher_year.dwelling", "avoir la jouissance d'un logement qui est sa résidence principale", dwells)
            & L124_1.Requires(notes, "energy_voucher_year.income", "avoir un revenu fiscal de référence par unité de consommation inférieur à un plafond",
                incomePerUnit < ceiling, Given.Euros("income_per_unit", incomePerUnit), Given.Euros("ceiling", ceiling));
        if (open.IsNo) return 0;

        return N.When(open, Amount<N>
            .From(notes, R124_3, "energy_voucher_year.step.base", "valeur selon le revenu par unité de consommation et la composition du foyer",
                BySize(units, figures.UpToOne.Of(incomePerUnit), figures.BetweenOneAndTwo.Of(incomePerUnit), figures.TwoOrMore.Of(incomePerUnit)))
            .Value, 0);
    }

    private static N BySize<N>(N units, N upToOne, N betweenOneAndTwo, N twoOrMore) where N : struct, IQuantity<N> =>
        N.When(units <= 1, upToOne, N.When(units < 2, betweenOneAndTwo, twoOrMore));

    private static N Units<N>(Home<N> home, Month january, EnergyFigures figures) where N : struct, IQuantity<N>
    {
        N persons = 0;
        foreach (var member in home.Members)
        {
            if (home.IsThere(member, january)) persons += N.When(member.IsChild & member.SharedCustody, 0.5, 1);
        }

        return figures.FirstUnit
            + (figures.SecondUnit * N.Max(0, N.Min(persons, 2) - 1))
            + (figures.OtherUnit * N.Max(0, persons - 2));
    }
}
