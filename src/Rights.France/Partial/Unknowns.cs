using System.Globalization;
using Appui.Rights.France.Household;

namespace Appui.Rights.France.Partial;

/// <summary>A fact not known yet, and the values it may take. Together the values cover all that is possible.</summary>
/// <param name="Fact">The name of the fact, as in situation files.</param>
/// <param name="PersonId">The person it belongs to, or <c>null</c>.</param>
/// <param name="Values">The values it may take.</param>
internal sealed record Unknown(string Fact, string? PersonId, IReadOnlyList<UnknownValue> Values)
{
    /// <summary>A figure; its values are slices of what is plausible.</summary>
    public Func<int, IReadOnlyList<UnknownValue>>? Slices { get; init; }

    public bool IsFigure => Slices is not null;

    /// <summary>The rules cannot run without a value.</summary>
    public bool MustBeTried => Values.Count == 1 || Fact is "status" or "couple_status";
}

/// <summary>One value, or one slice between two bounds.</summary>
/// <param name="Text">The value, as in situation files.</param>
/// <param name="Low">Sets the lower bound.</param>
/// <param name="High">Sets the higher bound.</param>
internal sealed record UnknownValue(string Text, Func<Situation, Situation> Low, Func<Situation, Situation> High)
{
    public static UnknownValue Exactly(string text, Func<Situation, Situation> set) => new(text, set, set);
}

/// <summary>Finds what is not known in a situation, leaves out what could not matter, and says what the rest may be.</summary>
internal static class Unknowns
{
    private static readonly (string Fact, Income Net, (Income Face, decimal Factor)[] Others)[] Figures =
    [
        ("salary_net", Income.SalaryNet, [(Income.SalaryGross, 1 / 0.787m), (Income.SalaryTaxable, 1.035m)]),
        ("unemployment_net", Income.UnemploymentNet, [(Income.UnemploymentTaxable, 1.03m)]),
        ("pension_net", Income.PensionNet, [(Income.PensionGross, 1.01m), (Income.PensionTaxable, 1.01m)]),
        ("disability_pension", Income.DisabilityPension, []),
        ("sick_pay", Income.SickPay, []),
        ("maintenance_received", Income.MaintenanceReceived, []),
        ("maintenance_paid", Income.MaintenancePaid, []),
        ("turnover_goods", Income.TurnoverGoods, []),
        ("turnover_services", Income.TurnoverServices, []),
        ("turnover_liberal", Income.TurnoverLiberal, []),
    ];

    /// <summary>How many grown children may have earnings that are not known: rules branch on each of them.</summary>
    private const int MostOpenChildren = 4;

    /// <summary>Supposes that grown children earn nothing, beyond the first few whose earnings are not known.</summary>
    public static Situation WithFewOpenChildren(Situation situation)
    {
        static bool IsOpen(Person p) => p.Role == Role.Child
            && (HasUnknown(p.Incomes) || p.SavingsLivretA is null || p.SavingsOtherTaxFree is null || (p.IncomesBefore is { } before && HasUnknown(before)));
        var open = situation.Persons.Where(IsOpen).Skip(MostOpenChildren).ToHashSet();
        return open.Count == 0 ? situation : situation with
        {
            Persons = [.. situation.Persons.Select(p => open.Contains(p) ? p with { Incomes = Incomes.None, IncomesBefore = null, SavingsLivretA = 0m, SavingsOtherTaxFree = 0m } : p)],
        };
    }

    /// <summary>Replaces by an estimate the gross and taxable faces of an income whose net is known.</summary>
    public static Situation Complete(Situation situation) => situation with
    {
        CoupleStatus = situation.CoupleStatus ?? (situation.Persons.Any(p => p.Role == Role.Partner) ? null : CoupleStatus.None),
        Persons = [.. situation.Persons.Select(p => p with
        {
            Incomes = Complete(p.Incomes),
            IncomesBefore = p.IncomesBefore is { } before ? Complete(before) : null,
        })],
    };

