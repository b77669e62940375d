namespace Appui.Hours.French;

/// <summary>Reads the cell of one day: the times in it, two by two; conditions beside them are left out.</summary>
internal static class DayReader
{
    public static string? Read(string text)
    {
        var items = Sentence.Read(text);
        var runs = Moments.Runs(items);
        if (runs.Count == 0) return items.Exists(i => i.Kind == ItemKind.Closed) && items.TrueForAll(i => i.Kind is ItemKind.Closed or ItemKind.Break or ItemKind.Dash or ItemKind.Of or ItemKind.Day or ItemKind.EveryDay) ? "off" : null;
        var spans = new List<Span>();
        foreach (var run in runs)
        {
            // One moment alone that nothing joins to another is a floor, a number, the end of something else: not to be guessed.
            if (Span.Pair(run) is not { } pairs) return null;
            spans.AddRange(pairs);
        }

        return Span.Write(Span.Union(spans));
    }
}

/// <summary>Moments that follow one another with nothing between them but joints.</summary>
internal static class Moments
{
    /// <summary>The runs of moments of a text; numbers alone do not count.</summary>
    public static List<List<int>> Runs(List<Item> items)
    {
        var runs = new List<List<int>>();
        for (var at = 0; at < items.Count; at++)
        {
            if (items[at].Kind != ItemKind.Moment) continue;
            var run = Run(items, ref at, out var sure);
            if (sure) runs.Add(run);
        }

        return runs;
    }

    /// <summary>Reads the run that starts here and leaves <paramref name="at"/> on its last item.</summary>
    public static List<int> Run(List<Item> items, ref int at, out bool sure)
    {
        var moments = new List<int>();
        var (last, clock, lostHour) = (at, false, false);
        for (var i = at; i < items.Count; i++)
        {
            if (items[i].Kind == ItemKind.Moment)
            {
                // de 9h 0 12h: the 0 is a lost "à".
                if (items[i] is { Bare: true, Value: 0 } && moments.Count % 2 == 1 && i + 1 < items.Count && items[i + 1].Kind == ItemKind.Moment) continue;
                moments.Add(items[i].Value);
                clock |= !items[i].Bare;
                lostHour |= items[i] is { Bare: true, Value: < 6 * 60 };
                last = i;
            }
            else if (!IsJoint(items, i))
            {
                break;
            }
        }

        at = last;
        sure = !lostHour && (clock || (moments.Count % 2 == 0 && moments.TrueForAll(m => m is >= 5 * 60 and <= 23 * 60)));
        return moments;
    }

    private static bool IsJoint(List<Item> items, int i) =>
        items[i].Kind is ItemKind.To or ItemKind.And or ItemKind.Dash or ItemKind.Break or ItemKind.Of
        || (items[i].Kind is ItemKind.Morning or ItemKind.Afternoon);
}
