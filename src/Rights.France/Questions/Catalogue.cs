using Appui.Rights.France.Household;

namespace Appui.Rights.France.Questions;

/// <summary>The fixed catalogue: what each question yields, what it costs, and what is supposed of facts that none asks.</summary>
internal static class Catalogue
{
    /// <summary>From this age on a child may earn: apprentices begin in the year they turn fifteen.</summary>
    private const int EarningAge = 15;

    /// <summary>At this age nobody expects a child.</summary>
    private const int NoMorePregnancy = 60;

    /// <summary>Always first: without it there is no household.</summary>
    public static readonly QuestionKind Household = new("household", QuestionSubject.Household,
        "Qui vit avec vous, et quand chacun est-il né ? Pour chaque enfant : est-il en garde alternée, en situation de handicap ?",
        ["birth_date", "role", "couple_status", "shared_custody", "disability_rate"], Boxes: 2, Seconds: 30, SecondsForEachOther: 4, Doubt: 1);

    /// <summary>Those asked after it, in the order of a fixed questionnaire.</summary>
    public static IReadOnlyList<AskedQuestion> All { get; } =
    [
        Ticks("life", QuestionSubject.Household,
            "Que faites-vous en ce moment ? Quel argent entre, sort ou est mis de côté ? Était-ce différent il y a deux ans ? Cochez tout ce qui est vrai, pour chaque adulte.",
            ["activity", "incomes", "savings_livret_a", "savings_other_tax_free", "incomes_before"], 16, 1, Always,
            (s, _) => Adults(s).Any(p => p.Activity is null || MoneyIsOpen(p)),
            (s, _, truth, _) => Adults(s).Aggregate(s, (known, p) => Set(known, p, Live(p, In(truth, p)))), (s, _) => Adults(s).Aggregate(s, SupposeLife)),
        new(new("unemployment", QuestionSubject.Adult, "Depuis quand êtes-vous inscrit comme demandeur d'emploi ? Avez-vous travaillé cinq ans dans les dix ans avant ?",
                ["unemployed_since", "ass_work_record"], 0, 12, 0, 0.6), (_, p) => p.Activity == Activity.Unemployed, (_, p) => !p.RegistrationIsKnown || p.AssWorkRecord is null,
            (s, p, _, t) => Set(s, p, p with { UnemployedSince = t.UnemployedSince, RegistrationIsKnown = true, AssWorkRecord = t.AssWorkRecord }),
            (s, p) => Set(s, p, p with { RegistrationIsKnown = true, AssWorkRecord = p.AssWorkRecord ?? false })),
        new(new("scholarship", QuestionSubject.Adult, "Avez-vous une bourse sur critères sociaux ?", ["scholarship_holder"], 0, 4, 0, 0.5), (_, p) => p.Activity == Activity.Student,
            (_, p) => p.ScholarshipHolder is null, (s, p, _, t) => Set(s, p, p with { ScholarshipHolder = t.ScholarshipHolder }),
            (s, p) => Set(s, p, p with { ScholarshipHolder = p.ScholarshipHolder ?? false })),
        Amount("salary", "Combien gagnez-vous ?", [Income.SalaryNet, Income.SalaryGross, Income.SalaryTaxable], 900m),
        Amount("unemployment_benefit", "Combien recevez-vous du chômage ?", [Income.UnemploymentNet, Income.UnemploymentTaxable], 800m),
        Amount("pension", "Combien recevez-vous de retraite ?", [Income.PensionNet, Income.PensionGross, Income.PensionTaxable], 800m),
        Amount("disability_pension", "Combien recevez-vous de pension d'invalidité ?", [Income.DisabilityPension], 600m),
        Amount("sick_pay", "Combien recevez-vous d'indemnités journalières ?", [Income.SickPay], 600m),
        Amount("turnover", "Quel est votre chiffre d'affaires, et de quel métier ?", [Income.TurnoverGoods, Income.TurnoverServices, Income.TurnoverLiberal], 500m),
        Amount("maintenance_received", "Combien recevez-vous de pension alimentaire ?", [Income.MaintenanceReceived], 150m),
        Amount("maintenance_paid", "Combien payez-vous de pension alimentaire ?", [Income.MaintenancePaid], 150m),
        new(new("savings", QuestionSubject.Adult, "Combien avez-vous de côté, sur le Livret A et ailleurs ?", ["savings_livret_a", "savings_other_tax_free"], 0, 12, 0, 0.6), IsAdult,
            (_, p) => !MoneyIsOpen(p) && (p.SavingsLivretA is null || p.SavingsOtherTaxFree is null),
            (s, p, _, t) => Set(s, p, p with { SavingsLivretA = t.SavingsLivretA, SavingsOtherTaxFree = t.SavingsOtherTaxFree }),
            (s, p) => Set(s, p, p with { SavingsLivretA = p.SavingsLivretA ?? 3_000m, SavingsOtherTaxFree = p.SavingsOtherTaxFree ?? 0m })),
        new(new("before", QuestionSubject.Adult, "Combien receviez-vous il y a deux ans, et de quoi ?", ["incomes_before"], 0, 14, 0, 0.8), IsAdult,
            (_, p) => !MoneyIsOpen(p) && p.IncomesBefore is { } before && Kinds.Any(kind => before.Perhaps(kind) is null), (s, p, _, t) => Set(s, p, p with { IncomesBefore = t.IncomesBefore }),
            (s, p) => p.IncomesBefore is { } before && Kinds.Any(kind => before.Perhaps(kind) is null) ? Set(s, p, p with { IncomesBefore = null }) : s),
        new(new("grown_child", QuestionSubject.GrownChild, "Que fait cet enfant, et combien gagne-t-il ?", ["activity", "incomes"], 0, 14, 0, 0.4), IsGrownChild,
            (_, p) => p.Activity is null || Kinds.Any(kind => p.Incomes.Perhaps(kind) is null),
            (s, p, _, t) => Set(s, p, p with { Activity = t.Activity, UnemployedSince = t.UnemployedSince, RegistrationIsKnown = true, Incomes = t.Incomes, IncomesBefore = t.IncomesBefore }),
            (s, p) => Set(s, p, p with { Activity = p.Activity ?? Activity.Student, RegistrationIsKnown = true, Incomes = p.Activity is null ? Incomes.None : p.Incomes, IncomesBefore = null })),
        Ticks("situation", QuestionSubject.Household,
            "Qu'est-ce qui est vrai, pour l'un ou l'autre adulte ? Grossesse ; handicap reconnu ; autre nationalité ; inaptitude au travail ; seul depuis moins de 18 mois ; logé chez ses parents ; deux ans de travail avant 25 ans.",
            ["pregnant", "disability_rate", "restricted_access_to_employment", "nationality", "residence_permit_years", "unfit_for_work", "recent_isolation", "lives_with_parents", "young_worker_hours"],
            7, 0.35, Always, (s, _) => Adults(s).Any(p => SituationIsOpen(s, p)),
            (s, _, truth, _) => Adults(s).Aggregate(s, (known, p) => TickSituation(known, p, truth, In(truth, p))), (s, _) => Adults(s).Aggregate(s, SupposeSituation)),
        new(new("disability", QuestionSubject.Adult, "Quel taux d'incapacité la MDPH a-t-elle fixé ? Reconnaît-elle une restriction pour l'emploi ?",
                ["disability_rate", "restricted_access_to_employment"], 0, 10, 0, 1), IsAdult,
            (_, p) => p.DisabilityRate is null || p.RestrictedAccessToEmployment is null,
            (s, p, _, t) => Set(s, p, p with { DisabilityRate = t.DisabilityRate, RestrictedAccessToEmployment = t.RestrictedAccessToEmployment }),
            (s, p) => Set(s, p, p with { DisabilityRate = p.DisabilityRate ?? 0.8m, RestrictedAccessToEmployment = p.RestrictedAccessToEmployment ?? false })),
        new(new("stay", QuestionSubject.Adult, "Quelle est votre nationalité, et depuis quand avez-vous un titre de séjour ?", ["nationality", "residence_permit_years"], 0, 10, 0, 1),
            IsAdult, (_, p) => p.Nationality is null || p.ResidencePermitYears is null,
            (s, p, _, t) => Set(s, p, p with { Nationality = t.Nationality, ResidencePermitYears = t.ResidencePermitYears }),
            (s, p) => Set(s, p, p with { Nationality = p.Nationality ?? Nationality.Other, ResidencePermitYears = p.ResidencePermitYears ?? 6m })),
        Ticks("housing", QuestionSubject.Household,
            "Où habitez-vous ? Cochez aussi ce qui est vrai : colocation ; une seule chambre ; loué à un proche parent ; logé sans loyer, en participant aux frais.",
            ["housing.status", "housing.flat_share", "housing.single_room", "housing.landlord_is_relative", "housing.contributes_to_costs"], 4, 0.8, Always,
            (s, _) => s.Housing is { Status: null } or { FlatShare: null } or { SingleRoom: null } or { LandlordIsRelative: null } or { ContributesToCosts: null },
            (s, _, truth, _) => Dwell(s, truth.Housing), (s, _) => Dwell(s, OrdinaryDwelling(s.Housing))),
        OfHousehold("rent", "Combien payez-vous de loyer, ou de prêt, sans les charges ?", ["housing.rent"], 8, 0.8,
            (s, _) => s.Housing.Status is HousingStatus.SocialTenant or HousingStatus.Tenant or HousingStatus.FurnishedTenant or HousingStatus.Owner, (s, _) => s.Housing.Rent is null,
            (s, _, truth, _) => s with { Housing = s.Housing with { Rent = truth.Housing.Rent } }, (s, _) => s with { Housing = s.Housing with { Rent = s.Housing.Rent ?? 450m } }),
        OfHousehold("zone", "Dans quelle sorte de commune habitez-vous ?", ["housing.zone"], 6, 0.6, (s, _) => Rents(s), (s, _) => s.Housing.Zone is null,
            (s, _, truth, _) => s with { Housing = s.Housing with { Zone = truth.Housing.Zone } }, (s, _) => s with { Housing = s.Housing with { Zone = s.Housing.Zone ?? 2 } }),
    ];

