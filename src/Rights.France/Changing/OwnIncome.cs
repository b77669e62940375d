using Appui.Rights.France.Figures;

namespace Appui.Rights.France.Changing;

/// <summary>What a household earns by itself, rights aside: received amounts, before income tax; of a turnover, what the law leaves after costs.</summary>
internal static class OwnIncome
{
    /// <summary>A month, in euros; <c>null</c> when an income is not known.</summary>
    public static decimal? Of(Situation situation)
    {
        var tax = MonthFigures.OnJanuary(situation.Month.Year).Tax;
        decimal? sum = 0m;
        foreach (var incomes in situation.Persons.Select(p => p.Incomes))
        {
            sum += incomes.SalaryNet + incomes.UnemploymentNet + incomes.PensionNet + incomes.DisabilityPension + incomes.SickPay
                + incomes.MaintenanceReceived - incomes.MaintenancePaid
                + Left(incomes.TurnoverGoods, tax.Goods.Rate) + Left(incomes.TurnoverServices, tax.Services.Rate) + Left(incomes.TurnoverLiberal, tax.Liberal.Rate);
        }

        return sum;
    }

    private static decimal? Left(decimal? turnover, double costs) => turnover * (1 - (decimal)costs);
}
