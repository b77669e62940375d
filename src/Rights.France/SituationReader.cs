using System.Text;
using System.Text.Json;
using Appui.Calendar;

namespace Appui.Rights.France;

/// <summary>Reads one situation from its line in a situation file: a JSON object, with absent booleans false and absent numbers zero.</summary>
public static class SituationReader
{
    private static readonly Words<CoupleStatus> Couples = new(("none", CoupleStatus.None), ("married", CoupleStatus.Married), ("civil_union", CoupleStatus.CivilUnion), ("cohabiting", CoupleStatus.Cohabiting));

    private static readonly Words<Role> Roles = new(("applicant", Role.Applicant), ("partner", Role.Partner), ("child", Role.Child));

    private static readonly Words<Activity> Activities = new(("inactive", Activity.Inactive), ("employed", Activity.Employed), ("self_employed", Activity.SelfEmployed), ("unemployed", Activity.Unemployed), ("student", Activity.Student), ("retired", Activity.Retired));

    private static readonly Words<Nationality> Nationalities = new(("FR", Nationality.French), ("EEA", Nationality.EuropeanEconomicArea), ("CH", Nationality.Swiss), ("OTHER", Nationality.Other));

    private static readonly Words<HousingStatus> Statuses = new(("social_tenant", HousingStatus.SocialTenant), ("tenant", HousingStatus.Tenant), ("furnished_tenant", HousingStatus.FurnishedTenant), ("owner", HousingStatus.Owner), ("rent_free", HousingStatus.RentFree), ("hostel", HousingStatus.Hostel), ("homeless", HousingStatus.Homeless));