    /// <summary>What no question asks, and what is taken for it.</summary>
    public static IReadOnlyList<Assumption> Assumptions { get; } =
    [
        new("residence", "true", "Le foyer vit en France métropolitaine, hors Alsace-Moselle, de façon stable."),
        new("incomes", "steady", "Les ressources sont les mêmes chaque mois depuis janvier de l'an dernier."),
        new("incomes (enfant de moins de 15 ans)", "0", "Un enfant de moins de quinze ans ne gagne rien et n'a pas d'épargne."),
        new("incomes (enfant de 15 ans ou plus)", "salaire", "Un enfant de quinze ans ou plus n'a pas d'autre ressource que celles qui sont dites pour lui."),
        new("incomes (cinquième enfant de 15 ans ou plus)", "0", "À partir du cinquième enfant de quinze ans ou plus dont on ne sait pas ce qu'il gagne, un enfant est supposé ne rien gagner."),
        new("activity (enfant de moins de 15 ans)", "student", "Un enfant de moins de quinze ans est à l'école."),
        new("pregnant", "false", "Une personne de soixante ans ou plus n'attend pas d'enfant."),
        new("unfit_for_work", "false", "L'inaptitude au travail ne compte qu'entre soixante ans et l'âge de l'Aspa."),
        new("lives_with_parents", "false", "Une personne de vingt-cinq ans ou plus ne dépend plus de ses parents."),
        new("young_worker_hours", "false", "Les deux ans de travail avant vingt-cinq ans ne comptent que de dix-huit à vingt-quatre ans."),
        new("ass_work_record", "false", "Seule une personne inscrite comme demandeur d'emploi peut avoir travaillé assez pour l'ASS."),
        new("scholarship_holder", "false", "Seul un étudiant a une bourse sur critères sociaux."),
        new("recent_isolation", "false", "Une personne en couple n'est pas isolée depuis peu."),
        new("nationality (enfant)", "FR", "La nationalité d'un enfant ne change rien à ces droits."),
        new("housing.landlord_is_relative (foyer ou résidence)", "false", "Un foyer ou une résidence n'est pas loué par un proche."),
        new("housing.contributes_to_costs", "false", "Seule une personne logée sans loyer peut participer aux frais."),
        new("salary_gross, salary_taxable", "estimés", "Quand seul le net est connu, le brut et l'imposable suivent la proportion habituelle d'un salarié du privé."),
    ];

