using Appui.Hours.Grammar;

namespace Appui.Hours.French;

/// <summary>Puts clauses together into one week, written in the form of OpenStreetMap.</summary>
internal static class Composition
{
    private const int Noon = 12 * 60;

    public static string? Write(List<Clause> clauses, bool publicHolidaysOff, bool schoolHolidaysOff)
    {
        var week = new List<Span>[7];
        for (var d = 0; d < 7; d++) week[d] = [];
        var openEnds = new List<(int Day, int From)>();
        var appointments = new SortedSet<int>();
        var apart = new List<string>();
        foreach (var clause in clauses)
        {
            if (clause.Days.Count == 0 || (clause.Kind == ClauseKind.Opens && !clause.SaysSomething)) return null;
            if (clause.Kind != ClauseKind.Opens)
            {
                if (!Remove(clause, week)) return null;
                continue;
            }

            if (clause.Spans.Count == 0 && clause.OpenFrom < 0)
            {
                if (clause.ByAppointment) appointments.UnionWith(clause.Days.Select(d => d.Weekday));
                continue;
            }

            foreach (var day in clause.Days.Where(d => d.Nth == 0 && clause.Parity == 0).Distinct())
            {
                week[day.Weekday] = Span.Union([.. week[day.Weekday], .. clause.Spans]);
                if (clause.OpenFrom >= 0) openEnds.Add((day.Weekday, clause.OpenFrom));
            }

            var special = clause.Days.Where(d => d.Nth != 0 || clause.Parity != 0).Distinct().ToList();
            if (special.Count == 0) continue;
            if (clause.OpenFrom >= 0) return null;
            apart.Add($"{(clause.Parity switch { 1 => "week 01-53/2 ", 2 => "week 02-52/2 ", _ => "" })}{Nth(special)} {Span.Write(Span.Union(clause.Spans))}");
        }

        var rules = Weekly(week, openEnds);
        foreach (var day in appointments.Where(d => week[d].Count == 0)) rules.Add($"{Words.Weekdays[day]} \"sur rendez-vous\"");
        if (week.All(d => d.Count == 0) && openEnds.Count == 0 && apart.Count == 0) return null;
        var text = string.Join("; ", rules);
        foreach (var rule in apart) text += (text.Length == 0 ? "" : ", ") + rule;
        if (schoolHolidaysOff) text += "; SH off";
        if (publicHolidaysOff) text += "; PH off";
        return OpeningHours.Read(text).Hours?.ToString();
    }

    /// <summary>"sauf mercredi", "fermé le lundi matin"; with times, those take the place of the others.</summary>
    private static bool Remove(Clause clause, List<Span>[] week)
    {
        foreach (var day in clause.Days)
        {
            if (day.Nth != 0 || clause.Parity != 0) return false;
            if (clause.Spans.Count > 0) week[day.Weekday] = Span.Union(clause.Spans);
            else if (clause.Afternoon) week[day.Weekday].RemoveAll(s => s.From >= Noon);
            else if (clause.Morning) week[day.Weekday].RemoveAll(s => s.From < Noon && s.To <= 14 * 60);
            else week[day.Weekday].Clear();
            if ((clause.Afternoon || clause.Morning) && week[day.Weekday].Exists(s => s.From < Noon && s.To > 14 * 60)) return false;
        }

        return true;
    }

    private static List<string> Weekly(List<Span>[] week, List<(int Day, int From)> openEnds)
    {
        var times = new string[7];
        for (var d = 0; d < 7; d++)
        {
            var parts = new List<string>();
            if (week[d].Count > 0) parts.Add(Span.Write(week[d]));
            foreach (var (_, from) in openEnds.Where(o => o.Day == d)) parts.Add($"{from / 60:00}:{from % 60:00}+");
            times[d] = string.Join(',', parts);
        }

        return [.. Enumerable.Range(0, 7).Where(d => times[d].Length > 0).GroupBy(d => times[d]).Select(group => $"{DayList([.. group])} {group.Key}")];
    }

    /// <summary>Mo-We,Fr.</summary>
    public static string DayList(IReadOnlyList<int> days)
    {
        var parts = new List<string>();
        for (var i = 0; i < days.Count;)
        {
            var j = i;
            while (j + 1 < days.Count && days[j + 1] == days[j] + 1) j++;
            if (j - i >= 2) parts.Add($"{Words.Weekdays[days[i]]}-{Words.Weekdays[days[j]]}");
            else for (var k = i; k <= j; k++) parts.Add(Words.Weekdays[days[k]]);
            i = j + 1;
        }

        return string.Join(',', parts);
    }

    private static string Nth(List<DayOfWeekIn> days) =>
        string.Join(',', days.GroupBy(d => d.Weekday).OrderBy(g => g.Key)
            .Select(g => g.Any(d => d.Nth == 0) ? Words.Weekdays[g.Key] : $"{Words.Weekdays[g.Key]}[{string.Join(',', g.Select(d => d.Nth).Distinct())}]"));
}
