using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;

namespace Appui.Rights.France.Household;

/// <summary>The tax households of a home: one for a married couple or a civil union; else one for the applicant and the children, one for the partner.</summary>
internal static class TaxHousehold
{
    private static readonly DateOnly OldGeneration = new(1931, 1, 1);

    /// <summary>The deduction that family and housing means keep for the oldest generation and for holders of the disability card, over all tax households (CSS R532-3, CCH R822-4; CGI 157 bis).</summary>
    public static N DeductionInMeans<N>(Home<N> home, int year) where N : struct, IQuantity<N>
    {
        N total = 0;
        foreach (var partnerAlone in home.IsCouple && !home.TaxedTogether ? Both : OnlyOne)
        {
            var (one, two) = Qualified(home, partnerAlone, year, static (p, _) => p.BirthDate < OldGeneration | p.HoldsDisabilityCard);
            if (!one.IsNo) total += Deduction(home, Net(home, partnerAlone, year), one, two, year);
        }

        return total;
    }

    /// <summary>Reference tax income of the year, over all tax households (CGI 1417).</summary>
    public static N ReferenceIncome<N>(Home<N> home, int year) where N : struct, IQuantity<N>
    {
        N total = 0;
        foreach (var partnerAlone in home.IsCouple && !home.TaxedTogether ? Both : OnlyOne)
        {
            var net = Net(home, partnerAlone, year);
            var (one, two) = Qualified(home, partnerAlone, year, static (p, y) => p.Age(new Month(y, 1)) >= 65 | p.HoldsDisabilityCard);
            total += one.IsNo ? net : N.Max(0, net - Deduction(home, net, one, two, year));
        }

        return total;
    }

    private static ReadOnlySpan<bool> OnlyOne => [false];

    private static ReadOnlySpan<bool> Both => [false, true];

    private static N Deduction<N>(Home<N> home, N net, Claim one, Claim two, int year) where N : struct, IQuantity<N>
    {
        var once = MonthFigures.OnJanuary(year).Tax.AgeOrDisability.Of(net);
        return N.When(one, N.Min(net, N.When(home.Text.DeductionDoublesForTwo & two, once * 2, once)), 0);
    }

    private static (Claim One, Claim Two) Qualified<N>(Home<N> home, bool partnerAlone, int year, Func<Resident<N>, int, Claim> qualifies) where N : struct, IQuantity<N>
    {
        if (partnerAlone) return (qualifies(home.Partner!, year), Claim.No);
        var spouse = home.TaxedTogether && home.IsCouple ? qualifies(home.Partner!, year) : Claim.No;
        var applicant = qualifies(home.Applicant, year);
        return (applicant | spouse, applicant & spouse);
    }

    /// <summary>Net income of one tax household, with the maximum of the pension deduction.</summary>
    private static N Net<N>(Home<N> home, bool partnerAlone, int year) where N : struct, IQuantity<N>
    {
        N net = 0, pensionDeduction = 0;
        foreach (var member in home.Members)
        {
            var belongs = partnerAlone ? member.Role == Role.Partner : member.Role != Role.Partner || home.TaxedTogether;
            if (!belongs) continue;
            ref readonly var income = ref member.Year(year);
            net += income.Means;
            pensionDeduction += income.Pensions - income.PensionsNet;
        }

        return N.Max(0, net + N.Max(0, pensionDeduction - MonthFigures.OnJanuary(year).Tax.PensionMax));
    }
}