    private static IEnumerable<Income> Kinds => Enum.GetValues<Income>();

    /// <summary>What is known once the household question alone was answered.</summary>
    public static Situation OfHouseholdOnly(Situation truth) => truth with
    {
        RecentIsolation = truth.Persons.Any(p => p.Role == Role.Partner) ? false : null,
        Persons = [.. truth.Persons.Select(p => p.Role == Role.Child ? NewChild(truth, p) : NewAdult(truth, p))],
        Housing = new Housing { Status = null, Zone = null, Rent = null, FlatShare = null, SingleRoom = null, LandlordIsRelative = null, ContributesToCosts = null },
    };

    private static Person NewAdult(Situation s, Person p)
    {
        var age = Age(s, p);
        return new Person
        {
            Id = p.Id,
            Role = p.Role,
            BirthDate = p.BirthDate,
            Activity = null,
            RegistrationIsKnown = false,
            Incomes = Incomes.NotKnown,
            IncomesBefore = Incomes.NotKnown,
            Pregnant = age < NoMorePregnancy ? null : false,
            UnfitForWork = age is >= 60 and < 67 ? null : false,
            ScholarshipHolder = null,
            DisabilityRate = null,
            RestrictedAccessToEmployment = null,
            AssWorkRecord = null,
            YoungWorkerHours = age is >= 17 and < 26 ? null : false,
            LivesWithParents = age < 26 ? null : false,
            Nationality = null,
            ResidencePermitYears = null,
            SavingsLivretA = null,
            SavingsOtherTaxFree = null,
        };
    }