    /// <summary>Whether every fact is known; cheap, for bulk.</summary>
    public static bool AreNone(Situation situation)
    {
        if (situation.CoupleStatus is null || situation.RecentIsolation is null || HasUnknown(situation.Housing)) return false;
        for (var i = 0; i < situation.Persons.Count; i++)
        {
            if (HasUnknown(situation.Persons[i])) return false;
        }

        return true;
    }

    private static bool HasUnknown(Housing housing) => housing.Status is null || housing.Zone is null || housing.Rent is null || housing.FlatShare is null
        || housing.SingleRoom is null || housing.LandlordIsRelative is null || housing.ContributesToCosts is null;

    private static bool HasUnknown(Person person) => person.Activity is null || !person.RegistrationIsKnown || person.Pregnant is null || person.SharedCustody is null
        || person.UnfitForWork is null || person.ScholarshipHolder is null || person.DisabilityRate is null || person.RestrictedAccessToEmployment is null
        || person.AssWorkRecord is null || person.YoungWorkerHours is null || person.LivesWithParents is null || person.Nationality is null
        || person.ResidencePermitYears is null || person.SavingsLivretA is null || person.SavingsOtherTaxFree is null
        || HasUnknown(person.Incomes) || (person.IncomesBefore is { } before && HasUnknown(before));

    private static bool HasUnknown(Incomes incomes)
    {
        if (ReferenceEquals(incomes, Incomes.None)) return false;
        for (var kind = Income.SalaryGross; kind <= Income.TurnoverLiberal; kind++)
        {
            if (incomes.Perhaps(kind) is null) return true;
        }

        return false;
    }

    /// <summary>The facts that are missing, those that weigh most first.</summary>
    public static List<Unknown> In(Situation situation)
    {
        var unknowns = new List<Unknown>();
        if (situation.CoupleStatus is null)
        {
            unknowns.Add(Choice("couple_status", null, [("married", CoupleStatus.Married), ("cohabiting", CoupleStatus.Cohabiting)],
                (s, v) => s with { CoupleStatus = v }));
        }

        AddHousing(unknowns, situation.Housing);
        for (var i = 0; i < situation.Persons.Count; i++) AddPerson(unknowns, situation, i);
        if (situation.RecentIsolation is null)
        {
            var matters = situation.Persons.All(p => p.Role != Role.Partner)
                && situation.Persons.Any(p => p.Role == Role.Child || p.Pregnant != false);
            AddFlag(unknowns, "recent_isolation", null, matters, (s, v) => s with { RecentIsolation = v });
        }

        return unknowns;
    }

    private static Incomes Complete(Incomes incomes)
    {
        if (ReferenceEquals(incomes, Incomes.None)) return incomes;
        foreach (var (_, net, others) in Figures)
        {
            if (incomes.Perhaps(net) is not { } known) continue;
            foreach (var (face, factor) in others)
            {
                if (incomes.Perhaps(face) is null) incomes = incomes.With(face, Math.Round(known * factor, 2));
            }
        }

        return incomes;
    }

    private static void AddHousing(List<Unknown> unknowns, Housing housing)
    {
        if (housing.Status is null)
        {
            unknowns.Add(Choice("status", null,
            [
                ("social_tenant", HousingStatus.SocialTenant), ("tenant", HousingStatus.Tenant), ("furnished_tenant", HousingStatus.FurnishedTenant),
                ("owner", HousingStatus.Owner), ("rent_free", HousingStatus.RentFree), ("hostel", HousingStatus.Hostel), ("homeless", HousingStatus.Homeless),
            ], (s, v) => s with { Housing = s.Housing with { Status = v } }));
        }

        var mayRent = housing.Status is null or HousingStatus.SocialTenant or HousingStatus.Tenant or HousingStatus.FurnishedTenant;
        if (housing.Zone is null)
        {
            if (mayRent) unknowns.Add(Choice("zone", null, [("1", 1), ("2", 2), ("3", 3)], (s, v) => s with { Housing = s.Housing with { Zone = v } }));
            else unknowns.Add(Only("zone", null, s => s with { Housing = s.Housing with { Zone = 2 } }));
        }

        if (housing.Rent is null)
        {
            if (mayRent || housing.Status == HousingStatus.Owner)
                unknowns.Add(Figure("rent", null, Plausibility.MostRent, (s, v) => s with { Housing = s.Housing with { Rent = v } }));
            else unknowns.Add(Only("rent", null, s => s with { Housing = s.Housing with { Rent = 0m } }));
        }

        if (housing.FlatShare is null) AddFlag(unknowns, "flat_share", null, mayRent, (s, v) => s with { Housing = s.Housing with { FlatShare = v } });
        if (housing.SingleRoom is null) AddFlag(unknowns, "single_room", null, mayRent, (s, v) => s with { Housing = s.Housing with { SingleRoom = v } });
        if (housing.LandlordIsRelative is null)
        {
            AddFlag(unknowns, "landlord_is_relative", null, mayRent && housing.Status != HousingStatus.SocialTenant,
                (s, v) => s with { Housing = s.Housing with { LandlordIsRelative = v } });
        }

        if (housing.ContributesToCosts is null)
        {
            AddFlag(unknowns, "contributes_to_costs", null, housing.Status is null or HousingStatus.RentFree,
                (s, v) => s with { Housing = s.Housing with { ContributesToCosts = v } });
        }
    }

