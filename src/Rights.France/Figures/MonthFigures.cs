using Appui.Calendar;

namespace Appui.Rights.France.Figures;

/// <summary>The figures in force on the first day of one month, under the names that rules use. Resolved once a month, then kept.</summary>
internal sealed class MonthFigures
{
    private const int FirstYear = 2017;
    private static readonly MonthFigures?[] Kept = new MonthFigures?[(Law.LastMonth - new Month(FirstYear, 1)) + 13];

    private MonthFigures(Month month)
    {
        double At(string key) => FigureTable.Of(key).On(month).Value;

        Month = month;
        Smic = new SmicFigures(At);
        Family = new FamilyFigures(At);
        Af = new AfFigures(At);
        Cf = new CfFigures(At);
        Asf = new AsfFigures(At);
        Paje = new PajeFigures(At);
        Ars = new ArsFigures(At);
        Aah = new AahFigures(At);
        Ass = new AssFigures(At);
        Aspa = new AspaFigures(At);
        Asi = new AsiFigures(At);
        Rsa = new RsaFigures(At);
        Bonus = new BonusFigures(At);
        Housing = new HousingFigures(At);
        C2s = new C2sFigures(At);
        Energy = new EnergyFigures(At);
        Tax = new TaxFigures(At);
        LivretARate = At("savings.livret_a_rate");
        CrdsRate = At("crds.rate");
    }

    public Month Month { get; }

    public SmicFigures Smic { get; }

    public FamilyFigures Family { get; }

    public AfFigures Af { get; }

    public CfFigures Cf { get; }

    public AsfFigures Asf { get; }

    public PajeFigures Paje { get; }

    public ArsFigures Ars { get; }

    public AahFigures Aah { get; }

    public AssFigures Ass { get; }

    public AspaFigures Aspa { get; }

    public AsiFigures Asi { get; }

    public RsaFigures Rsa { get; }

    public BonusFigures Bonus { get; }

    public HousingFigures Housing { get; }

    public C2sFigures C2s { get; }

    public EnergyFigures Energy { get; }

    public TaxFigures Tax { get; }

    public double LivretARate { get; }

    public double CrdsRate { get; }

    public static MonthFigures On(Month month) => Kept[month.Index - (FirstYear * 12)] ?? Resolve(month);

    public static MonthFigures OnJanuary(int year) => Kept[(year - FirstYear) * 12] ?? Resolve(new Month(year, 1));

    private static MonthFigures Resolve(Month month) => Kept[month.Index - (FirstYear * 12)] = new MonthFigures(month);
}

internal sealed class SmicFigures(Func<string, double> at)
{
    public readonly double Hourly = at("smic.hourly_gross");
    public readonly double MonthlyHours = at("smic.monthly_hours");
}

internal sealed class FamilyFigures(Func<string, double> at)
{
    public readonly double Bmaf = at("family.bmaf");
    public readonly int AgeMin = (int)at("family.dependant.age_min");
    public readonly int AgeLimit = (int)at("family.dependant.age_limit");
    public readonly int AgeSchoolEnd = (int)at("family.dependant.age_school_end");

    /// <summary>Monthly net wage from which a child is no longer dependent: 55 % of the gross minimum wage for 169 hours.</summary>
    public readonly double MaxWage = at("family.dependant.max_wage_smic_share") * 169 * at("smic.hourly_gross");
}

internal sealed class AfFigures(Func<string, double> at)
{
    public readonly double SecondChild = at("af.rate.second_child");
    public readonly double ThirdChild = at("af.rate.third_plus_child");
    public readonly double Tier1 = at("af.means.tier1_base");
    public readonly double Tier2 = at("af.means.tier2_base");
    public readonly double PerChild = at("af.means.per_child");
    public readonly double Tier2Factor = at("af.means.tier2_factor");
    public readonly double Tier3Factor = at("af.means.tier3_factor");
    public readonly double SharedCustody = at("af.shared_custody_factor");
    public readonly double AgeIncrease = at("af.age_increase.rate");
    public readonly double Flat20 = at("af.flat20.rate");
}

internal sealed class CfFigures(Func<string, double> at)
{
    public readonly double Rate = at("cf.rate");
    public readonly double RateIncreased = at("cf.rate_increased");
    public readonly double Base = at("cf.means.base");
    public readonly double FirstTwo = at("cf.means.first_two_children_rate");
    public readonly double ThirdPlus = at("cf.means.third_plus_rate");
    public readonly double SingleOrTwoEarners = at("cf.means.two_earner_or_single_increase");
    public readonly double IncreasedFactor = at("cf.means.increased_cf_factor");
}

