using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Benefits;

/// <summary>Aide au logement of a tenant, net of CRDS: APL in social housing, else ALF with dependants, else ALS (CCH L821-1 ff., R822-1 ff., D823-16 ff.; arrêté du 27 septembre 2019).</summary>
internal static class AideAuLogement
{
    private static readonly Article L821_1 = Cch("L821-1");
    private static readonly Article L822_2 = Cch("L822-2");
    private static readonly Article L822_3 = Cch("L822-3");
    private static readonly Article L822_5 = Cch("L822-5");
    private static readonly Article L442_2_1 = Cch("L442-2-1");
    private static readonly Article R822_2 = Cch("R822-2");
    private static readonly Article D823_16 = Cch("D823-16");
    private static readonly Article D823_17 = Cch("D823-17");
    private static readonly Article D832_25 = Cch("D832-25");
    private static readonly Article L136_8 = Codes.Css("L136-8");
    private static readonly Article A7 = ArreteLogement("art. 7");
    private static readonly Article A9 = ArreteLogement("art. 9");
    private static readonly Article A10 = ArreteLogement("art. 10");
    private static readonly Article A11 = ArreteLogement("art. 11");
    private static readonly Article A12 = ArreteLogement("art. 12");

    public static HousingAid<N> Of<N>(Home<N> home, Month month, Notebook? notes = null) where N : struct, IQuantity<N>
    {
        var open = L822_2.Requires(notes, "housing_aid.stay", "résider en France et, pour les étrangers, y séjourner régulièrement", Sejour.IsLawful(home))
            & L821_1.Requires(notes, "housing_aid.rent", "payer un loyer ou une redevance pour sa résidence principale", home.PaysRent)
            & L822_3.Requires(notes, "housing_aid.landlord", "ne pas louer à un ascendant ou à un descendant",
                home.Housing == HousingStatus.SocialTenant | !home.LandlordIsRelative);
        var lawful = Sejour.IsLawful(home);
        if (!home.PaysRent || lawful.IsNo) return HousingAid<N>.None;

        var dependants = Dependants(home, month);
        var asCouple = home.IsCouple || home.Decide(home.ExpectsChild(month), home.Applicant, month, Fork.ExpectsChild);
        var means = home.HousingMeans(month);
        if (open.IsNo) notes = null;
        var gross = home.Housing == HousingStatus.Hostel
            ? OfHostel(home, month, dependants, asCouple, means, notes)
            : OfTenant(home, month, dependants, asCouple, means, notes);

        var social = home.Housing == HousingStatus.SocialTenant;
        var figures = MonthFigures.On(month);
        if (social)
        {
            var zone = figures.Housing.Zone(home.Zone);
            var reduction = N.When(means / 12 < zone.RlsCeiling.Of(asCouple, dependants), zone.RentReduction(asCouple, dependants) * figures.Housing.RlsShare, 0);
            gross = gross.Minus(L442_2_1, "housing_aid.step.rls", "98 % de la réduction de loyer de solidarité, que le bailleur applique au loyer", reduction).AtLeastNothing();
        }

        var net = gross
            .Times(L136_8, "housing_aid.step.crds", "contribution au remboursement de la dette sociale", 1 - figures.CrdsRate)
            .ToTheCent(A12, "housing_aid.step.cent", "montant arrondi au centime")
            .Value;
        _ = R822_2.Requires(notes, "housing_aid.means", "avoir des ressources compatibles avec le loyer et la composition du foyer", net > 0, Given.Euros("means", means));
        return new(N.When(lawful & (social | !home.LandlordIsRelative), net, 0), N.When(lawful, net, 0), social ? "APL" : dependants > 0 ? "ALF" : "ALS");
    }

    /// <summary>Children under 21, and grown disabled children with little means (CCH R823-4).</summary>
    private static int Dependants<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        var dependants = 0;
        foreach (var child in home.Children)
        {
            var age = child.Age(month);
            if (age is >= 0 and <= 20 && !home.IsAutonomous(child, month)) dependants++;
            else if (age >= 21 && home.Decide((child.DisabilityRate > 0.8) & (child.Year(month.Year - 2).Means <= HousingMeans.ChildThreshold(month)),
                child, month, Fork.Dependant)) dependants++;
        }

