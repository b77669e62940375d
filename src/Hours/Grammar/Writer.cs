using System.Globalization;
using System.Text;

namespace Appui.Hours.Grammar;

/// <summary>Writes rules in the canonical form of the specification.</summary>
internal static class Writer
{
    public static string Write(IReadOnlyList<Rule> rules)
    {
        var text = new StringBuilder();
        foreach (var rule in rules)
        {
            if (text.Length > 0) text.Append(rule.Joint switch { Joint.Adds => ", ", Joint.FallsBack => " || ", _ => "; " });
            text.Append(One(rule));
        }

        return text.ToString();
    }

    private static string One(Rule rule)
    {
        var parts = new List<string>();
        if (rule.Always) parts.Add("24/7");
        foreach (var part in rule.Days.GroupBy(day => day.Part).OrderBy(part => part.Key))
        {
            // Holidays with a comma would be read back as days of the week.
            var list = string.Join(part.Key == Part.Holiday ? ' ' : ',', part.Select(Day));
            parts.Add(part.Key == Part.Week ? "week " + list : list);
        }

        if (rule.Times.Count > 0) parts.Add(string.Join(',', rule.Times.Select(Time)));
        if (rule.State == OpenState.Closed) parts.Add("off");
        else if (rule.State == OpenState.Open && (rule.Comment is not null || (rule.StateIsSaid && parts.Count == 0))) parts.Add("open");
        else if (rule.State == OpenState.Unknown && rule.StateIsSaid) parts.Add("unknown");
        if (rule.Comment is not null) parts.Add($"\"{rule.Comment}\"");
        return string.Join(' ', parts);
    }

    private static string Day(DaySelector day) => day switch
    {
        YearSelector y => y.From == y.To ? Number(y.From) : (y.To == 9999 ? Number(y.From) + (y.Step == 1 ? "+" : "") : $"{y.From}-{y.To}") + Step(y.Step),
        WeekSelector w => w.From == w.To ? $"{w.From:00}" : $"{w.From:00}-{w.To:00}{Step(w.Step)}",
        WeekdaySelector d => d.From == d.To ? Words.Weekdays[d.From] : $"{Words.Weekdays[d.From]}-{Words.Weekdays[d.To]}",
        NthWeekdaySelector n => $"{Words.Weekdays[n.Weekday]}[{string.Join(',', n.Nth.Select(p => p.From == p.To ? Number(p.From) : $"{p.From}-{p.To}"))}]{Offset(n.Offset)}",
        HolidaySelector h => (h.School ? "SH" : "PH") + Offset(h.Offset),
        DateSelector d => (ReferenceEquals(d.From, d.To) ? Point(d.From) : $"{Point(d.From)}-{Point(d.To)}") + Step(d.Step),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Point(DatePoint point)
    {
        var year = point.Year is { } y ? Number(y) + " " : "";
        if (point.Month == 0) return year + "easter" + Offset(point.Offset);
        var month = year + Words.Months[point.Month - 1];
        if (point.IsWholeMonth) return month;
        return point.Weekday < 0 ? $"{month} {point.DayOfMonth:00}" : $"{month} {Words.Weekdays[point.Weekday]}[{point.Nth}]{Offset(point.Offset)}";
    }

    private static string Time(TimeSpanSelector time)
    {
        if (time.OpenEnd && time.From == time.To) return Moment(time.From) + "+";
        var to = time.To.Sun == SunEvent.None && time.From.Sun == SunEvent.None && time.To.Minutes > Minutes.ADay && time.To.Minutes - Minutes.ADay <= time.From.Minutes
            ? time.To with { Minutes = time.To.Minutes - Minutes.ADay } : time.To;
        return $"{Moment(time.From)}-{Moment(to)}{(time.OpenEnd ? "+" : "")}";
    }

    private static string Moment(TimePoint point)
    {
        if (point.Sun == SunEvent.None) return Clock(point.Minutes);
#pragma warning disable CA1308 // the specification writes the events of the sun in lower case
        var sun = point.Sun.ToString().ToLowerInvariant();
#pragma warning restore CA1308
        return point.Minutes == 0 ? sun : $"({sun}{(point.Minutes > 0 ? '+' : '-')}{Clock(Math.Abs(point.Minutes))})";
    }

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static string Offset(int days) =>
        days == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {(days > 0 ? "+" : "-")}{Math.Abs(days)} day{(Math.Abs(days) == 1 ? "" : "s")}");

    private static string Step(int step) => step == 1 ? "" : "/" + Number(step);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
