namespace Appui.Hours.Grammar;

/// <summary>Remarks on rules that hide others, which is seldom meant.</summary>
internal static class Hiding
{
    public static void Remark(List<Rule> rules, List<HoursRemark> remarks)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            if (rule.Always && i + 1 < rules.Count) Say(rule);
            if (i == 0) continue;
            if (rule is { Joint: Joint.Adds, State: OpenState.Closed }) Say(rule);
            if (rule is { Joint: Joint.Replaces, State: OpenState.Closed, Comment: null, Always: false } && rule.Days.Count == 0 && rule.Times.Count == 0) Say(rule);
            if (rule.Joint == Joint.Replaces && rule.Days.Count == 0 && rules[i - 1].Days.Count == 0 && rule.State == OpenState.Open && rule.Times.Count > 0) Say(rule);
            if (CutsTheNightOf(rules[i - 1], rule)) Say(rule);
        }

        void Say(Rule rule) => remarks.Add(new HoursRemark(RemarkKind.Hides, 0, Writer.Write([rule])));
    }

    /// <summary><c>Mo 22:00-02:00; Tu 10:00-11:00</c>: the end of Monday's night is gone.</summary>
    private static bool CutsTheNightOf(Rule before, Rule rule)
    {
        if (rule.Joint != Joint.Replaces || rule.State == OpenState.Closed || !before.Times.Any(t => t is { OpenEnd: false, To.Minutes: > Minutes.ADay })) return false;
        var (first, second) = (DaysOf(before), DaysOf(rule));
        var nights = ((first << 1) | (first >> 6)) & 0x7F & ~first;
        return (nights & second) != 0;
    }

    private static int DaysOf(Rule rule)
    {
        var mask = 0;
        foreach (var selector in rule.Days.OfType<WeekdaySelector>())
        {
            for (var day = selector.From; ; day = (day + 1) % 7)
            {
                mask |= 1 << day;
                if (day == selector.To) break;
            }
        }

        return mask;
    }
}
