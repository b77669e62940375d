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
