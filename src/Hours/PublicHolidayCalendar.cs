using System.Collections.Concurrent;
using Appui.Calendar;

namespace Appui.Hours;

/// <summary>The public holidays of a territory, with their names.</summary>
public sealed class PublicHolidayCalendar
{
    private readonly string department;
    private readonly ConcurrentDictionary<int, Dictionary<DateOnly, string>> years = new();

    private PublicHolidayCalendar(string department) => this.department = department;

    private static readonly ConcurrentDictionary<string, PublicHolidayCalendar> All = new(StringComparer.Ordinal);

    /// <summary>The calendar of a département or overseas territory, by its code.</summary>
    public static PublicHolidayCalendar Of(string department) => All.GetOrAdd(department, code => new PublicHolidayCalendar(code));

    /// <summary>The name of the public holiday of that day, or <c>null</c>.</summary>
    public string? NameOf(DateOnly day) => years.GetOrAdd(day.Year, Year).GetValueOrDefault(day);

    /// <summary>The public holidays of a year, in order.</summary>
    public IReadOnlyList<(DateOnly Day, string Name)> In(int year) =>
        [.. years.GetOrAdd(year, Year).OrderBy(day => day.Key).Select(day => (day.Key, day.Value))];

    private Dictionary<DateOnly, string> Year(int year)
    {
        var easter = LegalCalendar.EasterSunday(year);
        var days = new Dictionary<DateOnly, string>
        {
            // Code du travail L3133-1, in force everywhere but in the Pacific, whose own list holds these days too.
            [new(year, 1, 1)] = "Jour de l'an",
            [easter.AddDays(1)] = "Lundi de Pâques",
            [new(year, 5, 1)] = "Fête du Travail",
            [new(year, 7, 14)] = "Fête nationale",
            [new(year, 8, 15)] = "Assomption",
            [new(year, 11, 1)] = "Toussaint",
            [new(year, 11, 11)] = "Armistice",
            [new(year, 12, 25)] = "Noël",
        };
        // These may fall on one of the days above; the first name stays.
        days.TryAdd(new(year, 5, 8), "Fête de la Victoire 1945");
        days.TryAdd(easter.AddDays(39), "Ascension");
        days.TryAdd(easter.AddDays(50), "Lundi de Pentecôte");
        foreach (var (day, name) in OfTerritory(year, easter)) days.TryAdd(day, name);
        return days;
    }

    private IEnumerable<(DateOnly Day, string Name)> OfTerritory(int year, DateOnly easter) => department switch
    {
        // Code du travail L3134-13; on Good Friday, where there is a Protestant church.
        "57" or "67" or "68" => [(easter.AddDays(-2), "Vendredi saint"), (new(year, 12, 26), "Saint-Étienne")],
        // Code du travail L3422-2 (and the decree of 23 November 1983 for Mayotte and the others): abolition of slavery.
        // Good Friday and the day of Victor Schœlcher are kept there by custom.
        "971" => [(easter.AddDays(-2), "Vendredi saint"), (new(year, 5, 27), Abolition), (new(year, 7, 21), "Fête Victor Schœlcher")],
        "972" => [(easter.AddDays(-2), "Vendredi saint"), (new(year, 5, 22), Abolition), (new(year, 7, 21), "Fête Victor Schœlcher")],
        "973" => [(new(year, 6, 10), Abolition)],
        "974" => [(new(year, 12, 20), Abolition)],
        "976" => [(new(year, 4, 27), Abolition)],
        "977" => [(new(year, 10, 9), Abolition)],
        "978" => [(new(year, 5, 28), Abolition)],
        "986" => [(new(year, 4, 28), "Saint-Pierre-Chanel"), (new(year, 7, 29), "Fête du Territoire")],
        "987" => [(new(year, 3, 5), "Arrivée de l'Évangile"), (easter.AddDays(-2), "Vendredi saint"),
            year < 2025 ? (new(year, 6, 29), "Fête de l'autonomie") : (new DateOnly(year, 11, 20), "Matari'i i ni'a")],
        "988" => [(new(year, 9, 24), "Fête de la citoyenneté")],
        _ => [],
    };

    private const string Abolition = "Abolition de l'esclavage";
}
