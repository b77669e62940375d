using Appui.Hours.Grammar;

namespace Appui.Hours.Evaluating;

/// <summary>Lays the rules over days, minute by minute: each rule paints over those before it, unless it only falls back.</summary>
internal static class Timeline
{
    public static IEnumerable<OpenInterval> Of(IReadOnlyList<Rule> rules, DateTime from, DateTime to, HoursPlace place)
    {
        if (to <= from) yield break;
        var day = new DayPainter(rules, place);
        OpenInterval? pending = null;
        for (var date = DateOnly.FromDateTime(from); date.ToDateTime(TimeOnly.MinValue) < to; date = date.AddDays(1))
        {
            foreach (var interval in day.Paint(date))
            {
                var cut = Cut(interval, from, to);
                if (cut is null) continue;
                if (pending is not null && pending.To == cut.From && pending.State == cut.State && pending.Comment == cut.Comment)
                {
                    pending = pending with { To = cut.To };
                    continue;
                }

                if (pending is not null) yield return pending;
                pending = cut;
            }

            if (date == DateOnly.MaxValue) break;
        }

        if (pending is not null) yield return pending;
    }

    private static OpenInterval? Cut(OpenInterval interval, DateTime from, DateTime to)
    {
        if (interval.To <= from || interval.From >= to) return null;
        if (interval.From >= from && interval.To <= to) return interval;
        return interval with { From = interval.From < from ? from : interval.From, To = interval.To > to ? to : interval.To };
    }
}

/// <summary>One day at a time.</summary>
internal sealed class DayPainter(IReadOnlyList<Rule> rules, HoursPlace place)
{
    private const byte Nothing = 0;
    private readonly byte[] minutes = new byte[Minutes.ADay];
    private readonly List<(OpenState State, string Comment)> paints = [];
    private readonly List<(Rule Rule, string? Holiday, bool FromYesterday)> layers = [];
    private readonly List<OpenInterval> intervals = [];

    /// <summary>What is not closed that day; the list is reused by the next call.</summary>
    public List<OpenInterval> Paint(DateOnly date)
    {
        Layer(date);
        intervals.Clear();
        if (layers.Count == 0) return intervals;
        Array.Clear(minutes);
        paints.Clear();
        paints.Add((OpenState.Closed, ""));
        foreach (var (rule, holiday, yesterday) in layers) Paint(rule, holiday, yesterday, date);
        Read(date);
        return intervals;
    }

    /// <summary>The rules about this day, and those of the day before whose times reach into it.</summary>
    private void Layer(DateOnly date)
    {
        layers.Clear();
        var today = new Day(date, place);
        var yesterday = new Day(date == DateOnly.MinValue ? date : date.AddDays(-1), place);
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            if (rule.Matches(today, out var holiday))
            {
                var replaces = rule.Joint == Joint.Replaces && rule.State != OpenState.Closed && (rule.NamesDays || (i > 0 && !rules[i - 1].NamesDays));
                if (replaces) layers.Clear();
                layers.Add((rule, holiday, false));
            }

            if (rule.ReachesNextDay && rule.Matches(yesterday, out holiday)) layers.Add((rule, holiday, true));
        }
    }

    private void Paint(Rule rule, string? holiday, bool yesterday, DateOnly date)
    {
        var comment = rule.Comment ?? holiday ?? "";
        if (rule.Times.Count == 0)
        {
            if (!yesterday) Fill(0, Minutes.ADay, rule, rule.State, comment);
            return;
        }

        var day = yesterday ? date.AddDays(-1) : date;
        var shift = yesterday ? Minutes.ADay : 0;
        foreach (var time in rule.Times)
        {
            var start = Sun.Minute(time.From, day, place);
            var end = Sun.Minute(time.To, day, place);
            if (!time.OpenEnd || time.From != time.To)
            {
                if (end <= start) end += Minutes.ADay;
                Fill(start - shift, end - shift, rule, rule.State, comment);
            }

            if (!time.OpenEnd) continue;
            var open = time.From == time.To ? start : end;
            Fill(open - shift, open - shift + GuessedLength(open), rule, GuessIsNeeded(open) ? OpenState.Unknown : rule.State,
                rule.Comment ?? (GuessIsNeeded(open) ? OpenInterval.OpenEnd : ""));
        }
    }

    /// <summary>A day that opens at midnight and does not end lasts all day: nothing is guessed.</summary>
    private static bool GuessIsNeeded(int open) => open > 0;

    /// <summary>How long an open end lasts, as the reference library guesses: to midnight, ten hours from 17:00 on, eight from 22:00 on.</summary>
    private static int GuessedLength(int open) => open switch
    {
        < 17 * 60 => Minutes.ADay - open,
        < 22 * 60 => 10 * 60,
        _ => 8 * 60,
    };

    private void Fill(int from, int to, Rule rule, OpenState state, string comment)
    {
        from = Math.Max(from, 0);
        to = Math.Min(to, Minutes.ADay);
        if (from >= to) return;
        var paint = PaintOf(state, comment);
        var span = minutes.AsSpan(from, to - from);
        if (rule.Joint != Joint.FallsBack)
        {
            span.Fill(paint);
            return;
        }

        for (var i = 0; i < span.Length; i++)
        {
            if (paints[span[i]].State == OpenState.Closed) span[i] = paint;
        }
    }

    private byte PaintOf(OpenState state, string comment)
    {
        if (state == OpenState.Closed) return Nothing;
        for (var i = 1; i < paints.Count; i++)
        {
            if (paints[i].State == state && paints[i].Comment == comment) return (byte)i;
        }

        // More than 255 different comments on one day are not said apart.
        if (paints.Count > byte.MaxValue) return byte.MaxValue;
        paints.Add((state, comment));
        return (byte)(paints.Count - 1);
    }

    private void Read(DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        var at = 0;
        while (at < Minutes.ADay)
        {
            var paint = minutes[at];
            var length = minutes.AsSpan(at).IndexOfAnyExcept(paint);
            var end = length < 0 ? Minutes.ADay : at + length;
            if (paint != Nothing) intervals.Add(new OpenInterval(midnight.AddMinutes(at), midnight.AddMinutes(end), paints[paint].State, paints[paint].Comment));
            at = end;
        }
    }
}
