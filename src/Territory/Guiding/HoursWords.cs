using System.Globalization;
using Appui.Hours;
using Appui.Territory.Finding;

namespace Appui.Territory.Guiding;

/// <summary>A week of hours in a few words: days with the same hours together, « lundi – vendredi 9 h – 12 h ».</summary>
internal static class HoursWords
{
    public static IEnumerable<string> Of(WeekLine line, Week week, Reasons reasons)
    {
        var days = week.Days.Select(day => (Day: day, Words: string.Join(", ", line.On(day).Select(reasons.Span)))).ToList();
        for (var i = 0; i < days.Count; i++)
        {
            if (days[i].Words.Length == 0) continue;
            var last = i;
            while (last + 1 < days.Count && days[last + 1].Words == days[i].Words) last++;
            yield return $"{Name(days[i].Day)}{(last == i ? "" : last == i + 1 ? $", {Name(days[last].Day)}" : $" – {Name(days[last].Day)}")} {days[i].Words}";
            i = last;
        }
    }

    public static string Name(DateOnly day) => day.ToString("dddd", CultureInfo.CurrentCulture);
}