internal sealed class AsfFigures(Func<string, double> at)
{
    public readonly double Rate = at("asf.rate");
    public readonly double MinPaidExclusive = at("asf.min_paid_exclusive");
}

internal sealed class PajeFigures(Func<string, double> at)
{
    public readonly double Rate = at("paje.rate_full");
    public readonly double FullBase = at("paje.means.full.base");
    public readonly double FullIncrease = at("paje.means.full.two_earner_or_single_increase");
    public readonly double HalfBase = at("paje.means.half.base");
    public readonly double HalfIncrease = at("paje.means.half.two_earner_or_single_increase");
    public readonly double FirstTwo = at("paje.means.first_two_children_rate");
    public readonly double ThirdPlus = at("paje.means.third_plus_rate");
    public readonly int AgeLimit = (int)at("paje.child_age_limit");
}

internal sealed class ArsFigures(Func<string, double> at)
{
    public readonly double Base = at("ars.means.base");
    public readonly double PerChild = at("ars.means.per_child_rate");
    public readonly double Primary = at("ars.rate.primary");
    public readonly double Middle = at("ars.rate.middle");
    public readonly double High = at("ars.rate.high");
    public readonly double MinPaid = at("ars.min_paid");
}

internal sealed class AahFigures(Func<string, double> at)
{
    public readonly double Max = at("aah.max");
    public readonly double RateFull = at("aah.rate_full");
    public readonly double RateRestricted = at("aah.rate_restricted");
    public readonly int AgeMin = (int)at("aah.age_min");
    public readonly int AgeMinNotDependant = (int)at("aah.age_min_not_dependant");
    public readonly int RetirementAge = (int)at("aah.legal_retirement_age");
    public readonly double CoupleIncrease = at("aah.ceiling.couple_increase");
    public readonly double ChildIncrease = at("aah.ceiling.child_increase");
    public readonly double PartnerFlat = at("aah.partner.flat_deduction");
    public readonly double PartnerFlatPerChild = at("aah.partner.flat_deduction_per_child");
    public readonly double WorkDeductionLow = at("aah.work.deduction_low");
    public readonly double WorkDeductionHigh = at("aah.work.deduction_high");
    public readonly double CessationDeduction = at("aah.work.cessation_deduction");
    public readonly double WorkThreshold = at("aah.work.smic_share_threshold") * 12 * at("smic.hourly_gross") * at("smic.monthly_hours");
    public readonly double IndependentLiving = at("aah.independent_living_supplement");
}

internal sealed class AssFigures(Func<string, double> at)
{
    public readonly double Daily = at("ass.daily");
    public readonly double DaysSingle = at("ass.ceiling_days.single");
    public readonly double DaysCouple = at("ass.ceiling_days.couple");
    public readonly int AgeMaxMonths = (int)at("ass.age_max_months");
    public readonly double InterruptedKept = 1 - at("ass.interrupted_income.deduction_with_substitute");
    public readonly double InterruptedKeptAlone = 1 - at("ass.interrupted_income.deduction_without_substitute");
}

internal sealed class AspaFigures(Func<string, double> at)
{
    public readonly int Age = (int)at("aspa.age");
    public readonly double MaxSingle = at("aspa.max_year.single");
    public readonly double MaxCouple = at("aspa.max_year.couple");
    public readonly double CeilingSingle = at("aspa.ceiling_year.single");
    public readonly double CeilingCouple = at("aspa.ceiling_year.couple");
    public readonly double EarlyRate = at("aspa.early_disability_rate");
    public readonly double PermitYears = at("aspa.permit_years");
    public readonly double SalaryDeductionSingle = at("aspa.salary_deduction_smic.single");
    public readonly double SalaryDeductionCouple = at("aspa.salary_deduction_smic.couple");
}

internal sealed class AsiFigures(Func<string, double> at)
{
    public readonly double CeilingSingle = at("asi.ceiling_year.single");
    public readonly double CeilingCouple = at("asi.ceiling_year.couple");
}

