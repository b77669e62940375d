using Appui.Hours;
using Appui.Territory.Tending;

namespace Appui.Territory.Guiding;

/// <summary>A permanence that could be held at another time.</summary>
/// <param name="Line">The permanence, as the week has it.</param>
/// <param name="Service">What nobody helps with at the new time.</param>
/// <param name="From">When it is held now.</param>
/// <param name="To">When nobody helps.</param>
/// <param name="Starts">The new beginning.</param>
/// <param name="Ends">The new end.</param>
/// <param name="Hours">The new hours, as the specification writes them.</param>
internal sealed record ProposedMove(WeekLine Line, string Service, HalfDay From, HalfDay To, DateTime Starts, DateTime Ends, string Hours)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1), Longest = TimeSpan.FromHours(3);

    /// <summary>The move of a line into a gap; null when its place is not open then, or when its hours cannot be written otherwise.</summary>
    public static ProposedMove? Of(WeekLine line, string service, HalfDay from, HalfDay gap)
    {
        if (line.Sheet.Hours is not { } house || line.Held is not [var held]) return null;
        var length = held.To - held.From < Longest ? held.To - held.From : Longest;
        foreach (var open in house.Intervals(gap.From, gap.To, line.Sheet.HoursPlace).Where(i => i.State is OpenState.Open && i.To - i.From >= Shortest))
        {
            var ends = open.From + length < open.To ? open.From + length : open.To;
            return Rewritten(line.Permanence!.Hours, open.From, ends) is { } hours ? new(line, service, from, gap, open.From, ends, hours) : null;
        }

        return null;
    }

    /// <summary>The same rhythm on another day and at other times; null unless it is held once a week or once a month.</summary>
    private static string? Rewritten(string hours, DateTime from, DateTime to)
    {
        if (WeekHours.Of(hours) is not { } form) return null;
        var (weekly, monthly) = (form.Days.Count(d => d.From is { Length: > 0 }), form.Monthly.Where(m => !m.IsEmpty).ToList());
        var day = ((int)from.DayOfWeek + 6) % 7;
        var moved = new WeekHours { Holidays = form.Holidays };
        var (starts, ends) = ($"{from:HH\\:mm}", $"{to:HH\\:mm}");
        if (weekly == 1 && monthly.Count == 0 && !form.Days.Exists(d => d.From2 is { Length: > 0 }))
        {
            moved.Days[day] = new() { From = starts, To = ends };
            return moved.Write(out _);
        }

        if (weekly > 0 || monthly is not [var once]) return null;
        moved.Monthly[0] = new() { Nth = once.Nth, Day = day, From = starts, To = ends };
        return moved.Write(out _);
    }
}
