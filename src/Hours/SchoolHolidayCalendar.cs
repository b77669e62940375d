using System.Collections.Concurrent;
using System.Globalization;

namespace Appui.Hours;

/// <summary>The school holidays of a département: those of its zone, for the school years that are known. Corsica and overseas have calendars of their own, not known here.</summary>
public sealed class SchoolHolidayCalendar
{
    private static readonly Dictionary<string, string> Zones = Lines("school-zones.csv").ToDictionary(line => line[0], line => line[2], StringComparer.Ordinal);
    private static readonly ILookup<string, (DateOnly From, DateOnly To)> Holidays =
        Lines("school-holidays.csv").ToLookup(line => line[1], line => (Day(line[3]), Day(line[4])), StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, SchoolHolidayCalendar> All = new(StringComparer.Ordinal);
    private readonly (DateOnly From, DateOnly To)[] holidays;

    private SchoolHolidayCalendar(string? zone)
    {
        Zone = zone;
        holidays = zone is null ? [] : [.. Holidays[zone]];
    }

    /// <summary>The zone, A, B or C; <c>null</c> when the calendar is not known.</summary>
    public string? Zone { get; }

    /// <summary>The calendar of a département, by its code.</summary>
    public static SchoolHolidayCalendar Of(string department) =>
        All.GetOrAdd(Zones.GetValueOrDefault(department, ""), zone => new SchoolHolidayCalendar(zone.Length == 0 ? null : zone));

    /// <summary>Whether that day can be told: its school year is known here.</summary>
    public bool Knows(DateOnly day) => holidays.Length > 0 && day >= holidays[0].From && day <= holidays[^1].To;

    /// <summary>Whether schools are on holiday that day; false as well when it is not known.</summary>
    public bool Holds(DateOnly day) => Array.Exists(holidays, h => day >= h.From && day <= h.To);

    private static List<string[]> Lines(string name)
    {
        using var stream = typeof(SchoolHolidayCalendar).Assembly.GetManifestResourceStream("days/" + name)!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var lines = new List<string[]>();
        while (reader.ReadLine() is { } line) lines.Add(line.Split(','));
        return lines;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