    private static Person NewChild(Situation s, Person p) => new()
    {
        Id = p.Id,
        Role = Role.Child,
        BirthDate = p.BirthDate,
        SharedCustody = p.SharedCustody,
        DisabilityRate = p.DisabilityRate,
        LivesWithParents = true,
        Activity = Age(s, p) >= EarningAge ? null : Activity.Student,
        RegistrationIsKnown = Age(s, p) < EarningAge,
        Incomes = Age(s, p) >= EarningAge ? Incomes.NotKnown : Incomes.None,
        IncomesBefore = Age(s, p) >= EarningAge ? Incomes.NotKnown : null,
    };

    private static AskedQuestion OfHousehold(string id, string asks, string[] facts, int seconds, double doubt, Func<Situation, Person, bool> applies,
        Func<Situation, Person, bool> isOpen, Func<Situation, Person, Situation, Person, Situation> answer, Func<Situation, Person, Situation> suppose) =>
        new(new(id, QuestionSubject.Household, asks, facts, 0, seconds, 0, doubt), applies, isOpen, answer, suppose);

    private static AskedQuestion Ticks(string id, QuestionSubject subject, string asks, string[] facts, int boxes, double doubt, Func<Situation, Person, bool> applies,
        Func<Situation, Person, bool> isOpen, Func<Situation, Person, Situation, Person, Situation> answer, Func<Situation, Person, Situation> suppose) =>
        new(new(id, subject, asks, facts, boxes, 4 + (2 * boxes), id == "housing" ? 0 : 2 * boxes, doubt), applies, isOpen, answer, suppose);

