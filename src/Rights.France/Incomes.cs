namespace Appui.Rights.France;

/// <summary>
/// Steady monthly incomes of one person, in euros. <c>null</c> means <i>not known yet</i>; an unset income is zero.
/// Benefits that the law computes (RSA, AAH, family allowances…) are never incomes here.
/// </summary>
public sealed record Incomes
{
    /// <summary>No income at all.</summary>
    public static Incomes None { get; } = new();

    /// <summary>Nothing is known of the incomes yet.</summary>
    public static Incomes NotKnown { get; } = new()
    {
        SalaryGross = null,
        SalaryTaxable = null,
        SalaryNet = null,
        UnemploymentNet = null,
        UnemploymentTaxable = null,
        PensionGross = null,
        PensionTaxable = null,
        PensionNet = null,
        DisabilityPension = null,
        SickPay = null,
        MaintenanceReceived = null,
        MaintenancePaid = null,
        TurnoverGoods = null,
        TurnoverServices = null,
        TurnoverLiberal = null,
    };

    /// <summary>Wage before contributions.</summary>
    public decimal? SalaryGross { get; init; } = 0m;

    /// <summary>Taxable part of the wage.</summary>
    public decimal? SalaryTaxable { get; init; } = 0m;

    /// <summary>Wage received (« montant net social »).</summary>
    public decimal? SalaryNet { get; init; } = 0m;

    /// <summary>Unemployment benefit received.</summary>
    public decimal? UnemploymentNet { get; init; } = 0m;

    /// <summary>Taxable part of the unemployment benefit.</summary>
    public decimal? UnemploymentTaxable { get; init; } = 0m;

    /// <summary>Retirement pension before contributions.</summary>
    public decimal? PensionGross { get; init; } = 0m;

    /// <summary>Taxable part of the retirement pension.</summary>
    public decimal? PensionTaxable { get; init; } = 0m;

    /// <summary>Retirement pension received.</summary>
    public decimal? PensionNet { get; init; } = 0m;

    /// <summary>Disability pension.</summary>
    public decimal? DisabilityPension { get; init; } = 0m;

    /// <summary>Daily sickness benefits, over the month.</summary>
    public decimal? SickPay { get; init; } = 0m;

    /// <summary>Alimony and child support received.</summary>
    public decimal? MaintenanceReceived { get; init; } = 0m;

    /// <summary>Alimony and child support paid.</summary>
    public decimal? MaintenancePaid { get; init; } = 0m;

    /// <summary>Micro-enterprise turnover from selling goods.</summary>
    public decimal? TurnoverGoods { get; init; } = 0m;

    /// <summary>Micro-enterprise turnover from commercial services.</summary>
    public decimal? TurnoverServices { get; init; } = 0m;

    /// <summary>Micro-enterprise turnover from a liberal profession.</summary>
    public decimal? TurnoverLiberal { get; init; } = 0m;

    /// <summary>
    /// The incomes with a wage of which only the net is known. Gross and taxable are estimated for a private-sector employee
    /// (net is about 78.7 % of gross, taxable about 103.5 % of net): say so where the result is shown.
    /// </summary>
    public Incomes WithNetSalary(decimal? net) => this with
    {
        SalaryNet = net,
        SalaryGross = net is { } n ? Math.Round(n / 0.787m, 2) : null,
        SalaryTaxable = net * 1.035m is { } t ? Math.Round(t, 2) : null,
    };

    /// <summary>The incomes with an unemployment benefit of which only the net is known; the taxable part is estimated as the net plus 3 %.</summary>
    public Incomes WithNetUnemployment(decimal? net) => this with
    {
        UnemploymentNet = net,
        UnemploymentTaxable = net * 1.03m is { } t ? Math.Round(t, 2) : null,
    };

    /// <summary>The incomes with a retirement pension of which only the net is known; small pensions bear almost no contribution, so gross and taxable are estimated as the net plus 1 %.</summary>
    public Incomes WithNetPension(decimal? net) => this with
    {
        PensionNet = net,
        PensionGross = net * 1.01m is { } g ? Math.Round(g, 2) : null,
        PensionTaxable = net * 1.01m is { } t ? Math.Round(t, 2) : null,
    };
}
