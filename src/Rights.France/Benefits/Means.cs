using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;

namespace Appui.Rights.France.Benefits;

/// <summary>The means that family benefits look at: net incomes of the year before last (CSS R532-1 to R532-8).</summary>
internal static class Means
{
    /// <summary>Means of the adults and of the dependent children.</summary>
    public static N OfFamily<N>(Home<N> home, Month month) where N : struct, IQuantity<N> =>
        Of(home, month, static (h, child, m) => h.IsDependent(child, m));

    /// <summary>Means of the adults and of the children that count.</summary>
    public static N Of<N>(Home<N> home, Month month, Func<Home<N>, Resident<N>, Month, bool> childCounts) where N : struct, IQuantity<N>
    {
        var year = month.Year - 2;
        N total = 0;
        foreach (var member in home.Members)
        {
            if (member.HasIncome && (member.IsAdult || childCounts(home, member, month))) total += member.Year(year).Means;
        }

        return total - TaxHousehold.DeductionInMeans(home, year);
    }

    /// <summary>Whether each adult earned enough for the home to count two earners (CSS R522-2, R532-1).</summary>
    public static Claim HasTwoEarners<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        if (home.IsAlone) return false;
        var year = month.Year - 2;
        var enough = 12 * MonthFigures.OnJanuary(year).Family.Bmaf;
        var both = Claim.Yes;
        foreach (var adult in home.Adults)
        {
            ref readonly var income = ref adult.Year(year);
            both &= income.TaxableProfit + income.WagesNet >= enough;
        }

        return both;
    }
}