    private static AskedQuestion Amount(string id, string asks, Income[] kinds, decimal ordinary) => new(
        new(id, QuestionSubject.Adult, asks, [.. kinds.Select(IncomeKinds.NameOf)], 0, 10, 0, 1), IsAdult,
        (_, p) => !MoneyIsOpen(p) && kinds.Any(kind => p.Incomes.Perhaps(kind) is null),
        (s, p, _, t) => Set(s, p, p with { Incomes = kinds.Aggregate(p.Incomes, (incomes, kind) => incomes.With(kind, t.Incomes.Perhaps(kind))) }),
        (s, p) => Set(s, p, p with { Incomes = kinds.Aggregate(p.Incomes, (incomes, kind) => incomes.With(kind, incomes.Perhaps(kind) ?? (kind == kinds[0] ? ordinary : ordinary * 1.1m))) }));

    private static bool Always(Situation s, Person p) => true;

    private static bool IsAdult(Situation s, Person p) => p.Role != Role.Child;

    private static bool IsGrownChild(Situation s, Person p) => p.Role == Role.Child && Age(s, p) >= EarningAge;

    private static bool Rents(Situation s) => s.Housing.Status is HousingStatus.SocialTenant or HousingStatus.Tenant or HousingStatus.FurnishedTenant;

    private static int Age(Situation s, Person p) => Calendar.LegalCalendar.AgeInYears(p.BirthDate, s.Month.FirstDay);

    private static IEnumerable<Person> Adults(Situation s) => s.Persons.Where(p => p.Role != Role.Child);

    private static Person In(Situation s, Person p) => s.Persons.First(other => other.Id == p.Id);

    private static Situation Set(Situation s, Person old, Person person) => s with { Persons = [.. s.Persons.Select(p => p.Id == old.Id ? person : p)] };

    private static Person WithActivity(Person p, Activity? activity) => p with
    {
        Activity = activity,
        RegistrationIsKnown = activity is not null and not Activity.Unemployed || p.RegistrationIsKnown,
        AssWorkRecord = activity is null or Activity.Unemployed ? p.AssWorkRecord : false,
        ScholarshipHolder = activity is null or Activity.Student ? p.ScholarshipHolder : false,
    };

    /// <summary>What the person does, and what was ticked; what is known already stays.</summary>
    private static Person Live(Person p, Person truth)
    {
        var ticked = MoneyIsOpen(p) ? TickedOnly(p, truth) : p;
        return ticked.Activity is null ? WithActivity(ticked, truth.Activity) : ticked;
    }

    private static Situation SupposeLife(Situation s, Person p)
    {
        var active = p.Activity is null ? WithActivity(p, OrdinaryActivity(s, p)) : p;
        return Set(s, p, MoneyIsOpen(p) ? active with { Incomes = Incomes.None, SavingsLivretA = 0m, SavingsOtherTaxFree = 0m, IncomesBefore = null } : active);
    }

    private static Activity OrdinaryActivity(Situation s, Person p) =>
        Age(s, p) >= 65 ? Activity.Retired : MoneyIsOpen(p) || p.Incomes.SalaryNet is 0m ? Activity.Inactive : Activity.Employed;

    /// <summary>Nothing at all was said about money.</summary>
    private static bool MoneyIsOpen(Person p) => Kinds.All(kind => p.Incomes.Perhaps(kind) is null) && p.SavingsLivretA is null && p.SavingsOtherTaxFree is null;

    /// <summary>What was not ticked is nothing; what was ticked is still to be told.</summary>
    private static Person TickedOnly(Person p, Person truth)
    {
        var incomes = p.Incomes;
        foreach (var group in Groups)
        {
            if (group.All(kind => truth.Incomes.Perhaps(kind) == 0m)) incomes = group.Aggregate(incomes, (known, kind) => known.With(kind, 0m));
        }

        var saves = truth.SavingsLivretA != 0m || truth.SavingsOtherTaxFree != 0m;
        return p with { Incomes = incomes, SavingsLivretA = saves ? null : 0m, SavingsOtherTaxFree = saves ? null : 0m, IncomesBefore = truth.IncomesBefore is null ? null : p.IncomesBefore };
    }

