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
    public static decimal AtMost(this Incomes incomes, Income kind) => incomes.Perhaps(kind) ?? MostOf(kind);

    /// <summary>The most that is plausible.</summary>
    public static decimal MostOf(Income kind) => kind is Income.MaintenancePaid or Income.MaintenanceReceived ? Plausibility.MostMaintenance : Plausibility.MostIncome;

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

    /// <summary>The incomes with one of them changed; <c>null</c> when it is not known.</summary>
    public static Incomes With(this Incomes incomes, Income kind, decimal? value) => kind switch
    {
        Income.SalaryGross => incomes with { SalaryGross = value },
        Income.SalaryTaxable => incomes with { SalaryTaxable = value },
        Income.SalaryNet => incomes with { SalaryNet = value },
        Income.UnemploymentNet => incomes with { UnemploymentNet = value },
        Income.UnemploymentTaxable => incomes with { UnemploymentTaxable = value },
        Income.PensionGross => incomes with { PensionGross = value },
        Income.PensionTaxable => incomes with { PensionTaxable = value },
        Income.PensionNet => incomes with { PensionNet = value },
        Income.DisabilityPension => incomes with { DisabilityPension = value },
        Income.SickPay => incomes with { SickPay = value },
        Income.MaintenanceReceived => incomes with { MaintenanceReceived = value },
        Income.MaintenancePaid => incomes with { MaintenancePaid = value },
        Income.TurnoverGoods => incomes with { TurnoverGoods = value },
        Income.TurnoverServices => incomes with { TurnoverServices = value },
        Income.TurnoverLiberal => incomes with { TurnoverLiberal = value },
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The name in situation files.</summary>
    public static string NameOf(Income kind) => Names[(int)kind];

    private static readonly string[] Names =
    [
        "salary_gross", "salary_taxable", "salary_net", "unemployment_net", "unemployment_taxable", "pension_gross", "pension_taxable",
        "pension_net", "disability_pension", "sick_pay", "maintenance_received", "maintenance_paid", "turnover_goods", "turnover_services", "turnover_liberal",
    ];
}