internal sealed class RsaFigures(Func<string, double> at)
{
    public readonly double Base = at("rsa.base");
    public readonly int AgeMin = (int)at("rsa.age_min");
    public readonly int YoungAbove = (int)at("rsa.young.age_floor_exclusive");
    public readonly int YoungUnder = (int)at("rsa.young.age_cap_exclusive");
    public readonly FamilyScale Scale = new(at("rsa.rate.second_person"), at("rsa.rate.third_person"), at("rsa.rate.extra_child"));
    public readonly double IncreasedBase = at("rsa.increased.base_rate");
    public readonly double IncreasedChild = at("rsa.increased.child_rate");
    public readonly HousingFlatRates Flat = new(at("rsa.housing_flat.rate_1"), at("rsa.housing_flat.rate_2"), at("rsa.housing_flat.rate_3"));
    public readonly double AsfCounted = at("rsa.asf_counted_rate_of_bmaf");
    public readonly double TaxFreeSavingsRate = at("rsa.assets.tax_free_savings_rate");
    public readonly double PermitYearsEea = at("rsa.permit_years.eea");
    public readonly double PermitYearsOther = at("rsa.permit_years.other");
    public readonly double MinPaid = at("rsa.min_paid");
}

internal sealed class BonusFigures(Func<string, double> at)
{
    public readonly double Base = at("bonus.base");
    public readonly int AgeMin = (int)at("bonus.age_min");
    public readonly FamilyScale Scale = new(at("bonus.rate.second_person"), at("bonus.rate.third_person"), at("bonus.rate.extra_child"));
    public readonly double IncreasedBase = at("bonus.increased.base_rate");
    public readonly double IncreasedChild = at("bonus.increased.child_rate");
    public readonly HousingFlatRates Flat = new(at("bonus.housing_flat.rate_1"), at("bonus.housing_flat.rate_2"), at("bonus.housing_flat.rate_3"));
    public readonly double ActivityRate = at("bonus.activity_income_rate");
    public readonly double AahSmicHours = at("bonus.aah_as_activity_smic_hours");
    public readonly double IndividualMax = at("bonus.individual.rate_max");
    public readonly double IndividualStart = at("bonus.individual.start_smic_hours");
    public readonly double IndividualFull = at("bonus.individual.full_smic_hours");
    public readonly double MinPaid = at("bonus.min_paid");
}

/// <summary>How much each person after the first adds to the base amount.</summary>
internal readonly record struct FamilyScale(double Second, double Third, double ExtraChild)
{
    /// <summary>The family's share of the base. The fourth person of a lone parent is already an extra child; that of a couple is a third person.</summary>
    public double Of(int persons, bool alone) =>
        1 + (persons >= 2 ? Second : 0) + (persons >= 3 ? Third : 0)
        + (persons >= 4 ? (alone ? ExtraChild : Third) : 0) + (Math.Max(0, persons - 4) * ExtraChild);
}

/// <summary>The housing flat rates for one, two, and three persons or more.</summary>
internal readonly record struct HousingFlatRates(double One, double Two, double Three)
{
    /// <summary>The share of the base, with the scale of a family without further children (1, 1.5, 1.8).</summary>
    public double Of(int persons, FamilyScale scale) => persons switch
    {
        1 => One,
        2 => Two * (1 + scale.Second),
        _ => Three * (1 + scale.Second + scale.Third),
    };
}

internal sealed class HousingFigures(Func<string, double> at)
{
    private readonly ZoneFigures[] zones = [new(at, 1), new(at, 2), new(at, 3)];

    public readonly double FlatShareFactor = at("housing.rent_cap.flat_share_factor");
    public readonly double RoomFactor = at("housing.rent_cap.room_factor");
    public readonly double ChargesBase = at("housing.charges.base");
    public readonly double ChargesPerDependant = at("housing.charges.per_dependant");
    public readonly double SharedChargesSingle = at("housing.charges.flat_share.single");
    public readonly double SharedChargesCouple = at("housing.charges.flat_share.couple");
    public readonly double SharedChargesPerDependant = at("housing.charges.flat_share.per_dependant");
    public readonly double P0Rate = at("housing.p0.rate");
    public readonly double P0Flat = at("housing.p0.flat");
    public readonly ByFamily Tf = new(at, "housing.tf");
    public readonly ByFamily R0 = new(at, "housing.r0");
    public readonly double TlThreshold1 = at("housing.tl.threshold_1");
    public readonly double TlThreshold2 = at("housing.tl.threshold_2");
    public readonly double TlRate2 = at("housing.tl.rate_2");
    public readonly double TlRate3 = at("housing.tl.rate_3");
    public readonly double MinPaidApl = at("housing.min_paid.apl");
    public readonly double MinPaidAl = at("housing.min_paid.al");
    public readonly double FlatReduction = at("housing.flat_reduction");
    public readonly double RlsShare = at("housing.rls.aid_reduction_share");
    public readonly double TwoEarnerDeduction = at("housing.two_earner_deduction");
    public readonly double UnemploymentDeduction = at("housing.unemployment_retirement_deduction");
    public readonly double AssetsThreshold = at("housing.assets_threshold");
    public readonly int StudentUnder = (int)at("housing.student.age_max_exclusive");
    public readonly double StudentFloorRented = at("housing.student.floor.rented");
    public readonly double StudentFloorHostel = at("housing.student.floor.hostel");
    public readonly double ScholarshipRented = at("housing.student.scholarship_reduction.rented");
    public readonly double ScholarshipHostel = at("housing.student.scholarship_reduction.hostel");
    public readonly HostelFigures Hostel = new(at);

