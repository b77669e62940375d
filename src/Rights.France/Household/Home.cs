using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Benefits;
using Appui.Rights.France.Figures;

namespace Appui.Rights.France.Household;

/// <summary>The household as rules read it, with what each past month brought. Reused from one situation to the next in bulk.</summary>
internal sealed class Home<N>(Differences text) where N : struct, IQuantity<N>
{
    private static readonly HousingAid<N> NoAid = Benefits.HousingAid<N>.None;

    private readonly FamilyMonth<N>[] familyMonths = new FamilyMonth<N>[Monthly<N>.MonthsBack + 1];
    private readonly bool[] familyMonthKnown = new bool[Monthly<N>.MonthsBack + 1];
    private readonly HousingAid<N>[] aids = new HousingAid<N>[MonthsOfAid + 1];
    private readonly bool[] aidKnown = new bool[MonthsOfAid + 1];
    private readonly N[] means = new N[MonthsOfAid + 1];
    private readonly bool[] meansKnown = new bool[MonthsOfAid + 1];
    private readonly N[] rsas = new N[MonthsOfAid + 1];
    private readonly bool[] rsaKnown = new bool[MonthsOfAid + 1];
    private Resident<N>[] residents = [];
    private readonly List<Forks> pool = [];
    private Forks? forks;
    private int depth;
    private int count;
    private int adults;
    private int zone;

    /// <summary>Housing aid, RSA and the supplement for independent living start twelve months back; before, there is none.</summary>
    private const int MonthsOfAid = 12;

    /// <summary>Nobody has stayed longer.</summary>
    private const decimal MostYears = 130m;

    /// <summary>Nobody younger claims a minimum on account of age.</summary>
    private const int EarliestMinimumAge = 62;

    /// <summary>Where the text of the law and the reference model differ, and which one is followed.</summary>
    public Differences Text { get; } = text;

    public Month Asked { get; private set; }

    public CoupleStatus Couple { get; private set; }

    public Claim RecentIsolation { get; private set; }

    public HousingStatus Housing { get; private set; }

    public int Zone => zone > 0 ? zone : 1 + forks!.Take(this, default, Fork.Zone, 3);

    public N Rent { get; private set; }

    public Claim FlatShare { get; private set; }

    public Claim SingleRoom { get; private set; }

    public Claim LandlordIsRelative { get; private set; }

    public Claim ContributesToCosts { get; private set; }

    public Resident<N> Applicant => residents[0];

    public Resident<N>? Partner => adults == 2 ? residents[1] : null;

    public bool IsCouple => adults == 2;

    public bool IsAlone => adults == 1;

    /// <summary>One tax household for both adults.</summary>
    public bool TaxedTogether => Couple is CoupleStatus.Married or CoupleStatus.CivilUnion;

    public ReadOnlySpan<Resident<N>> Members => residents.AsSpan(0, count);

    public ReadOnlySpan<Resident<N>> Adults => residents.AsSpan(0, adults);

    public ReadOnlySpan<Resident<N>> Children => residents.AsSpan(adults, count - adults);

    public bool HasChildren => count > adults;

    public bool PaysRent =>
        Housing is HousingStatus.SocialTenant or HousingStatus.Tenant or HousingStatus.FurnishedTenant or HousingStatus.Hostel;

    public Monthly<N> Aspa { get; } = new();

    /// <summary>Somebody may hold a right attached to disability, age or past work: most households skip those rules.</summary>
    public bool MayHoldPersonalMinima { get; private set; }

    /// <summary>Somebody may hold a right on account of disability or invalidity.</summary>
    public bool MayHoldForInvalidity { get; private set; }

    /// <summary>At least one adult stays lawfully in France.</summary>
    public Claim StaysLawfully { get; private set; }

    /// <summary>Somebody works or may work: most homes without work skip the prime d'activité.</summary>
    public bool MayWork { get; private set; }

    /// <summary>A yes or no where the rule must branch, as when it counts children; when it is not known, the rule runs both ways.</summary>
    public bool Decide(Claim claim, Resident<N> about, Month month, Fork question) =>
        claim.IsUnknown ? forks!.Take(about, month, question, 2) == 1 : claim.IsYes;

