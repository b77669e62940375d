using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;

namespace Appui.Rights.France.Benefits;

/// <summary>The means that housing aid looks at: wages of twelve sliding months, other incomes of past years (CCH R822-2 to R822-22).</summary>
internal static class HousingMeans
{
    /// <summary>A child's means count above 1.25 times the ASPA ceiling of the end of the year before last.</summary>
    public static double ChildThreshold(Month month) => 1.25 * MonthFigures.On(new Month(month.Year - 2, 12)).Aspa.CeilingSingle;

    /// <summary>Yearly means, raised to the hundred euros above.</summary>
    public static N Of<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        var figures = MonthFigures.On(month).Housing;
        var means = OfMembers(home, month) + Assets(home, month, figures);
        means = N.Max(0, means - N.When(HasTwoEarners(home, month), figures.TwoEarnerDeduction, 0));
        if (home.Applicant.Age(month) < figures.StudentUnder) means = N.When(home.Applicant.IsStudent, OfStudent(home, figures), means);
        return N.Ceiling(N.Round(means, 2) / 100) * 100;
    }

    private static N OfStudent<N>(Home<N> home, HousingFigures figures) where N : struct, IQuantity<N>
    {
        var (floor, scholarship) = home.Housing == HousingStatus.Hostel
            ? (figures.StudentFloorHostel, figures.ScholarshipHostel)
            : (figures.StudentFloorRented, figures.ScholarshipRented);
        return floor - N.When(home.Applicant.ScholarshipHolder, scholarship, 0);
    }

    private static N OfMembers<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        N adults = 0, children = 0, work = 0;
        foreach (var member in home.Members)
        {
            if (!member.HasIncome) continue;
            var (earned, pension) = OfMember(member, month);
            if (member.IsChild)
            {
                children += N.Max(0, earned + pension - ChildThreshold(month));
                continue;
            }

            work += earned;
            adults += pension;
        }

        if (!(work <= 0).IsYes) adults += N.When(IsNeutralised(home, month), 0, work);

        return N.Max(0, adults - TaxHousehold.DeductionInMeans(home, month.Year - 2)) + children;
    }

    /// <summary>Wages and unemployment benefits, then pensions.</summary>
    private static (N Work, N Pension) OfMember<N>(Resident<N> member, Month month) where N : struct, IQuantity<N>
    {
        var figures = MonthFigures.On(month);
        var sliding = new Period(month - 13, month - 2);
        var profit = member.Year(month.Year - 2).TaxableProfit;
        var wages = member.Sum(sliding, Income.SalaryTaxable);
        var unemployment = member.Sum(sliding, Income.UnemploymentTaxable);
        var tax = MonthFigures.OnJanuary(month.Year - 1).Tax;
        var deduction = N.Round(N.Min(N.Max((wages + unemployment) * tax.SalaryRate, tax.SalaryMin), tax.SalaryMax), 0);
        var left = wages - deduction;

        // CCH R822-13 and R822-14: 30 % less for who is unemployed without benefit for two months, retired, or receives the AAH without working.
        var rests = ((member.Activity == Activity.Retired) | (member.Aah[month] > 0)) & (member.In(month, Income.SalaryTaxable) + profit <= 0);
        var stopped = (member.Activity == Activity.Unemployed & member.RegisteredBefore((month - 2).FirstDay)) | rests;
        var reduced = 1 - figures.Housing.UnemploymentDeduction;
        var work = ((N.Max(0, left) + profit) * N.When(stopped, reduced, 1))
            + ((unemployment + N.When(wages + unemployment > 0, N.Min(0, left), 0)) * N.When(rests, reduced, 1));

        var pensions = member.In(month.Year - 1, Income.MaintenanceReceived) + member.Sum(sliding, Income.PensionTaxable)
            + member.In(month.Year - 2, Income.DisabilityPension);
        var pension = N.Max(0, pensions - N.Round(N.Max(pensions * figures.Tax.PensionRate, figures.Tax.PensionMin), 0));
        return (work, pension);
    }

    /// <summary>Work incomes of the adults count for nothing while RSA is received, or an adult is unemployed without benefit for two months (CCH R822-15).</summary>
    private static Claim IsNeutralised<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        var neutralised = Claim.No;
        foreach (var adult in home.Adults)
        {
            var benefit = adult.In(month, Income.UnemploymentTaxable);
            neutralised |= adult.Activity == Activity.Unemployed & adult.RegisteredBefore((month - 2).FirstDay) & benefit <= 0;
            neutralised |= (adult.Ass[month] > 0) & (benefit > 0);
        }

        return neutralised.IsYes ? neutralised : neutralised | home.ReceivesRsa(month - 1);
    }

    /// <summary>3 % of the assets, above a threshold, outside homes and for who does not receive the AAH (CCH L822-5).</summary>
    private static N Assets<N>(Home<N> home, Month month, HousingFigures figures) where N : struct, IQuantity<N>
    {
        if (home.Housing == HousingStatus.Hostel) return 0;
        N assets = 0;
        var aah = Claim.No;
        foreach (var member in home.Members)
        {
            if (member.HasSavings) assets += member.SavingsLivretA + member.SavingsOtherTaxFree;
            aah |= member.Aah[month] > 0;
        }

        return N.When((assets > figures.AssetsThreshold) & !aah, assets * 0.03, 0);
    }

    private static Claim HasTwoEarners<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        if (home.IsAlone) return false;
        var enough = 12 * MonthFigures.On(month).Family.Bmaf;
        var both = Claim.Yes;
        foreach (var adult in home.Adults)
        {
            both &= home.Text.TwoEarnersOverTheYear
                ? adult.Sum(new Period(month - 13, month - 2), Income.SalaryTaxable) + adult.Year(month.Year - 2).TaxableProfit >= enough
                : adult.In(month, Income.SalaryTaxable) + adult.Year(month.Year).TaxableProfit >= enough;
        }

        return both;
    }
}