    public ZoneFigures Zone(int zone) => zones[zone - 1];
}

/// <summary>A figure for one person alone, a couple, then by number of dependants.</summary>
internal sealed class ByFamily
{
    private readonly double single, couple, extra;
    private readonly double[] dependants;

    public ByFamily(Func<string, double> at, string key)
    {
        single = at(key + ".single");
        couple = at(key + ".couple");
        extra = at(key + ".extra_dependant");
        dependants = [.. Enumerable.Range(1, 6).Select(n => at($"{key}.dependants_{n}"))];
    }

    public double Of(bool asCouple, int count) => count switch
    {
        0 => asCouple ? couple : single,
        <= 6 => dependants[count - 1],
        _ => dependants[5] + ((count - 6) * extra),
    };
}

internal sealed class ZoneFigures(Func<string, double> at, int zone)
{
    private readonly double capSingle = at($"housing.rent_cap.zone{zone}.single");
    private readonly double capCouple = at($"housing.rent_cap.zone{zone}.couple");
    private readonly double capOne = at($"housing.rent_cap.zone{zone}.one_dependant");
    private readonly double capExtra = at($"housing.rent_cap.zone{zone}.extra_dependant");
    private readonly double rlsSingle = at($"housing.rls.amount.zone{zone}.single");
    private readonly double rlsCouple = at($"housing.rls.amount.zone{zone}.couple");
    private readonly double rlsOne = at($"housing.rls.amount.zone{zone}.dependants_1");
    private readonly double rlsExtra = at($"housing.rls.amount.zone{zone}.extra_dependant");

    public readonly double DegressivityStart = at($"housing.degressivity.zone{zone}.start");
    public readonly double DegressivityEnd = at($"housing.degressivity.zone{zone}.end");
    public readonly ByFamily RlsCeiling = new(at, $"housing.rls.ceiling.zone{zone}");

    public double RentCap(bool asCouple, int dependants) =>
        dependants > 0 ? capOne + ((dependants - 1) * capExtra) : asCouple ? capCouple : capSingle;

    public double RentReduction(bool asCouple, int dependants) =>
        dependants > 0 ? rlsOne + ((dependants - 1) * rlsExtra) : asCouple ? rlsCouple : rlsSingle;
}

internal sealed class HostelFigures(Func<string, double> at)
{
    private readonly double[] parts =
    [
        at("housing.hostel.parts.dependants_1"), at("housing.hostel.parts.dependants_2"),
        at("housing.hostel.parts.dependants_3"), at("housing.hostel.parts.dependants_4"),
    ];

    private readonly double partsSingle = at("housing.hostel.parts.single");
    private readonly double partsCouple = at("housing.hostel.parts.couple");
    private readonly double partsExtra = at("housing.hostel.parts.extra_dependant");
    private readonly double capSingle = at("housing.hostel.rent_cap.default.single");
    private readonly double capCouple = at("housing.hostel.rent_cap.default.couple");
    private readonly double elderlySingle = at("housing.hostel.rent_cap.elderly.single");
    private readonly double elderlyCouple = at("housing.hostel.rent_cap.elderly.couple");

    public readonly double KMax = at("housing.hostel.k.max");
    public readonly double KDivisor = at("housing.hostel.k.cm");
    public readonly double MinRentIncrease = at("housing.hostel.min_rent.increase");

    /// <summary>Thresholds and marginal rates of the minimum rent, in order.</summary>
    public readonly (double Threshold, double Rate)[] MinRent =
    [
        .. Enumerable.Range(0, 5).Select(i => (at($"housing.hostel.min_rent.scale.bracket{i}.threshold"), at($"housing.hostel.min_rent.scale.bracket{i}.rate"))),
    ];

    public double Parts(bool asCouple, int dependants) => dependants switch
    {
        0 => asCouple ? partsCouple : partsSingle,
        <= 4 => parts[dependants - 1],
        _ => parts[3] + ((dependants - 4) * partsExtra),
    };

