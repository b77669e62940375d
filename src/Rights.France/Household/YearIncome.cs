using Appui.Rights.Engine;
using Appui.Rights.France.Figures;

namespace Appui.Rights.France.Household;

/// <summary>What one person earned in a calendar year, before and after the deductions of tax law.</summary>
internal readonly struct YearIncome<N> where N : struct, IQuantity<N>
{
    /// <summary>Wages and unemployment benefits, taxable.</summary>
    public N Wages { get; private init; }

    /// <summary>Wages less 10 %, between a minimum and a maximum (CGI 83, 3°).</summary>
    public N WagesNet { get; private init; }

    /// <summary>Pensions and maintenance, taxable.</summary>
    public N Pensions { get; private init; }

    /// <summary>Pensions less 10 % (CGI 158, 5); the maximum belongs to the tax household.</summary>
    public N PensionsNet { get; private init; }

    /// <summary>Micro-enterprise profit after the flat deduction for costs.</summary>
    public N Profit { get; private init; }

    /// <summary>Micro-enterprise profit as taxed (CGI 50-0 and 102 ter).</summary>
    public N TaxableProfit { get; private init; }

    /// <summary>What family and housing means are made of.</summary>
    public N Means { get; private init; }

    public static YearIncome<N> Of(Resident<N> person, int year)
    {
        var tax = MonthFigures.OnJanuary(year).Tax;
        var wages = person.In(year, Income.SalaryTaxable) + person.In(year, Income.UnemploymentTaxable);
        var pensions = person.In(year, Income.MaintenanceReceived) + person.In(year, Income.PensionTaxable) + person.In(year, Income.DisabilityPension);
        var wagesNet = N.Max(0, wages - N.Round(N.Min(N.Max(wages * tax.SalaryRate, tax.SalaryMin), tax.SalaryMax), 0));
        var pensionsNet = N.Max(0, pensions - N.Round(N.Max(pensions * tax.PensionRate, tax.PensionMin), 0));
        N profit = 0, taxable = 0;
        if (person.HasTurnover)
        {
            Add(Income.TurnoverGoods, tax.Goods);
            Add(Income.TurnoverServices, tax.Services);
            Add(Income.TurnoverLiberal, tax.Liberal);
        }

        return new YearIncome<N>
        {
            Wages = wages,
            WagesNet = wagesNet,
            Pensions = pensions,
            PensionsNet = pensionsNet,
            Profit = profit,
            TaxableProfit = taxable,
            Means = wagesNet + pensionsNet + taxable,
        };

        void Add(Income kind, (double Rate, double Ceiling) micro)
        {
            var turnover = N.Floor(N.Round(person.In(year, kind), 2));
            profit += turnover * (1 - micro.Rate);
            var afterDeduction = (N.Min(micro.Ceiling, turnover) * (1 - micro.Rate)) + N.Max(0, turnover - micro.Ceiling);
            taxable += N.Max(0, N.Min(afterDeduction, turnover - tax.MicroMinDeduction));
        }
    }
}