    /// <summary>Runs a rule every way that the facts not known allow, and joins what it gives.</summary>
    public T EveryWay<T>(Month month, Func<Home<N>, Month, T> rule, Func<T, T, T> join) =>
        MayFork ? EveryWay((rule, month), static (home, asked) => asked.rule(home, asked.month), join) : rule(this, month);

    /// <summary>Runs a rule about one person every way.</summary>
    public N EveryWay(Resident<N> about, Month month, Func<Home<N>, Resident<N>, Month, N> rule) =>
        MayFork ? EveryWay((rule, about, month), static (home, asked) => asked.rule(home, asked.about, asked.month), N.Either) : rule(this, about, month);

    private T EveryWay<A, T>(A asked, Func<Home<N>, A, T> rule, Func<T, T, T> join)
    {
        var outer = forks;
        forks = depth == pool.Count ? Grown() : pool[depth];
        depth++;
        forks.Begin();
        var joined = rule(this, asked);
        while (forks.NextWay()) joined = join(joined, rule(this, asked));
        depth--;
        forks = outer;
        return joined;
    }

    private static bool MayFork => typeof(N) != typeof(Exact);

    private Forks Grown()
    {
        pool.Add(new Forks());
        return pool[^1];
    }

    /// <summary>The three months whose resources RSA and prime d'activité look at.</summary>
    public Period ReferenceQuarter(Month month) =>
        Text.QuarterEndsTwoMonthsBefore && month >= Differences.QuarterShift ? new(month - 4, month - 2) : new(month - 3, month - 1);

    /// <summary>Somebody expects a child, or a child of today was on the way then.</summary>
    public Claim ExpectsChild(Month month)
    {
        var pregnant = Claim.No;
        foreach (var adult in Adults) pregnant |= adult.Pregnant;
        var youngest = int.MaxValue;
        foreach (var child in Children) youngest = Math.Min(youngest, child.AgeInMonths(month));
        return pregnant | youngest is > -6 and < 0;
    }

    /// <summary>A child whose wages make them no longer dependent (CSS R512-2).</summary>
    public bool IsAutonomous(Resident<N> child, Month month) =>
        child.HasSalary
        && Decide(child.Sum(new Period(month - 6, month - 1), Income.SalaryNet) / 6 >= MonthFigures.On(month).Family.MaxWage, child, month, Fork.Autonomous);

    /// <summary>A dependent child for family benefits (CSS L512-3, R512-2).</summary>
    public bool IsDependent(Resident<N> child, Month month)
    {
        if (!child.IsChild) return false;
        var family = MonthFigures.On(month).Family;
        var age = child.Age(month);
        return age >= family.AgeMin && (age < family.AgeSchoolEnd || (age < family.AgeLimit && !IsAutonomous(child, month)));
    }

    public int DependentChildren(Month month)
    {
        var dependent = 0;
        foreach (var child in Children)
        {
            if (IsDependent(child, month)) dependent++;
        }

        return dependent;
    }

    /// <summary>Family benefits of a month between M-30 and M, computed once.</summary>
    public ref readonly FamilyMonth<N> Family(Month month)
    {
        var place = month.Index - Asked.Index + Monthly<N>.MonthsBack;
        if (!familyMonthKnown[place])
        {
            familyMonths[place] = EveryWay(month, FamilyMonth<N>.Of, FamilyMonth<N>.Either);
            familyMonthKnown[place] = true;
        }

        return ref familyMonths[place];
    }

    /// <summary>Housing aid of a month, computed when a rule first asks for it. It depends on the RSA of the month before, which depends on the aid of that month, and so on back.</summary>
    public ref readonly HousingAid<N> HousingAid(Month month)
    {
        var place = month - Asked + MonthsOfAid;
        if (place < 0) return ref NoAid;
        if (!aidKnown[place])
        {
            aids[place] = EveryWay(month, static (home, m) => AideAuLogement.Of(home, m), HousingAid<N>.Either);
            aidKnown[place] = true;
        }

        return ref aids[place];
    }

