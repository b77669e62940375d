namespace Appui.Procedures.Model;

/// <summary>Whom one writes to or hears from, by role: the names of agencies are texts, for they change.</summary>
internal enum Agency
{
    /// <summary>Family allowances of the general scheme.</summary>
    FamilyFund,

    /// <summary>The agricultural scheme, for everything.</summary>
    FarmFund,

    /// <summary>Health insurance.</summary>
    HealthFund,

    /// <summary>Retirement fund.</summary>
    RetirementFund,

    /// <summary>The employment service.</summary>
    EmploymentService,

    /// <summary>The departmental house for disabled people.</summary>
    DisabilityHouse,

    /// <summary>Pays the energy voucher.</summary>
    EnergyVoucher,

    /// <summary>The département.</summary>
    Department,

    /// <summary>Taxes.</summary>
    Taxes,

    /// <summary>The prefecture.</summary>
    Prefecture,

    /// <summary>The town hall.</summary>
    TownHall,

    /// <summary>The landlord, or who collects the rent.</summary>
    Landlord,

    /// <summary>A court or a bailiff.</summary>
    Justice,

    /// <summary>The Banque de France.</summary>
    CentralBank,

    /// <summary>Any other bank.</summary>
    Bank,

    /// <summary>Who registers claims for social housing.</summary>
    SocialHousing,

    /// <summary>A school, a college, a university or its student services.</summary>
    School,

    /// <summary>The State's agency for driving licences and vehicle papers.</summary>
    SecureDocuments,

    /// <summary>The emergency number for people without shelter and the service behind it.</summary>
    EmergencyShelter,

    /// <summary>Who runs buses and trains.</summary>
    Transport,

    /// <summary>Somebody else.</summary>
    Other,
}
