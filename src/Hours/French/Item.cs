namespace Appui.Hours.French;

internal enum ItemKind
{
    Day, Moment, Nth, To, And, Dash, Break, Closed, Except, Even, Odd, Morning, Afternoon, Appointment, School, PublicHoliday,
    Month, EveryDay, WorkingWeek, WeekWord, OpenEnd, Of, Word, Doubt,
}

/// <summary>A piece of a sentence. <c>Value</c> is the weekday from 0, the minutes after midnight, or the place in the month.</summary>
internal readonly record struct Item(ItemKind Kind, int Value = 0, bool Bare = false);

/// <summary>From one minute of the day to another.</summary>
internal readonly record struct Span(int From, int To)
{
    /// <summary>Pairs moments two by two; nothing when one is left over or a span would run backwards.</summary>
    public static List<Span>? Pair(IReadOnlyList<int> moments)
    {
        if (moments.Count == 0 || moments.Count % 2 != 0) return null;
        var spans = new List<Span>();
        for (var i = 0; i < moments.Count; i += 2)
        {
            var to = moments[i + 1] == 0 ? 24 * 60 : moments[i + 1];
            if (to <= moments[i]) return null;
            spans.Add(new Span(moments[i], to));
        }

        return Union(spans);
    }

    /// <summary>In order, with those that overlap made one.</summary>
    public static List<Span> Union(IEnumerable<Span> spans)
    {
        var result = new List<Span>();
        foreach (var span in spans.OrderBy(s => s.From).ThenBy(s => s.To))
        {
            if (result.Count > 0 && span.From <= result[^1].To) result[^1] = result[^1] with { To = Math.Max(result[^1].To, span.To) };
            else result.Add(span);
        }

        return result;
    }

    public static string Write(IEnumerable<Span> spans) =>
        string.Join(',', spans.Select(s => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{s.From / 60:00}:{s.From % 60:00}-{s.To / 60:00}:{s.To % 60:00}")));
}