    private static readonly Income[][] Groups =
    [
        [Income.SalaryNet, Income.SalaryGross, Income.SalaryTaxable], [Income.UnemploymentNet, Income.UnemploymentTaxable],
        [Income.PensionNet, Income.PensionGross, Income.PensionTaxable], [Income.DisabilityPension], [Income.SickPay],
        [Income.TurnoverGoods, Income.TurnoverServices, Income.TurnoverLiberal], [Income.MaintenanceReceived], [Income.MaintenancePaid],
    ];

    private static bool SituationIsOpen(Situation s, Person p) => p.Pregnant is null || p.UnfitForWork is null || p.YoungWorkerHours is null || p.LivesWithParents is null
        || p.DisabilityRate is null || p.RestrictedAccessToEmployment is null || p.Nationality is null || p.ResidencePermitYears is null
        || (p.Role == Role.Applicant && s.RecentIsolation is null);

    private static Situation TickSituation(Situation s, Person p, Situation truth, Person t)
    {
        var isDisabled = t.DisabilityRate != 0m || t.RestrictedAccessToEmployment == true;
        var isForeign = t.Nationality != Nationality.French;
        var known = Set(s, p, p with
        {
            Pregnant = t.Pregnant,
            UnfitForWork = t.UnfitForWork,
            YoungWorkerHours = t.YoungWorkerHours,
            LivesWithParents = t.LivesWithParents,
            DisabilityRate = isDisabled ? null : 0m,
            RestrictedAccessToEmployment = isDisabled ? null : false,
            Nationality = isForeign ? null : Nationality.French,
            ResidencePermitYears = isForeign ? null : 0m,
        });
        return p.Role == Role.Applicant ? known with { RecentIsolation = truth.RecentIsolation } : known;
    }

    private static Situation SupposeSituation(Situation s, Person p)
    {
        var known = Set(s, p, p with
        {
            Pregnant = p.Pregnant ?? false,
            UnfitForWork = p.UnfitForWork ?? false,
            YoungWorkerHours = p.YoungWorkerHours ?? false,
            LivesWithParents = p.LivesWithParents ?? false,
            DisabilityRate = p.DisabilityRate ?? 0m,
            RestrictedAccessToEmployment = p.RestrictedAccessToEmployment ?? false,
            Nationality = p.Nationality ?? Nationality.French,
            ResidencePermitYears = p.ResidencePermitYears ?? 0m,
        });
        return p.Role == Role.Applicant ? known with { RecentIsolation = known.RecentIsolation ?? false } : known;
    }

    private static Housing OrdinaryDwelling(Housing h) => h with
    {
        Status = h.Status ?? HousingStatus.Tenant,
        FlatShare = h.FlatShare ?? false,
        SingleRoom = h.SingleRoom ?? false,
        LandlordIsRelative = h.LandlordIsRelative ?? false,
        ContributesToCosts = h.ContributesToCosts ?? false,
    };

    /// <summary>By what title they live there, and what a tenant or a guest alone is asked.</summary>
    private static Situation Dwell(Situation s, Housing told)
    {
        var known = s with { Housing = s.Housing with { Status = told.Status } };
        var rents = Rents(known);
        return known with
        {
            Housing = known.Housing with
            {
                Rent = rents || told.Status == HousingStatus.Owner ? s.Housing.Rent : 0m,
                Zone = rents ? s.Housing.Zone : 2,
                FlatShare = rents ? told.FlatShare : false,
                SingleRoom = rents ? told.SingleRoom : false,
                LandlordIsRelative = rents ? told.LandlordIsRelative : false,
                ContributesToCosts = told.Status == HousingStatus.RentFree ? told.ContributesToCosts : false,
            },
        };
    }
}
