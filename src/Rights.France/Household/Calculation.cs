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

    /// <summary>Without disability or invalidity only ASPA and ASS are left of the personal minima; nothing reads them further back.</summary>
    private const int MonthsOfAgeAndWork = 16;

    public static Results<N> Of<N>(Home<N> home) where N : struct, IQuantity<N>
    {
        var asked = home.Asked;
        if (home.MayHoldPersonalMinima)
        {
            if (!home.MinimaAreKnown)
            {
                for (var month = asked - (home.MayHoldForInvalidity ? Monthly<N>.MonthsBack : MonthsOfAgeAndWork); month <= asked; month += 1) PersonalMinima(home, month);
                home.MinimaAreKnown = true;
            }

            if (home.MayHoldForInvalidity)
            {
                for (var month = asked - MonthsOfIndependentLiving; month <= asked; month += 1) IndependentLiving(home, month);
            }
        }

        ref readonly var family = ref home.Family(asked);
        return new Results<N>
        {
            Rsa = home.Rsa(asked),
            PrimeActivite = home.EveryWay(asked, static (h, m) => PrimeActivite.Of(h, m), N.Either),
            Aspa = home.Aspa[asked],
            HousingAid = home.HousingAid(asked),
            Af = family.Af.Total,
            Cf = family.Cf.Total,
            Asf = family.Asf.Total,
            Paje = family.Paje,
            HealthCover = home.EveryWay(asked, static (h, m) => ComplementaireSante.Of(h, m), HealthCover<N>.Either),
            Ars = home.EveryWay(asked, static (h, m) => RentreeScolaire.Of(h, m.Year), N.Either),
            ChequeEnergie = home.EveryWay(asked, static (h, m) => ChequeEnergie.Of(h, m.Year), N.Either),
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
        foreach (var member in home.Members)
        {
            if (member.MayBeDisabled) member.Aah[month] = home.EveryWay(member, month, static (h, person, m) => Aah.Of(h, person, m));
        }

        foreach (var adult in home.Adults) adult.Ass[month] = Ass.Of(home, adult, month);
        var minima = home.EveryWay(month, AgeOrInvalidity<N>.Of, AgeOrInvalidity<N>.Either);
        home.Applicant.Asi[month] = minima.ApplicantAsi;
        if (home.Partner is { } partner) partner.Asi[month] = minima.PartnerAsi;
        home.Aspa[month] = minima.Aspa;
    }
}

/// <summary>ASI of each adult, and ASPA of the home, in one month: who may claim which is one question.</summary>
internal readonly record struct AgeOrInvalidity<N>(N ApplicantAsi, N PartnerAsi, N Aspa) where N : struct, IQuantity<N>
{
    public static AgeOrInvalidity<N> Of(Home<N> home, Calendar.Month month)
    {
        var minima = MinimaVieillesseInvalidite<N>.Of(home, month);
        return new(
            Asi.Of(home, home.Applicant, month, minima),
            home.Partner is { } partner ? Asi.Of(home, partner, month, minima) : 0,
            Benefits.Aspa.Of(home, month, minima));
    }

    /// <summary>What is certain of both.</summary>
    public static AgeOrInvalidity<N> Either(AgeOrInvalidity<N> one, AgeOrInvalidity<N> other) =>
        new(N.Either(one.ApplicantAsi, other.ApplicantAsi), N.Either(one.PartnerAsi, other.PartnerAsi), N.Either(one.Aspa, other.Aspa));
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