    /// <summary>The situation of one line, not yet checked against the law (see <see cref="Law.Check"/>). A fact written <c>null</c> is not known yet.</summary>
    /// <exception cref="SituationRefusedException">The line is not a situation; the problem names the field.</exception>
    public static Situation Read(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            reader.Read();
            var situation = ReadSituation(ref reader);
            if (reader.Read()) throw Refuse("", "not_json", "text after the situation");
            return situation;
        }
        catch (JsonException e)
        {
            throw new SituationRefusedException([new Problem("line", "not_json", $"not valid JSON (byte {e.BytePositionInLine})")]);
        }
        catch (InvalidOperationException)
        {
            // A text with bytes or escapes that are no characters is only found when it is read.
            throw new SituationRefusedException([new Problem("line", "not_json", "not valid JSON (a text that is not Unicode)")]);
        }
    }

    private static Situation ReadSituation(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject, "line", "an object");
        string id = "";
        Month? month = null;
        CoupleStatus? couple = CoupleStatus.None;
        bool? isolation = false;
        List<Person>? persons = null;
        Housing? housing = null;
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("id"u8)) id = Text(ref reader, "id") ?? "";
            else if (reader.ValueTextEquals("month"u8)) month = ReadMonth(ref reader);
            else if (reader.ValueTextEquals("couple_status"u8)) couple = Word(ref reader, "couple_status", "", Couples);
            else if (reader.ValueTextEquals("recent_isolation"u8)) isolation = Flag(ref reader, "recent_isolation");
            else if (reader.ValueTextEquals("persons"u8)) persons = ReadPersons(ref reader);
            else if (reader.ValueTextEquals("housing"u8)) housing = ReadHousing(ref reader);
            else if (reader.ValueTextEquals("expected"u8) || reader.ValueTextEquals("detail"u8) || reader.ValueTextEquals("profile"u8)
                || reader.ValueTextEquals("order_sensitive"u8) || reader.ValueTextEquals("precision_sensitive"u8)) reader.Skip();
            else throw Unknown(ref reader, "");
        }

        if (month is null) throw Refuse("month", "missing", "is missing");
        if (persons is null) throw Refuse("persons", "missing_household", "is missing: a situation needs its household");
        if (housing is null) throw Refuse("housing", "missing", "is missing");
        return new Situation { Id = id, Month = month.Value, CoupleStatus = couple, RecentIsolation = isolation, Persons = persons, Housing = housing };
    }

    private static List<Person> ReadPersons(ref Utf8JsonReader reader)
    {
        reader.Read();
        Expect(ref reader, JsonTokenType.StartArray, "persons", "a list");
        var persons = new List<Person>(4);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) persons.Add(ReadPerson(ref reader, persons.Count));
        return persons;
    }

    private static Person ReadPerson(ref Utf8JsonReader reader, int place)
    {
        var at = Persons(place);
        Expect(ref reader, JsonTokenType.StartObject, at, "an object");
        string? id = null;
        Role? role = null;
        DateOnly? birth = null, unemployedSince = null;
        Activity? activity = Activity.Inactive;
        Incomes incomes = Incomes.None;
        Incomes? before = null;
        bool? pregnant = false, custody = false, unfit = false, scholarship = false, restricted = false, record = false, young = false, parents = false;
        decimal? rate = 0m, permit = 0m, livret = 0m, savings = 0m;
        Nationality? nationality = Nationality.French;
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("id"u8)) id = Text(ref reader, at, ".id");
            else if (reader.ValueTextEquals("role"u8)) role = Word(ref reader, at, ".role", Roles);
            else if (reader.ValueTextEquals("birth_date"u8)) birth = Day(ref reader, at, ".birth_date");
            else if (reader.ValueTextEquals("activity"u8)) activity = Word(ref reader, at, ".activity", Activities);
            else if (reader.ValueTextEquals("incomes"u8)) incomes = ReadIncomes(ref reader, NameOf(PersonIncomes, place, "incomes")) ?? Incomes.None;
            else if (reader.ValueTextEquals("incomes_before"u8)) before = ReadIncomes(ref reader, NameOf(PersonIncomesBefore, place, "incomes_before"));
            else if (reader.ValueTextEquals("unemployed_since"u8)) unemployedSince = Day(ref reader, at, ".unemployed_since");
            else if (reader.ValueTextEquals("pregnant"u8)) pregnant = Flag(ref reader, at, ".pregnant");
            else if (reader.ValueTextEquals("shared_custody"u8)) custody = Flag(ref reader, at, ".shared_custody");
            else if (reader.ValueTextEquals("unfit_for_work"u8)) unfit = Flag(ref reader, at, ".unfit_for_work");
            else if (reader.ValueTextEquals("scholarship_holder"u8)) scholarship = Flag(ref reader, at, ".scholarship_holder");
            else if (reader.ValueTextEquals("disability_rate"u8)) rate = Number(ref reader, at, ".disability_rate");
            else if (reader.ValueTextEquals("restricted_access_to_employment"u8)) restricted = Flag(ref reader, at, ".restricted_access_to_employment");
            else if (reader.ValueTextEquals("ass_work_record"u8)) record = Flag(ref reader, at, ".ass_work_record");
            else if (reader.ValueTextEquals("young_worker_hours"u8)) young = Flag(ref reader, at, ".young_worker_hours");
            else if (reader.ValueTextEquals("lives_with_parents"u8)) parents = Flag(ref reader, at, ".lives_with_parents");
            else if (reader.ValueTextEquals("nationality"u8)) nationality = Word(ref reader, at, ".nationality", Nationalities);
            else if (reader.ValueTextEquals("residence_permit_years"u8)) permit = Number(ref reader, at, ".residence_permit_years");
            else if (reader.ValueTextEquals("savings_livret_a"u8)) livret = Number(ref reader, at, ".savings_livret_a");
            else if (reader.ValueTextEquals("savings_other_tax_free"u8)) savings = Number(ref reader, at, ".savings_other_tax_free");
            else throw Unknown(ref reader, at + ".");
        }

        return new Person
        {
            Id = id ?? throw Refuse(at + ".id", "missing", "is missing"),
            Role = role ?? throw Refuse(at + ".role", "missing", "is missing"),
            BirthDate = birth ?? throw Refuse(at + ".birth_date", "missing", "is missing"),
            Activity = activity,
            Incomes = incomes,
            IncomesBefore = before,
            UnemployedSince = unemployedSince,
            Pregnant = pregnant,
            SharedCustody = custody,
            UnfitForWork = unfit,
            ScholarshipHolder = scholarship,
            DisabilityRate = rate,
            RestrictedAccessToEmployment = restricted,
            AssWorkRecord = record,
            YoungWorkerHours = young,
            LivesWithParents = parents,
            Nationality = nationality,
            ResidencePermitYears = permit,
            SavingsLivretA = livret,
            SavingsOtherTaxFree = savings,
        };
    }

    private static Incomes? ReadIncomes(ref Utf8JsonReader reader, string at)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return null;
        Expect(ref reader, JsonTokenType.StartObject, at, "an object");
        decimal? gross = 0m, taxable = 0m, net = 0m, unemployment = 0m, unemploymentTaxable = 0m, pensionGross = 0m, pensionTaxable = 0m, pensionNet = 0m;
        decimal? disability = 0m, sick = 0m, received = 0m, paid = 0m, goods = 0m, services = 0m, liberal = 0m;
        var any = false;
        while (Next(ref reader))
        {
            any = true;
            if (reader.ValueTextEquals("salary_gross"u8)) gross = Number(ref reader, at, ".salary_gross");
            else if (reader.ValueTextEquals("salary_taxable"u8)) taxable = Number(ref reader, at, ".salary_taxable");
            else if (reader.ValueTextEquals("salary_net"u8)) net = Number(ref reader, at, ".salary_net");
            else if (reader.ValueTextEquals("unemployment_net"u8)) unemployment = Number(ref reader, at, ".unemployment_net");
            else if (reader.ValueTextEquals("unemployment_taxable"u8)) unemploymentTaxable = Number(ref reader, at, ".unemployment_taxable");
            else if (reader.ValueTextEquals("pension_gross"u8)) pensionGross = Number(ref reader, at, ".pension_gross");
            else if (reader.ValueTextEquals("pension_taxable"u8)) pensionTaxable = Number(ref reader, at, ".pension_taxable");
            else if (reader.ValueTextEquals("pension_net"u8)) pensionNet = Number(ref reader, at, ".pension_net");
            else if (reader.ValueTextEquals("disability_pension"u8)) disability = Number(ref reader, at, ".disability_pension");
            else if (reader.ValueTextEquals("sick_pay"u8)) sick = Number(ref reader, at, ".sick_pay");
            else if (reader.ValueTextEquals("maintenance_received"u8)) received = Number(ref reader, at, ".maintenance_received");
            else if (reader.ValueTextEquals("maintenance_paid"u8)) paid = Number(ref reader, at, ".maintenance_paid");
            else if (reader.ValueTextEquals("turnover_goods"u8)) goods = Number(ref reader, at, ".turnover_goods");
            else if (reader.ValueTextEquals("turnover_services"u8)) services = Number(ref reader, at, ".turnover_services");
            else if (reader.ValueTextEquals("turnover_liberal"u8)) liberal = Number(ref reader, at, ".turnover_liberal");
            else throw Unknown(ref reader, at + ".");
        }

        return !any ? Incomes.None : new Incomes
        {
            SalaryGross = gross,
            SalaryTaxable = taxable,
            SalaryNet = net,
            UnemploymentNet = unemployment,
            UnemploymentTaxable = unemploymentTaxable,
            PensionGross = pensionGross,
            PensionTaxable = pensionTaxable,
            PensionNet = pensionNet,
            DisabilityPension = disability,
            SickPay = sick,
            MaintenanceReceived = received,
            MaintenancePaid = paid,
            TurnoverGoods = goods,
            TurnoverServices = services,
            TurnoverLiberal = liberal,
        };
    }

    private static Housing ReadHousing(ref Utf8JsonReader reader)
    {
        reader.Read();
        Expect(ref reader, JsonTokenType.StartObject, "housing", "an object");
        var known = false;
        HousingStatus? status = null;
        int? zone = 2;
        decimal? rent = 0m;
        bool? share = false, room = false, relative = false, contributes = false;
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("status"u8)) (known, status) = (true, Word(ref reader, "housing.status", "", Statuses));
            else if (reader.ValueTextEquals("zone"u8)) zone = Whole(ref reader, "housing.zone");
            else if (reader.ValueTextEquals("rent"u8)) rent = Number(ref reader, "housing.rent");
            else if (reader.ValueTextEquals("flat_share"u8)) share = Flag(ref reader, "housing.flat_share");
            else if (reader.ValueTextEquals("single_room"u8)) room = Flag(ref reader, "housing.single_room");
            else if (reader.ValueTextEquals("landlord_is_relative"u8)) relative = Flag(ref reader, "housing.landlord_is_relative");
            else if (reader.ValueTextEquals("contributes_to_costs"u8)) contributes = Flag(ref reader, "housing.contributes_to_costs");
            else throw Unknown(ref reader, "housing.");
        }

        if (!known) throw Refuse("housing.status", "missing", "is missing");
        return new Housing
        {
            Status = status,
            Zone = zone,
            Rent = rent,
            FlatShare = share,
            SingleRoom = room,
            LandlordIsRelative = relative,
            ContributesToCosts = contributes,
        };
    }

    private static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    private static Month ReadMonth(ref Utf8JsonReader reader) =>
        Text(ref reader, "month") is { } text && Month.TryParse(text, out var month) ? month : throw Refuse("month", "not_a_month", "is not a month (YYYY-MM)");

    private static string? Text(ref Utf8JsonReader reader, string at, string name = "")
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => throw Refuse(at + name, "not_text", "is not a text"),
        };
    }

    private static T? Word<T>(ref Utf8JsonReader reader, string at, string name, Words<T> words) where T : struct
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType == JsonTokenType.String)
        {
            foreach (var (word, value) in words.All)
            {
                if (reader.ValueTextEquals(word)) return value;
            }
        }

        throw Refuse(at + name, "not_one_of", "is not one of: " + words);
    }

    private static DateOnly? Day(ref Utf8JsonReader reader, string at, string name = "")
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && TryReadDay(reader.ValueSpan, out var day)) return day;
        throw Refuse(at + name, "not_a_date", "is not a date (YYYY-MM-DD)");
    }

    private static bool TryReadDay(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryReadDigits(text[..4], out var year) || !TryReadDigits(text[5..7], out var month) || !TryReadDigits(text[8..], out var number)) return false;
        if (year < 1 || month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(year, month)) return false;
        day = new DateOnly(year, month, number);
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9') return false;
            value = (value * 10) + digit - '0';
        }

        return true;
    }

    private static bool? Flag(ref Utf8JsonReader reader, string at, string name = "")
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Null => null,
            _ => throw Refuse(at + name, "not_a_boolean", "is not true or false"),
        };
    }

    private static decimal? Number(ref Utf8JsonReader reader, string at, string name = "")
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.Number) throw Refuse(at + name, "not_a_number", "is not a number");
        if (reader.TryGetDecimal(out var value)) return value;
        throw Refuse(at + name, "too_large", "is not a plausible amount");
    }

    private static int? Whole(ref Utf8JsonReader reader, string field)
    {
        var number = Number(ref reader, field);
        if (number is not { } value) return null;
        return value == decimal.Truncate(value) && value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Refuse(field, "not_whole", "is not a whole number");
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string field, string what)
    {
        if (reader.TokenType != type) throw Refuse(field, "not_expected", $"is not {what}");
    }

    private static string Persons(int place) => place < PersonNames.Length ? PersonNames[place] : $"persons[{place}]";

    private static string NameOf(string[] names, int place, string set) => place < names.Length ? names[place] : $"persons[{place}].{set}";

    // The names of the first persons' fields are made once: a name is only read when something is refused.
    private static readonly string[] PersonNames = [.. Enumerable.Range(0, 16).Select(i => $"persons[{i}]")];
    private static readonly string[] PersonIncomes = [.. PersonNames.Select(name => name + ".incomes")];
    private static readonly string[] PersonIncomesBefore = [.. PersonNames.Select(name => name + ".incomes_before")];

    private static SituationRefusedException Unknown(ref Utf8JsonReader reader, string at) => Refuse(at + reader.GetString(), "unknown_field", "is not a field of a situation");

    private static SituationRefusedException Refuse(string field, string code, string reason) => new([new Problem(field, code, reason)]);

    /// <summary>The words that a field may hold, as they are written in a file.</summary>
    private sealed class Words<T>(params (string Word, T Value)[] all)
    {
        public (byte[] Word, T Value)[] All { get; } = [.. all.Select(one => (Encoding.UTF8.GetBytes(one.Word), one.Value))];

        public override string ToString() => string.Join(", ", all.Select(one => one.Word));
    }
}
