using Appui.Calendar;

namespace Appui.Rights.France.Household;

/// <summary>What a situation must respect for the law to be applied to it. Each problem names its field and says why.</summary>
internal static class Plausibility
{
    /// <summary>Beyond these monthly amounts no right here remains: ranges on missing figures hold up to them.</summary>
    public const decimal MostIncome = 16_000m;
    public const decimal MostRent = 5_000m;
    public const decimal MostMaintenance = 3_000m;
    public const decimal MostSavings = 500_000m;

    private const decimal MostMoney = 10_000_000m;
    private const int MostPersons = 60;

    public static IReadOnlyList<Problem> Check(Situation situation)
    {
        var problems = new List<Problem>();
        void Refuse(string field, string code, string reason) => problems.Add(new Problem(field, code, reason));

        CheckMonth(situation.Month, Refuse);
        CheckHousehold(situation, Refuse);
        for (var i = 0; i < Math.Min(situation.Persons.Count, MostPersons); i++) CheckPerson(situation, situation.Persons[i], i, Refuse);
        CheckHousing(situation.Housing, Refuse);
        return problems;
    }

    private static void CheckMonth(Month month, Action<string, string, string> refuse)
    {
        if (month < Law.FirstMonth || month > Law.LastMonth)
            refuse("month", "month_not_encoded", $"the law is encoded from {Law.FirstMonth} to {Law.LastMonth}, not for {month}");
    }

    private static void CheckHousehold(Situation situation, Action<string, string, string> refuse)
    {
        var persons = situation.Persons;
        var (applicants, partners) = (Count(persons, Role.Applicant), Count(persons, Role.Partner));
        if (persons.Count == 0) refuse("persons", "missing_household", "the household has nobody");
        else if (applicants == 0) refuse("persons", "missing_applicant", "the household has no applicant");
        if (applicants > 1) refuse("persons", "two_applicants", "the household has more than one applicant");
        if (partners > 1) refuse("persons", "two_partners", "the household has more than one partner");
        if (persons.Count > MostPersons) refuse("persons", "too_many_persons", $"the household has more than {MostPersons} persons");
        if (partners == 1 && situation.CoupleStatus == CoupleStatus.None) refuse("couple_status", "partner_without_couple", "there is a partner, but no couple");
        if (partners == 0 && situation.CoupleStatus is not (CoupleStatus.None or null)) refuse("couple_status", "couple_without_partner", "there is a couple, but no partner");
        if (HasTwice(persons)) refuse("persons", "same_id", "two persons have the same id");
    }

    private static int Count(IReadOnlyList<Person> persons, Role role)
    {
        var count = 0;
        for (var i = 0; i < persons.Count; i++) count += persons[i].Role == role ? 1 : 0;
        return count;
    }

    private static bool HasTwice(IReadOnlyList<Person> persons)
    {
        if (persons.Count > MostPersons) return false;
        for (var i = 0; i < persons.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (persons[i].Id == persons[j].Id) return true;
            }
        }

        return false;
    }

    private static void CheckPerson(Situation situation, Person person, int place, Action<string, string, string> refuse)
    {
        string At(string field) => $"persons[{place}].{field}";

        if (person.BirthDate > situation.Month.LastDay) refuse(At("birth_date"), "birth_in_future", "the birth date is after the month asked");
        else if (LegalCalendar.AgeInYears(person.BirthDate, situation.Month.FirstDay) > 130) refuse(At("birth_date"), "birth_too_old", "nobody is that old");
        else if (person.Role == Role.Child && IsOlderThanAdults(situation, person))
            refuse(At("birth_date"), "child_older_than_parent", "the child is older than the adults of the household");
        if (person.UnemployedSince > situation.Month.LastDay) refuse(At("unemployed_since"), "day_in_future", "the day is after the month asked");
        if (person.DisabilityRate is < 0m or > 1m) refuse(At("disability_rate"), "not_a_share", "is not between 0 and 1");
        if (person.ResidencePermitYears is < 0m or > 130m) refuse(At("residence_permit_years"), "not_plausible", "is not a plausible number of years");
        CheckMoney(person.SavingsLivretA, place, "savings_livret_a", refuse);
        CheckMoney(person.SavingsOtherTaxFree, place, "savings_other_tax_free", refuse);
        CheckIncomes(person.Incomes, place, "incomes", refuse);
        if (person.IncomesBefore is { } before) CheckIncomes(before, place, "incomes_before", refuse);
    }

    /// <summary>Older by a completed year than every adult: birth dates are often approximate, so the same age is let through.</summary>
    private static bool IsOlderThanAdults(Situation situation, Person child)
    {
        var day = situation.Month.FirstDay;
        var age = LegalCalendar.AgeInYears(child.BirthDate, day);
        for (var i = 0; i < situation.Persons.Count; i++)
        {
            var adult = situation.Persons[i];
            if (adult.Role != Role.Child && LegalCalendar.AgeInYears(adult.BirthDate, day) >= age) return false;
        }

        return true;
    }

    private static void CheckIncomes(Incomes incomes, int place, string set, Action<string, string, string> refuse)
    {
        if (ReferenceEquals(incomes, Incomes.None)) return;
        void Money(decimal? value, string name)
        {
            if (value is < 0m or > MostMoney) CheckMoney(value, place, $"{set}.{name}", refuse);
        }

        Money(incomes.SalaryGross, "salary_gross");
        Money(incomes.SalaryTaxable, "salary_taxable");
        Money(incomes.SalaryNet, "salary_net");
        Money(incomes.UnemploymentNet, "unemployment_net");
        Money(incomes.UnemploymentTaxable, "unemployment_taxable");
        Money(incomes.PensionGross, "pension_gross");
        Money(incomes.PensionTaxable, "pension_taxable");
        Money(incomes.PensionNet, "pension_net");
        Money(incomes.DisabilityPension, "disability_pension");
        Money(incomes.SickPay, "sick_pay");
        Money(incomes.MaintenanceReceived, "maintenance_received");
        Money(incomes.MaintenancePaid, "maintenance_paid");
        Money(incomes.TurnoverGoods, "turnover_goods");
        Money(incomes.TurnoverServices, "turnover_services");
        Money(incomes.TurnoverLiberal, "turnover_liberal");
        if (set == "incomes" && incomes.SalaryGross > 0m && incomes.SalaryNet > incomes.SalaryGross) refuse($"persons[{place}].{set}.salary_net", "net_above_gross", "the net wage is above the gross wage");
        if (set == "incomes" && incomes.PensionGross > 0m && incomes.PensionNet > incomes.PensionGross) refuse($"persons[{place}].{set}.pension_net", "net_above_gross", "the net pension is above the gross pension");
    }

    private static void CheckMoney(decimal? value, int place, string field, Action<string, string, string> refuse)
    {
        if (value < 0m) refuse($"persons[{place}].{field}", "negative", "is negative");
        else if (value > MostMoney) refuse($"persons[{place}].{field}", "too_large", "is not a plausible amount");
    }

    private static void CheckHousing(Housing housing, Action<string, string, string> refuse)
    {
        if (housing.Zone is < 1 or > 3) refuse("housing.zone", "not_a_zone", "is not 1, 2 or 3");
        if (housing.Rent < 0m) refuse("housing.rent", "negative", "is negative");
        else if (housing.Rent > MostMoney) refuse("housing.rent", "too_large", "is not a plausible amount");
        else if (housing.Rent > 0m && (housing.Status is HousingStatus.RentFree or HousingStatus.Homeless))
            refuse("housing.rent", "rent_without_tenancy", "there is a rent, but no tenancy");
    }
}
