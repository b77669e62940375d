using Appui.Calendar;

namespace Appui.Rights.France;

/// <summary>
/// Where the text of the law and the reference model differ. Each is one entry of <c>docs/rights-differences.md</c>, under its name here;
/// rules ask the question where they apply it.
/// </summary>
internal sealed record Differences
{
    /// <summary>The entry into force of the decree that moved the quarter of RSA and prime d'activité (décret n° 2025-185 du 26 février 2025).</summary>
    public static readonly Month QuarterShift = new(2025, 3);

    /// <summary>RSA and prime d'activité look at M-4 to M-2 instead of M-3 to M-1 since March 2025.</summary>
    public required bool QuarterEndsTwoMonthsBefore { get; init; }

    /// <summary>The deduction of CGI 157 bis doubles when both spouses qualify.</summary>
    public required bool DeductionDoublesForTwo { get; init; }

    /// <summary>With two children of the same age, only one is « le plus âgé » (CSS L521-3).</summary>
    public required bool OnlyOneEldest { get; init; }

    /// <summary>In past months, a child counts once born.</summary>
    public required bool ChildrenCountOnceBorn { get; init; }

    /// <summary>A foreigner must stay lawfully to open family benefits, AAH, housing aid, increased RSA and health cover.</summary>
    public required bool LawfulStayIsRequired { get; init; }

    /// <summary>The supplement for independent living looks at self-employed income too (CSS L821-1-2).</summary>
    public required bool SelfEmploymentEndsIndependentLiving { get; init; }

    /// <summary>A foreigner with ten years of permit opens ASPA and ASI (CSS L816-1).</summary>
    public required bool TenYearPermitOpensAspa { get; init; }

    /// <summary>One and the same adult meets all conditions of RSA, and an expected child opens it before 25 (CASF L262-4).</summary>
    public required bool RsaConditionsAreOnePersons { get; init; }

    /// <summary>The deduction for two earners looks at the same twelve months as the other means (CCH R822-7).</summary>
    public required bool TwoEarnersOverTheYear { get; init; }

    /// <summary>The rent ratio and its rate are rounded as the arrêté says (arrêté du 27 septembre 2019, art. 14).</summary>
    public required bool RentRateIsRounded { get; init; }

    /// <summary>The text of the law.</summary>
    public static Differences France { get; } = new()
    {
        QuarterEndsTwoMonthsBefore = true,
        DeductionDoublesForTwo = true,
        OnlyOneEldest = true,
        ChildrenCountOnceBorn = true,
        LawfulStayIsRequired = true,
        SelfEmploymentEndsIndependentLiving = true,
        TenYearPermitOpensAspa = true,
        RsaConditionsAreOnePersons = true,
        TwoEarnersOverTheYear = true,
        RentRateIsRounded = true,
    };

    /// <summary>The reference model to the letter.</summary>
    public static Differences Reference { get; } = new()
    {
        QuarterEndsTwoMonthsBefore = false,
        DeductionDoublesForTwo = false,
        OnlyOneEldest = false,
        ChildrenCountOnceBorn = false,
        LawfulStayIsRequired = false,
        SelfEmploymentEndsIndependentLiving = false,
        TenYearPermitOpensAspa = false,
        RsaConditionsAreOnePersons = false,
        TwoEarnersOverTheYear = false,
        RentRateIsRounded = false,
    };
}