        return dependants;
    }

    private static Amount<N> OfTenant<N>(Home<N> home, Month month, int dependants, bool asCouple, N means, Notebook? notes) where N : struct, IQuantity<N>
    {
        var all = MonthFigures.On(month);
        var figures = all.Housing;
        var zone = figures.Zone(home.Zone);
        var declared = N.Round(home.Housing == HousingStatus.FurnishedTenant ? home.Rent * 2 / 3 : home.Rent, 0);
        var fullCap = N.When(home.SingleRoom, zone.RentCap(false, 0), zone.RentCap(asCouple, dependants));
        var cap = N.Round(fullCap * N.When(home.FlatShare, figures.FlatShareFactor, 1) * N.When(home.SingleRoom, figures.RoomFactor, 1), 2);
        var rent = N.Min(declared, cap);
        var charges = N.When(home.FlatShare,
            (asCouple ? figures.SharedChargesCouple : figures.SharedChargesSingle) + (dependants * figures.SharedChargesPerDependant),
            figures.ChargesBase + (dependants * figures.ChargesPerDependant));
        var least = N.Max((rent + charges) * figures.P0Rate, figures.P0Flat);
        var rate = RentRate(home, rent, figures.Zone(2).RentCap(asCouple, dependants), figures) + figures.Tf.Of(asCouple, dependants);
        var participation = least + (rate * N.Max(0, means - figures.R0.Of(asCouple, dependants)));
        var minimum = home.Housing == HousingStatus.SocialTenant ? figures.MinPaidApl : figures.MinPaidAl;

        return Amount<N>
            .From(notes, A7, "housing_aid.step.rent", "loyer pris en compte, dans la limite d'un plafond par zone", rent)
            .Plus(A9, "housing_aid.step.charges", "forfait pour les charges", charges)
            .Minus(D823_17, "housing_aid.step.participation", "participation personnelle du ménage, selon ses ressources", participation)
            .AtLeastNothing()
            .NotPaidUnder(A12, "housing_aid.step.minimum", "l'aide n'est pas versée au-dessous d'un montant minimal", minimum)
            .Times(A10, "housing_aid.step.high_rent", "l'aide diminue lorsque le loyer dépasse de beaucoup le plafond", HighRent(home, declared, cap, zone))
            .ToTheCent(A10, "housing_aid.step.high_rent_cent", "montant arrondi au centime")
            .Minus(A11, "housing_aid.step.flat", "diminution forfaitaire mensuelle", figures.FlatReduction)
            .AtLeastNothing();
    }

    /// <summary>The rate that grows with the rent kept, against the zone 2 reference rent of the family (arrêté du 27 septembre 2019, art. 14, 2°).</summary>
    private static N RentRate<N>(Home<N> home, N rent, double reference, HousingFigures figures) where N : struct, IQuantity<N>
    {
        var ratio = rent / reference;
        if (home.Text.RentRateIsRounded) ratio = N.Round(ratio, 4);
        var rate = (N.Max(0, N.Min(ratio, figures.TlThreshold2) - figures.TlThreshold1) * figures.TlRate2)
            + (N.Max(0, ratio - figures.TlThreshold2) * figures.TlRate3);
        return home.Text.RentRateIsRounded ? N.Round(rate, 5) : rate;
    }

    /// <summary>What is left of the aid when the rent is far above the cap; a disabled member keeps it whole.</summary>
    private static N HighRent<N>(Home<N> home, N declared, N cap, ZoneFigures zone) where N : struct, IQuantity<N>
    {
        var disabled = Claim.No;
        foreach (var member in home.Members) disabled |= member.IsDisabled;
        if (disabled.IsYes) return 1;

        return N.When(disabled, 1, N.Either(HighRent(declared, cap.Low, zone), HighRent(declared, cap.High, zone)));
    }

    /// <summary>The lower the cap, the less is left.</summary>
    private static N HighRent<N>(N declared, double cap, ZoneFigures zone) where N : struct, IQuantity<N>
    {
        var start = Math.Round(cap * zone.DegressivityStart, 2, MidpointRounding.ToEven);
        var end = Math.Round(cap * zone.DegressivityEnd, 2, MidpointRounding.ToEven);
        return N.Max(0, N.Min(1, 1 - ((declared - start) / (end - start))));
    }

    /// <summary>A home or residence without agreement: the rent does not matter (CCH D832-25, D832-26).</summary>
    private static Amount<N> OfHostel<N>(Home<N> home, Month month, int dependants, bool asCouple, N means, Notebook? notes) where N : struct, IQuantity<N>
    {
        var figures = MonthFigures.On(month).Housing;
        var parts = figures.Hostel.Parts(asCouple, dependants);
        var equivalent = figures.Hostel.RentCap(home.Applicant.Age(month) >= 62, asCouple);
        var charges = figures.ChargesBase + (dependants * figures.ChargesPerDependant);
        var k = figures.Hostel.KMax - (means / (figures.Hostel.KDivisor * parts));
        var minimumRent = ((MinimumRent(means / parts, figures.Hostel.MinRent) * parts) + figures.Hostel.MinRentIncrease) / 12;

        return Amount<N>
            .From(notes, D832_25, "housing_aid.step.equivalent", "équivalence de loyer et de charges locatives", equivalent + charges)
            .Minus(D832_25, "housing_aid.step.least_rent", "loyer minimum laissé à la charge du ménage, selon ses ressources", minimumRent)
            .AtLeastNothing()
            .Times(D832_25, "housing_aid.step.k", "part prise en charge, selon les ressources et la composition du foyer", k)
            .AtLeastNothing()
            .NotPaidUnder(A12, "housing_aid.step.minimum", "l'aide n'est pas versée au-dessous d'un montant minimal", figures.MinPaidAl)
            .Minus(A11, "housing_aid.step.flat", "diminution forfaitaire mensuelle", figures.FlatReduction)
            .AtLeastNothing();
    }

    private static N MinimumRent<N>(N means, (double Threshold, double Rate)[] scale) where N : struct, IQuantity<N>
    {
        N rent = 0;
        var rate = 0d;
        foreach (var (threshold, marginal) in scale)
        {
            rent += N.Max(0, means - threshold) * (marginal - rate);
            rate = marginal;
        }

        return rent;
    }
}

/// <summary>The housing aid of a month.</summary>
/// <param name="Paid">What is paid.</param>
/// <param name="BeforeLandlord">What it would be if the landlord were not a relative; the supplement for independent living looks at it.</param>
/// <param name="Kind">APL, ALF or ALS; empty when not known.</param>
internal readonly record struct HousingAid<N>(N Paid, N BeforeLandlord, string Kind) where N : struct, IQuantity<N>
{
    public static HousingAid<N> None => new(0, 0, "none");

    /// <summary>What is certain of both.</summary>
    public static HousingAid<N> Either(HousingAid<N> one, HousingAid<N> other) => new(N.Either(one.Paid, other.Paid), N.Either(one.BeforeLandlord, other.BeforeLandlord),
        one.Kind == other.Kind || (other.Paid <= 0).IsYes ? one.Kind : (one.Paid <= 0).IsYes ? other.Kind : "");
}
