using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Appui.Hours;

namespace Appui.Territory.Tending;

/// <summary>
/// Opening hours as somebody fills them in: two stretches a day, days of the month besides, public holidays. What this form cannot hold exactly is not forced into it.
/// </summary>
internal sealed partial class WeekHours
{
    private static readonly HoursPlace[] Witnesses = [HoursPlace.OfCommune("75056"), HoursPlace.OfCommune("67482")];

    public static readonly string[] DayCodes = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    /// <summary>Monday to Sunday.</summary>
    public List<DayHours> Days { get; set; } = [.. DayCodes.Select(_ => new DayHours())];

    /// <summary>« Le 1er mardi du mois », besides the week.</summary>
    public List<MonthlyHours> Monthly { get; set; } = [new(), new()];

    public HolidayHours Holidays { get; set; }

    /// <summary>As the specification writes it; null when a time is missing or is no time, and then <paramref name="wrong"/> says where.</summary>
    public string? Write(out string? wrong)
    {
        wrong = null;
        var parts = new List<(string Days, string Times)>();
        for (var d = 0; d < 7; d++)
        {
            if (Days[d].Times() is not { } times)
            {
                wrong = DayCodes[d];
                return null;
            }

            if (times.Length > 0) parts.Add((DayCodes[d], times));
        }

        var text = new StringBuilder(string.Join("; ", Together(parts)));
        foreach (var month in Monthly.Where(m => !m.IsEmpty))
        {
            if (month.Times() is not { Length: > 0 } times || month.Nth is not (>= -1 and <= 5 and not 0) || month.Day is not { } day)
            {
                wrong = "month";
                return null;
            }

            text.Append(text.Length > 0 ? ", " : "").Append(CultureInfo.InvariantCulture, $"{DayCodes[day]}[{month.Nth}] {times}");
        }

        if (text.Length > 0 && Holidays is HolidayHours.Closed) text.Append("; PH off");
        return text.ToString();
    }

    /// <summary>The form that holds these hours exactly; null when none does: seasons, weeks, comments.</summary>
    public static WeekHours? Of(string text)
    {
        var form = new WeekHours();
        if (text.Length == 0) return form;
        if (OpeningHours.Read(text).Hours is not { } hours || !form.Fill(hours.ToString())) return null;
        return form.Write(out _) is { } written && OpeningHours.Read(written).Hours is { } again && Same(hours, again) ? form : null;
    }

    private bool Fill(string text)
    {
        foreach (var part in Rules().Split(text))
        {
            if (part is "PH off" or "PH closed") Holidays = HolidayHours.Closed;
            else if (Nth().Match(part) is { Success: true } nth)
            {
                var month = Monthly.Find(m => m.IsEmpty);
                if (month is null || !month.Fill(nth.Groups["times"].Value)) return false;
                (month.Nth, month.Day) = (int.Parse(nth.Groups["nth"].ValueSpan, CultureInfo.InvariantCulture), Array.IndexOf(DayCodes, nth.Groups["day"].Value));
            }
            else if (Weekly().Match(part) is { Success: true } week)
            {
                foreach (var day in DaysOf(week.Groups["days"].Value))
                {
                    if (!Days[day].Fill(week.Groups["times"].Value)) return false;
                }
            }
            else return false;
        }

        return true;
    }

    private static IEnumerable<int> DaysOf(string days)
    {
        foreach (var part in days.Split(','))
        {
            var ends = part.Split('-').Select(code => Array.IndexOf(DayCodes, code)).ToArray();
            for (var d = ends[0]; ; d = (d + 1) % 7)
            {
                yield return d;
                if (d == ends[^1]) break;
            }
        }
    }

    /// <summary>Two years of the same openings, in a place with and without the holidays of the east.</summary>
    private static bool Same(OpeningHours one, OpeningHours other)
    {
        var (from, to) = (new DateTime(2026, 1, 1), new DateTime(2028, 1, 1));
        return Witnesses.All(place => one.Intervals(from, to, place).SequenceEqual(other.Intervals(from, to, place)));
    }

    /// <summary>Days with the same times are written together.</summary>
    private static IEnumerable<string> Together(List<(string Days, string Times)> parts) =>
        parts.GroupBy(part => part.Times, StringComparer.Ordinal).Select(same => $"{string.Join(',', same.Select(part => part.Days))} {same.Key}");

    [GeneratedRegex(@";\s*|(?<=\d),\s+(?=[A-Z])", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Rules();

    [GeneratedRegex(@"^(?<days>(Mo|Tu|We|Th|Fr|Sa|Su)([,-](Mo|Tu|We|Th|Fr|Sa|Su))*) (?<times>off|\d\d:\d\d-\d\d:\d\d(,\d\d:\d\d-\d\d:\d\d)?)$", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Weekly();

    [GeneratedRegex(@"^(?<day>Mo|Tu|We|Th|Fr|Sa|Su)\[(?<nth>-1|[1-5])\] (?<times>\d\d:\d\d-\d\d:\d\d)$", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Nth();
}

/// <summary>What happens on public holidays.</summary>
internal enum HolidayHours
{
    /// <summary>As on any day.</summary>
    Usual,

    /// <summary>Closed.</summary>
    Closed,
}

/// <summary>One or two stretches of a day, as <c>09:00</c>.</summary>
internal class DayHours
{
    public string? From { get; set; }

    public string? To { get; set; }

    public string? From2 { get; set; }

    public string? To2 { get; set; }

    /// <summary>As the specification writes them, nothing for a closed day; null when one end is missing, or an end is not after its beginning.</summary>
    public string? Times()
    {
        var (first, second) = (Stretch(From, To), Stretch(From2, To2));
        if (first is null || second is null || (first.Length == 0 && second.Length > 0)) return null;
        if (second.Length == 0) return first;
        return string.CompareOrdinal(second, 0, first, 6, 5) >= 0 ? $"{first},{second}" : null;
    }

    /// <summary>Reads <c>09:00-12:00,14:00-17:00</c>, or <c>off</c>.</summary>
    public bool Fill(string times)
    {
        (From, To, From2, To2) = (null, null, null, null);
        if (times == "off") return true;
        var parts = times.Split(',', '-');
        (From, To) = (parts[0], parts[1]);
        if (parts.Length > 2) (From2, To2) = (parts[2], parts[3]);
        return Times() is not null;
    }

    private static string? Stretch(string? from, string? to)
    {
        if (string.IsNullOrWhiteSpace(from) && string.IsNullOrWhiteSpace(to)) return "";
        return Time(from) is { } begin && Time(to) is { } end && string.CompareOrdinal(begin, end) < 0 ? $"{begin}-{end}" : null;
    }

    /// <summary>« 9h », « 9:30 », « 09:30 », « 24:00 ».</summary>
    private static string? Time(string? typed)
    {
        var text = (typed ?? "").Trim().Replace('h', ':').Replace('H', ':').Replace(" ", "", StringComparison.Ordinal);
        if (text.EndsWith(':')) text += "00";
        if (!text.Contains(':', StringComparison.Ordinal)) text += ":00";
        if (text is "24:00") return text;
        return TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : null;
    }
}

/// <summary>A day of the month: the 1st Tuesday, the last Friday.</summary>
internal sealed class MonthlyHours : DayHours
{
    /// <summary>1 to 5, or -1 for the last.</summary>
    public int? Nth { get; set; }

    /// <summary>0 for Monday.</summary>
    public int? Day { get; set; }

    public bool IsEmpty => Nth is null && Day is null && string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To);
}
