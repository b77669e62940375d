using Appui.Rights.Engine;
using Appui.Rights.France.Benefits;

namespace Appui.Rights.France.Household;

/// <summary>
/// All rights of a home. They refer to each other month by month (housing aid to last month's RSA, AAH to last month's ASI…),
/// so those of disability and age walk the months in order from thirty months back, and housing aid and RSA ask each other back to twelve.
/// </summary>
internal static class Calculation
{
    private const int MonthsOfIndependentLiving = 12;

    public static Results<N> Of<N>(Home<N> home) where N : struct, IQuantity<N>
    {
        var asked = home.Asked;
        if (home.MayHoldPersonalMinima)
        {
            for (var month = asked - Monthly<N>.MonthsBack; month <= asked; month += 1) PersonalMinima(home, month);
            for (var month = asked - MonthsOfIndependentLiving; month <= asked; month += 1) IndependentLiving(home, month);
        }

        ref readonly var family = ref home.Family(asked);
        return new Results<N>
        {
            Rsa = home.Rsa(asked),
            PrimeActivite = PrimeActivite.Of(home, asked),
            Aspa = home.Aspa[asked],
            HousingAid = home.HousingAid(asked),
            Af = family.Af.Total,
            Cf = family.Cf.Total,
            Asf = family.Asf.Total,
            Paje = family.Paje,
            HealthCover = ComplementaireSante.Of(home, asked),
            Ars = RentreeScolaire.Of(home, asked.Year),
            ChequeEnergie = ChequeEnergie.Of(home, asked.Year),
        };
    }

    private static void IndependentLiving<N>(Home<N> home, Calendar.Month month) where N : struct, IQuantity<N>
    {
        foreach (var adult in home.Adults)
        {
            if (MajorationVieAutonome.MayBePaid(adult, month))
                adult.Mva[month] = MajorationVieAutonome.Of(home, adult, month, home.HousingAid(month).BeforeLandlord);
        }
    }

    private static void PersonalMinima<N>(Home<N> home, Calendar.Month month) where N : struct, IQuantity<N>
    {
        foreach (var member in home.Members) member.Aah[month] = Aah.Of(home, member, month);
        foreach (var adult in home.Adults) adult.Ass[month] = Ass.Of(home, adult, month);
        var minima = MinimaVieillesseInvalidite<N>.Of(home, month);
        foreach (var adult in home.Adults) adult.Asi[month] = Asi.Of(home, adult, month, minima);
        home.Aspa[month] = Aspa.Of(home, month, minima);
    }
}

/// <summary>The amounts of the month asked; benefits that belong to persons are read on the residents.</summary>
internal readonly struct Results<N> where N : struct, IQuantity<N>
{
    public N Rsa { get; init; }

    public N PrimeActivite { get; init; }

    public N Aspa { get; init; }

    public HousingAid<N> HousingAid { get; init; }

    public N Af { get; init; }

    public N Cf { get; init; }

    public N Asf { get; init; }

    public N Paje { get; init; }

    public HealthCover<N> HealthCover { get; init; }

    public N Ars { get; init; }

    public N ChequeEnergie { get; init; }
}
