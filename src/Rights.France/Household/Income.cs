namespace Appui.Rights.France.Household;

/// <summary>The kinds of monthly income, in the order they are kept.</summary>
internal enum Income
{
    SalaryGross,
    SalaryTaxable,
    SalaryNet,
    UnemploymentNet,
    UnemploymentTaxable,
    PensionGross,
    PensionTaxable,
    PensionNet,
    DisabilityPension,
    SickPay,
    MaintenanceReceived,
    MaintenancePaid,
    TurnoverGoods,
    TurnoverServices,
    TurnoverLiberal,
}

/// <summary>Incomes by their kind.</summary>
internal static class IncomeKinds
{
    /// <summary>The least an income may be.</summary>
    public static decimal AtLeast(this Incomes incomes, Income kind) => incomes.Perhaps(kind) ?? 0m;

    /// <summary>The most an income may be.</summary>
    public static decimal AtMost(this Incomes incomes, Income kind) => incomes.Perhaps(kind) ?? Plausibility.MostIncome;

    /// <summary>An income, or <c>null</c> when it is not known.</summary>
    public static decimal? Perhaps(this Incomes incomes, Income kind) => kind switch
    {
        Income.SalaryGross => incomes.SalaryGross,
        Income.SalaryTaxable => incomes.SalaryTaxable,
        Income.SalaryNet => incomes.SalaryNet,
        Income.UnemploymentNet => incomes.UnemploymentNet,
        Income.UnemploymentTaxable => incomes.UnemploymentTaxable,
        Income.PensionGross => incomes.PensionGross,
        Income.PensionTaxable => incomes.PensionTaxable,
        Income.PensionNet => incomes.PensionNet,
        Income.DisabilityPension => incomes.DisabilityPension,
        Income.SickPay => incomes.SickPay,
        Income.MaintenanceReceived => incomes.MaintenanceReceived,
        Income.MaintenancePaid => incomes.MaintenancePaid,
        Income.TurnoverGoods => incomes.TurnoverGoods,
        Income.TurnoverServices => incomes.TurnoverServices,
        Income.TurnoverLiberal => incomes.TurnoverLiberal,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