    /// <summary>The means that housing aid looks at in a month, computed once: they do not change with the rent.</summary>
    public N HousingMeans(Month month)
    {
        var place = month - Asked + MonthsOfAid;
        if (!meansKnown[place])
        {
            means[place] = Benefits.HousingMeans.Of(this, month);
            meansKnown[place] = true;
        }

        return means[place];
    }

    /// <summary>RSA of a month, computed when a rule first asks for it.</summary>
    public N Rsa(Month month)
    {
        var place = month - Asked + MonthsOfAid;
        if (place < 0) return 0;
        if (!rsaKnown[place])
        {
            rsas[place] = EveryWay(month, static (home, m) => Benefits.Rsa.Of(home, m), N.Either);
            rsaKnown[place] = true;
        }

        return rsas[place];
    }

    /// <summary>Whether RSA is paid in a month; most often known without the housing aid of that month.</summary>
    public Claim ReceivesRsa(Month month)
    {
        var place = month - Asked + MonthsOfAid;
        if (place < 0) return Claim.No;
        return rsaKnown[place] ? rsas[place] > 0 : EveryWay(month, Benefits.Rsa.IsPaid, static (one, other) => one == other ? one : Claim.Unknown);
    }

    /// <summary>Whether a member is there in that month: in the text of the law, a child counts once born.</summary>
    public bool IsThere(Resident<N> member, Month month) => !Text.ChildrenCountOnceBorn || member.AgeInMonths(month) >= 0;

    /// <summary>Reads a situation whose facts are all known.</summary>
    public void Fill(Situation situation, Func<decimal, decimal, N> number) => Fill(situation, situation, number);

    /// <summary>
    /// Reads two situations that differ only by their figures: <paramref name="number"/> is made of the lower and the higher. Every fact but the couple and the
    /// kind of dwelling may be missing: an amount is then anything plausible, and rules that must branch run every way.
    /// </summary>
    public void Fill(Situation low, Situation high, Func<decimal, decimal, N> number)
    {
        Asked = low.Month;
        (MayHoldPersonalMinima, MayHoldForInvalidity) = (false, false);
        MayWork = false;
        StaysLawfully = Claim.No;
        MinimaAreKnown = false;
        Array.Clear(familyMonthKnown);
        Couple = low.CoupleStatus!.Value;
        RecentIsolation = low.RecentIsolation;
        FillHousing(low.Housing, high.Housing, number);
        Array.Clear(aidKnown);
        Array.Clear(rsaKnown);
        Array.Clear(meansKnown);
        Aspa.StartFrom(Asked);
        count = 0;
        adults = 0;
        foreach (var role in (ReadOnlySpan<Role>)[Role.Applicant, Role.Partner, Role.Child])
        {
            for (var i = 0; i < low.Persons.Count; i++)
            {
                if (low.Persons[i].Role == role) Fill(Next(), low.Persons[i], high.Persons[i], number);
            }
        }
    }

    /// <summary>The same home, living by another title: what does not depend on the dwelling stays computed.</summary>
    public void Dwell(HousingStatus dwelling)
    {
        Housing = dwelling;
        Array.Clear(aidKnown);
        Array.Clear(rsaKnown);
        Array.Clear(meansKnown);
        foreach (var adult in Adults) adult.Mva.StartFrom(Asked);
    }

    /// <summary>Whether the minima of each person are computed.</summary>
    public bool MinimaAreKnown { get; set; }

    private void FillHousing(Housing housing, Housing high, Func<decimal, decimal, N> number)
    {
        Housing = housing.Status ?? HousingStatus.SocialTenant;
        zone = housing.Zone ?? 0;
        Rent = number(housing.Rent ?? 0m, high.Rent ?? Plausibility.MostRent);
        FlatShare = housing.FlatShare;
        SingleRoom = housing.SingleRoom;
        LandlordIsRelative = housing.LandlordIsRelative;
        ContributesToCosts = housing.ContributesToCosts;
    }

