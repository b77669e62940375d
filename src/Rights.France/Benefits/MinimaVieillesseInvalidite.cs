using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;

namespace Appui.Rights.France.Benefits;

/// <summary>What ASPA and ASI share: nationality, who may claim which, and the resources of the quarter (CSS R815-18 to R815-29).</summary>
internal readonly struct MinimaVieillesseInvalidite<N> where N : struct, IQuantity<N>
{
    private MinimaVieillesseInvalidite(bool applicantAspa, bool applicantAsi, bool partnerAspa, bool partnerAsi)
    {
        (ApplicantAspa, ApplicantAsi, PartnerAspa, PartnerAsi) = (applicantAspa, applicantAsi, partnerAspa, partnerAsi);
        Resources = 0;
    }

    public bool ApplicantAspa { get; }

    public bool ApplicantAsi { get; }

    public bool PartnerAspa { get; }

    public bool PartnerAsi { get; }

    /// <summary>Monthly resources of the home, once somebody may claim.</summary>
    public N Resources { get; private init; }

    public int Claimants => (ApplicantAspa || ApplicantAsi ? 1 : 0) + (PartnerAspa || PartnerAsi ? 1 : 0);

    public bool MayClaimAsi(Resident<N> adult) => adult.Role == Role.Partner ? PartnerAsi : ApplicantAsi;

    public bool MayClaimAspa(Resident<N> adult) => adult.Role == Role.Partner ? PartnerAspa : ApplicantAspa;

    public static MinimaVieillesseInvalidite<N> Of(Home<N> home, Month month, bool needsResources = false)
    {
        var (aspa1, asi1) = Rights(home, home.Applicant, month);
        var (aspa2, asi2) = home.Partner is { } partner ? Rights(home, partner, month) : (false, false);
        var claim = new MinimaVieillesseInvalidite<N>(aspa1, asi1, aspa2, asi2);
        return claim.Claimants == 0 && !needsResources ? claim : claim with { Resources = claim.AllResources(home, month) };
    }

    public static Claim HasNationality(Home<N> home, Resident<N> adult, AspaFigures figures) =>
        adult.Nationality != Nationality.Other | (home.Text.TenYearPermitOpensAspa & adult.ResidencePermitYears >= figures.PermitYears);

    public static Claim IsOldEnough(Resident<N> adult, Month month)
    {
        var figures = MonthFigures.On(month);
        var age = adult.Age(month);
        return age >= figures.Aspa.Age
            | (age >= figures.Aah.RetirementAge & (adult.DisabilityRate > figures.Aspa.EarlyRate | adult.UnfitForWork));
    }

    public static Claim HasInvalidityPension(Resident<N> adult, Month month) =>
        (adult.In(month, Income.DisabilityPension) > 0) | (adult.IsDisabled & (adult.In(month - 1, Income.PensionNet) > 0));

    private static (bool Aspa, bool Asi) Rights(Home<N> home, Resident<N> adult, Month month)
    {
        if (!home.Decide(HasNationality(home, adult, MonthFigures.On(month).Aspa), adult, month, Fork.Nationality)) return (false, false);
        if (home.Decide(IsOldEnough(adult, month), adult, month, Fork.OldEnough)) return (true, false);
        return (false, home.Decide(HasInvalidityPension(adult, month), adult, month, Fork.InvalidityPension));
    }

    private N AllResources(Home<N> home, Month month)
    {
        N total = 0;
        foreach (var adult in home.Adults) total += ResourcesOf(home, adult, month) + adult.Ass[month];
        return total;
    }

    private N ResourcesOf(Home<N> home, Resident<N> adult, Month month)
    {
        var quarter = Period.QuarterBefore(month);
        var salary = adult.Sum(quarter, Income.SalaryGross);
        var figures = MonthFigures.On(month);
        var factor = home.IsCouple ? figures.Aspa.SalaryDeductionCouple : figures.Aspa.SalaryDeductionSingle;
        var deduction = N.Min(salary, factor * MonthFigures.OnJanuary(month.Year).Smic.Hourly * figures.Smic.MonthlyHours);
        var sum = adult.Sum(quarter, Income.UnemploymentNet) + adult.Sum(quarter, Income.SickPay) + adult.Sum(quarter, Income.MaintenanceReceived)
            + adult.Sum(quarter, Income.DisabilityPension) + adult.Sum(quarter, Income.PensionGross) + adult.IncomeFromSavings(quarter)
            + (adult.Year(month.Year - 1).Profit * 3 / 12) - adult.Sum(quarter, Income.MaintenancePaid) + (salary - deduction);
        if (!MayClaimAspa(adult) && !MayClaimAsi(adult))
            sum += N.When(adult.In(month, Income.DisabilityPension) > 0, 0, adult.Aah.Sum(quarter));
        return sum / 3;
    }
}