    private static void AddPerson(List<Unknown> unknowns, Situation situation, int place)
    {
        var person = situation.Persons[place];
        var age = Calendar.LegalCalendar.AgeInYears(person.BirthDate, situation.Month.FirstDay);
        var adult = person.Role != Role.Child;
        Situation Set(Situation s, Func<Person, Person> change) => s with { Persons = [.. s.Persons.Select((p, i) => i == place ? change(p) : p)] };
        void Flag(bool? value, string fact, bool matters, Func<Person, bool, Person> change)
        {
            if (value is null) AddFlag(unknowns, fact, person.Id, matters, (s, v) => Set(s, p => change(p, v)));
        }

        AddIncomes(unknowns, person, Set);
        if (person.Activity is null)
        {
            unknowns.Add(!adult ? Only("activity", person.Id, s => Set(s, p => p with { Activity = Activity.Student })) : Choice("activity", person.Id,
            [
                ("inactive", Activity.Inactive), ("employed", Activity.Employed), ("unemployed", Activity.Unemployed),
                ("self_employed", Activity.SelfEmployed), ("student", Activity.Student), ("retired", Activity.Retired),
            ], (s, v) => Set(s, p => p with { Activity = v })));
        }

        if (person.Nationality is null)
        {
            unknowns.Add(!adult ? Only("nationality", person.Id, s => Set(s, p => p with { Nationality = Nationality.French })) : Choice("nationality", person.Id,
                [("FR", Nationality.French), ("EEA", Nationality.EuropeanEconomicArea), ("CH", Nationality.Swiss), ("OTHER", Nationality.Other)],
                (s, v) => Set(s, p => p with { Nationality = v })));
        }

        if (person.ResidencePermitYears is null)
        {
            unknowns.Add(!adult || person.Nationality == Nationality.French
                ? Only("residence_permit_years", person.Id, s => Set(s, p => p with { ResidencePermitYears = 0m }))
                : Choice("residence_permit_years", person.Id, [("0", 0m), ("0.25", 0.25m), ("5", 5m), ("10", 10m)],
                    (s, v) => Set(s, p => p with { ResidencePermitYears = v })));
        }

        if (person.DisabilityRate is null)
        {
            (string, decimal)[] rates = adult ? [("0", 0m), ("0.5", 0.5m), ("0.6", 0.6m), ("0.8", 0.8m)] : [("0", 0m), ("0.5", 0.5m), ("0.9", 0.9m)];
            unknowns.Add(Choice("disability_rate", person.Id, rates, (s, v) => Set(s, p => p with { DisabilityRate = v })));
        }

        Flag(person.RestrictedAccessToEmployment, "restricted_access_to_employment", person.DisabilityRate is null or >= 0.5m and < 0.8m,
            (p, v) => p with { RestrictedAccessToEmployment = v });
        Flag(person.Pregnant, "pregnant", adult && age is >= 12 and < 60, (p, v) => p with { Pregnant = v });
        Flag(person.SharedCustody, "shared_custody", !adult && age <= 25, (p, v) => p with { SharedCustody = v });
        Flag(person.UnfitForWork, "unfit_for_work", adult && age is >= 60 and < 65, (p, v) => p with { UnfitForWork = v });
        Flag(person.ScholarshipHolder, "scholarship_holder", person.Role == Role.Applicant && age < 28 && person.Activity is null or Activity.Student,
            (p, v) => p with { ScholarshipHolder = v });
        Flag(person.AssWorkRecord, "ass_work_record", adult && age < 67, (p, v) => p with { AssWorkRecord = v });
        Flag(person.YoungWorkerHours, "young_worker_hours", adult && age is > 17 and < 25, (p, v) => p with { YoungWorkerHours = v });
        Flag(person.LivesWithParents, "lives_with_parents", adult && age < 25, (p, v) => p with { LivesWithParents = v });
        if (person.SavingsLivretA is null)
            unknowns.Add(Figure("savings_livret_a", person.Id, Plausibility.MostSavings, (s, v) => Set(s, p => p with { SavingsLivretA = v })));
        if (person.SavingsOtherTaxFree is null)
            unknowns.Add(Figure("savings_other_tax_free", person.Id, Plausibility.MostSavings, (s, v) => Set(s, p => p with { SavingsOtherTaxFree = v })));
    }