    public double RentCap(bool elderly, bool asCouple) =>
        elderly ? (asCouple ? elderlyCouple : elderlySingle) : (asCouple ? capCouple : capSingle);
}

internal sealed class C2sFigures(Func<string, double> at)
{
    public readonly double CeilingBase = at("c2s.ceiling_base_year");
    public readonly double Second = at("c2s.coef.second_person");
    public readonly double ThirdAndFourth = at("c2s.coef.third_fourth_person");
    public readonly double FifthPlus = at("c2s.coef.fifth_plus");
    public readonly double PaidIncrease = at("c2s.paid_ceiling_increase");
    public readonly int DependantAgeMax = (int)at("c2s.dependant_age_max");
    public readonly double AahDeduction = at("c2s.aah_deduction");
    public readonly double AsiDeductionSingle = at("c2s.asi_deduction.single");
    public readonly double AsiDeductionTwo = at("c2s.asi_deduction.two_recipients");
    public readonly double AspaDeductionSingle = at("c2s.aspa_deduction.single");
    public readonly double AspaDeductionCouple = at("c2s.aspa_deduction.couple");
    public readonly double SalaryDeduction = at("c2s.unemployment_salary_deduction");
    public readonly HousingFlatRates FlatWithAid =
        new(at("c2s.housing_flat.housing_aid.rate_1"), at("c2s.housing_flat.housing_aid.rate_2"), at("c2s.housing_flat.housing_aid.rate_3"));
    public readonly HousingFlatRates FlatWithoutAid =
        new(at("c2s.housing_flat.no_housing_aid.rate_1"), at("c2s.housing_flat.no_housing_aid.rate_2"), at("c2s.housing_flat.no_housing_aid.rate_3"));

    private readonly double under30 = at("c2s.contribution.under_30");
    private readonly double from30 = at("c2s.contribution.30_49");
    private readonly double from50 = at("c2s.contribution.50_59");
    private readonly double from60 = at("c2s.contribution.60_69");
    private readonly double from70 = at("c2s.contribution.over_69");

    public double Contribution(int age) => age switch
    {
        < 30 => under30,
        < 50 => from30,
        < 60 => from50,
        < 70 => from60,
        _ => from70,
    };
}

internal sealed class EnergyFigures(Func<string, double> at)
{
    public readonly double FirstUnit = at("energy.units.first");
    public readonly double SecondUnit = at("energy.units.second");
    public readonly double OtherUnit = at("energy.units.other");
    public readonly Brackets UpToOne = Brackets.Read(at, "energy.amount.up_to_1_unit", 5);
    public readonly Brackets BetweenOneAndTwo = Brackets.Read(at, "energy.amount.between_1_and_2_units", 5);
    public readonly Brackets TwoOrMore = Brackets.Read(at, "energy.amount.2_units_or_more", 5);
}

internal sealed class TaxFigures(Func<string, double> at)
{
    public readonly double SalaryRate = at("tax.salary_deduction.rate");
    public readonly double SalaryMin = at("tax.salary_deduction.min");
    public readonly double SalaryMax = at("tax.salary_deduction.max");
    public readonly double PensionRate = at("tax.pension_deduction.rate");
    public readonly double PensionMin = at("tax.pension_deduction.min");
    public readonly double PensionMax = at("tax.pension_deduction.max");
    public readonly Brackets AgeOrDisability = Brackets.Read(at, "tax.age_disability_deduction", 3);
    public readonly double MicroMinDeduction = at("tax.micro.min_deduction");
    public readonly (double Rate, double Ceiling) Goods = (at("tax.micro.goods.rate"), at("tax.micro.goods.ceiling"));
    public readonly (double Rate, double Ceiling) Services = (at("tax.micro.services.rate"), at("tax.micro.services.ceiling"));
    public readonly (double Rate, double Ceiling) Liberal = (at("tax.micro.liberal.rate"), at("tax.micro.liberal.ceiling"));
}

/// <summary>An amount by brackets: that of the highest threshold reached.</summary>
internal sealed record Brackets((double Threshold, double Amount)[] Steps)
{
    public static Brackets Read(Func<string, double> at, string key, int count) =>
        new([.. Enumerable.Range(0, count).Select(i => (at($"{key}.bracket{i}.threshold"), at($"{key}.bracket{i}.amount")))]);

    public N Of<N>(N value) where N : struct, Engine.IQuantity<N>
    {
        N amount = 0;
        foreach (var (threshold, step) in Steps) amount = N.When(value >= threshold, step, amount);
        return amount;
    }
}