    private Resident<N> Next()
    {
        if (count == residents.Length) Array.Resize(ref residents, Math.Max(8, count * 2));
        return residents[count++] ??= new Resident<N>();
    }

    private void Fill(Resident<N> resident, Person person, Person high, Func<decimal, decimal, N> number)
    {
        if (person.Role != Role.Child) adults++;
        resident.StartFrom(Asked, person.BirthDate);
        resident.Id = person.Id;
        resident.Role = person.Role;
        resident.Activity = OneOf<Activity>.From(person.Activity);
        resident.UnemployedSince = person.UnemployedSince;
        resident.RegistrationIsKnown = person.RegistrationIsKnown;
        resident.Pregnant = person.Pregnant;
        resident.SharedCustody = person.SharedCustody;
        resident.UnfitForWork = person.UnfitForWork;
        resident.ScholarshipHolder = person.ScholarshipHolder;
        resident.DisabilityRate = number(person.DisabilityRate ?? 0m, high.DisabilityRate ?? 1m);
        resident.RestrictedAccessToEmployment = person.RestrictedAccessToEmployment;
        resident.AssWorkRecord = person.AssWorkRecord;
        resident.YoungWorkerHours = person.YoungWorkerHours;
        resident.LivesWithParents = person.LivesWithParents;
        resident.Nationality = OneOf<Nationality>.From(person.Nationality);
        resident.ResidencePermitYears = number(person.ResidencePermitYears ?? 0m, high.ResidencePermitYears ?? MostYears);
        resident.SavingsLivretA = number(person.SavingsLivretA ?? 0m, high.SavingsLivretA ?? Plausibility.MostSavings);
        resident.SavingsOtherTaxFree = number(person.SavingsOtherTaxFree ?? 0m, high.SavingsOtherTaxFree ?? Plausibility.MostSavings);
        resident.HasSavings = high.SavingsLivretA != 0m || high.SavingsOtherTaxFree != 0m;
        resident.LastYearBefore = person.IncomesBefore is null ? 0 : Asked.Year - 2;
        FillIncomes(resident, person.Incomes, high.Incomes, person.IncomesBefore ?? person.Incomes, high.IncomesBefore ?? high.Incomes, number);
        if (resident.IsAdult) StaysLawfully |= resident.StaysLawfully;
        resident.MayBeDisabled = resident.DisabilityRate.High > 0;
        MayWork |= resident.HasSalary || resident.HasTurnover;
        MayHoldForInvalidity |= resident.MayBeDisabled || resident.HasDisabilityPension;
        MayHoldPersonalMinima |= MayHoldForInvalidity || !resident.AssWorkRecord.IsNo || !resident.UnfitForWork.IsNo
            || (resident.IsAdult && resident.Age(Asked) >= EarliestMinimumAge);
    }

    private static void FillIncomes(Resident<N> resident, Incomes low, Incomes high, Incomes lowBefore, Incomes highBefore, Func<decimal, decimal, N> number)
    {
        resident.HasIncome = false;
        (resident.HasSalary, resident.HasTurnover, resident.HasDisabilityPension) = (false, false, false);
        if (ReferenceEquals(high, Incomes.None) && ReferenceEquals(highBefore, Incomes.None))
        {
            resident.ClearIncomes();
            return;
        }

        var steady = ReferenceEquals(high, highBefore);
        for (var kind = Income.SalaryGross; kind <= Income.TurnoverLiberal; kind++)
        {
            var most = high.AtMost(kind);
            var mostBefore = steady ? most : highBefore.AtMost(kind);
            N now = most == 0m ? 0 : number(low.AtLeast(kind), most);
            N before = steady ? now : mostBefore == 0m ? 0 : number(lowBefore.AtLeast(kind), mostBefore);
            resident.SetIncome(kind, now, before);
            if (most == 0m && mostBefore == 0m) continue;
            resident.HasIncome = true;
            resident.HasSalary |= kind == Income.SalaryNet;
            resident.HasTurnover |= kind >= Income.TurnoverGoods;
            resident.HasDisabilityPension |= kind == Income.DisabilityPension;
        }
    }
}
