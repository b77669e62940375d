using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Household;

namespace Appui.Rights.France.Benefits;

/// <summary>Resources that RSA looks at (CASF L262-3, R262-6 to R262-12).</summary>
internal static class RsaResources
{
    private static readonly Income[] Counted =
    [
        Income.SalaryNet, Income.SickPay, Income.UnemploymentNet, Income.PensionNet, Income.MaintenanceReceived, Income.DisabilityPension,
    ];

    /// <summary>The monthly mean of a member's own resources over the reference quarter.</summary>
    public static N OfMember<N>(Home<N> home, Resident<N> member, Month month) where N : struct, IQuantity<N>
    {
        if (!member.HasIncome && !member.HasSavings) return 0;
        var quarter = home.ReferenceQuarter(month);
        var sum = member.IncomeFromSavings(quarter);
        foreach (var income in Counted) sum += member.Sum(quarter, income);
        return (sum / quarter.Months) + (Profit(member, month) / 12);
    }

    /// <summary>The latest positive yearly profit (CASF R262-19, R262-20).</summary>
    public static N Profit<N>(Resident<N> member, Month month) where N : struct, IQuantity<N>
    {
        if (!member.HasTurnover) return 0;
        var (now, last, before) = (member.Year(month.Year).Profit, member.Year(month.Year - 1).Profit, member.Year(month.Year - 2).Profit);
        return N.When(now > 0, now, N.When(last > 0, last, before));
    }

    /// <summary>The monthly mean over the reference quarter of the minima received: ASPA, ASS, AAH, ASI and the supplement for independent living. ASPA counts for the month itself.</summary>
    public static N Minima<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        if (!home.MayHoldPersonalMinima) return 0;
        var quarter = home.ReferenceQuarter(month);
        N sum = 0;
        foreach (var member in home.Members)
            sum += member.Ass.Sum(quarter) + member.Aah.Sum(quarter) + member.Asi.Sum(quarter) + member.Mva.Sum(quarter);
        return home.Aspa[month] + (sum / quarter.Months);
    }

    /// <summary>Housing counts for a flat amount: the aid received up to it, or the whole of it for who is housed for free (CASF R262-9, R262-10).</summary>
    public static N Housing<N>(Home<N> home, Month month, double flat) where N : struct, IQuantity<N>
    {
        var free = (home.Housing == HousingStatus.Owner & home.Rent <= 0) | (home.Housing == HousingStatus.RentFree & !home.ContributesToCosts);
        return N.Max(N.Min(home.HousingAid(month).Paid, flat), N.When(free, flat, 0));
    }
}
