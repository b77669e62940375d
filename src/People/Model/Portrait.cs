using System.Globalization;
using System.Text.Json.Serialization;
using Appui.Calendar;

namespace Appui.People.Model;

/// <summary>What a file says of a person, in clear: only in memory, only while it is needed.</summary>
/// <param name="Name">As they say it.</param>
internal sealed record Portrait(string Name, Birth? Birth, Details Details)
{
    /// <summary>First name, initial, nothing more: "Awa E.".</summary>
    public string Masked => Mask(Name);

    public static string Mask(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? name : $"{words[0]} {char.ToUpper(words[^1][0], CultureInfo.InvariantCulture)}.";
    }
}

/// <summary>When somebody was born, as far as they say: a day, a month, a year, or a year found from their age.</summary>
/// <param name="IsFromAge">The year may be one too many: only the age was said.</param>
internal sealed record Birth(int Year, int? Month = null, int? Day = null, bool IsFromAge = false)
{
    [JsonIgnore]
    public DateOnly? Date => Month is { } month && Day is { } day ? new DateOnly(Year, month, day) : null;

    public static Birth On(DateOnly date) => new(date.Year, date.Month, date.Day);

    public static Birth AtAge(int age, DateOnly today) => new(today.Year - age, IsFromAge: true);

    /// <summary>Exact when the day is known; else what the years say, one too many at most.</summary>
    public int AgeOn(DateOnly today) => Date is { } date ? LegalCalendar.AgeInYears(date, today) : today.Year - Year;

    /// <summary>Could both be the birth of one person? Two days must be equal; with a year alone, one year of doubt for an age that was said.</summary>
    public bool MayBe(Birth other) =>
        Date is { } mine && other.Date is { } theirs ? mine == theirs : Math.Abs(Year - other.Year) <= (IsFromAge || other.IsFromAge ? 1 : 0);
}

/// <summary>What is needed to serve somebody well, and nothing else.</summary>
internal sealed record Details
{
    /// <summary>ISO 639 codes, the best understood first.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public Reach Reach { get; init; } = new();

    public IReadOnlyList<HouseholdMember> Household { get; init; } = [];

    /// <summary>Who must learn nothing, in the person's words: "mon mari".</summary>
    public IReadOnlyList<string> MustNotKnow { get; init; } = [];

    /// <summary>No right is named on the outside of papers.</summary>
    public bool Discreet { get; init; }
}

/// <summary>The ways that really reach the person; what is not safe is not noted. All empty: they come by themselves, or not.</summary>
internal sealed record Reach
{
    public VisitDay? Visits { get; init; }
    public string? Phone { get; init; }

    /// <summary>A message on that phone is read by them alone.</summary>
    public bool TakesSms { get; init; }

    public string? Address { get; init; }
    public Relative? Relative { get; init; }
    public string? Email { get; init; }
}

/// <summary>Somebody whom the person trusts to tell them.</summary>
internal sealed record Relative(string Name, string? Phone)
{
    /// <summary>What the person said that this one may do; never an access of their own.</summary>
    public IReadOnlyList<RelativeMay> May { get; init; } = [];
}

/// <summary>What somebody close may do, if the person says so.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RelativeMay>))]
internal enum RelativeMay
{
    /// <summary>Come along and sit in; never interpret when they are a child.</summary>
    Accompany,

    /// <summary>Be called.</summary>
    BeCalled,

    /// <summary>Receive a message that says nothing of why.</summary>
    GetMessage,
}

/// <summary>The day on which the person comes by.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VisitDay>))]
internal enum VisitDay
{
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    AnyDay,
}