    private static void AddIncomes(List<Unknown> unknowns, Person person, Func<Situation, Func<Person, Person>, Situation> set)
    {
        foreach (var (fact, net, others) in Figures)
        {
            if (person.Incomes.Perhaps(net) is null || others.Any(o => person.Incomes.Perhaps(o.Face) is null))
            {
                unknowns.Add(Figure(fact, person.Id, IncomeKinds.MostOf(net),
                    (s, v) => set(s, p => p with { Incomes = Known(p.Incomes, net, others, v) })));
            }

            if (person.IncomesBefore is { } before && (before.Perhaps(net) is null || others.Any(o => before.Perhaps(o.Face) is null)))
            {
                unknowns.Add(Figure("incomes_before." + fact, person.Id, IncomeKinds.MostOf(net),
                    (s, v) => set(s, p => p with { IncomesBefore = Known(p.IncomesBefore!, net, others, v) })));
            }
        }
    }

    private static Incomes Known(Incomes incomes, Income net, (Income Face, decimal Factor)[] others, decimal value)
    {
        var known = incomes.With(net, value);
        foreach (var (face, factor) in others) known = known.With(face, Math.Round(value * factor, 2));
        return known;
    }

    private static void AddFlag(List<Unknown> unknowns, string fact, string? person, bool matters, Func<Situation, bool, Situation> set)
    {
        if (matters) unknowns.Add(Choice(fact, person, [("false", false), ("true", true)], set));
        else unknowns.Add(Only(fact, person, s => set(s, false)));
    }

    private static Unknown Choice<T>(string fact, string? person, (string Text, T Value)[] values, Func<Situation, T, Situation> set) =>
        new(fact, person, [.. values.Select(v => UnknownValue.Exactly(v.Text, s => set(s, v.Value)))]);

    /// <summary>A fact that is missing but cannot matter.</summary>
    private static Unknown Only(string fact, string? person, Func<Situation, Situation> set) => new(fact, person, [UnknownValue.Exactly("", set)]);

    private static Unknown Figure(string fact, string? person, decimal most, Func<Situation, decimal, Situation> set)
    {
        IReadOnlyList<UnknownValue> Slices(int count)
        {
            var slices = new List<UnknownValue> { UnknownValue.Exactly("0", s => set(s, 0m)) };
            decimal Edge(int i) => Math.Round(most * i * i / (count * count), 0);
            for (var i = 0; i < count; i++)
            {
                var (low, high) = (Edge(i), Edge(i + 1));
                var text = string.Create(CultureInfo.InvariantCulture, $"{low:0}..{high:0}");
                slices.Add(new UnknownValue(text, s => set(s, low), s => set(s, high)));
            }

            return slices;
        }

        return new Unknown(fact, person, Slices(1)) { Slices = Slices };
    }
}
