using Appui.Hours;
using Appui.Territory.Finding;
using Appui.Territory.Model;
using Appui.Territory.Places;
using Appui.Territory.Showing;

namespace Appui.Territory.Guiding;

/// <summary>Half a day of a week.</summary>
/// <param name="Day">Which day.</param>
/// <param name="Afternoon">From 13:00 on.</param>
internal readonly record struct HalfDay(DateOnly Day, bool Afternoon)
{
    private const int Noon = 13;

    public DateTime From => Day.ToDateTime(new(Afternoon ? Noon : 0, 0));

    public DateTime To => Afternoon ? Day.AddDays(1).ToDateTime(default) : Day.ToDateTime(new(Noon, 0));

    /// <summary>How much of an opening lies in it.</summary>
    public TimeSpan Of(OpenInterval open)
    {
        var (from, to) = (open.From > From ? open.From : From, open.To < To ? open.To : To);
        return to > from ? to - from : TimeSpan.Zero;
    }
}

/// <summary>One line of a week: a place that is open, or who helps there.</summary>
/// <param name="Sheet">Where.</param>
/// <param name="Permanence">Who; null for the place itself.</param>
/// <param name="Services">With what.</param>
/// <param name="Held">When in that week.</param>
/// <param name="Next">When it is held next, if not in that week: a permanence of once a month.</param>
internal sealed record WeekLine(Sheet Sheet, Permanence? Permanence, IReadOnlyList<string> Services, IReadOnlyList<OpenInterval> Held, OpenInterval? Next = null)
{
    public IEnumerable<OpenInterval> On(DateOnly day) => Held.Where(open => DateOnly.FromDateTime(open.From) == day);

    /// <summary>Is one helped there for at least an hour of it?</summary>
    public bool Covers(HalfDay half) => Held.Sum(open => half.Of(open).Ticks) >= TimeSpan.TicksPerHour;
}

/// <summary>One week of the places of an area, Monday to Saturday: who helps with what, when nobody does, when several do.</summary>
internal sealed class Week
{
    /// <summary>As many places at once help with the same while others of the week have nobody.</summary>
    public const int Crowded = 3;

    public Week(Area area, DateOnly anyDay)
    {
        Monday = anyDay.AddDays(-(((int)anyDay.DayOfWeek + 6) % 7));
        HalfDays = [.. Enumerable.Range(0, 6).SelectMany(d => new[] { new HalfDay(Monday.AddDays(d), false), new HalfDay(Monday.AddDays(d), true) })];
        Lines = [.. area.Places.SelectMany(p => LinesOf(p.Sheet)).Where(line => line.Held.Count > 0 || line.Next is not null)];
    }

    public DateOnly Monday { get; }

    public IReadOnlyList<HalfDay> HalfDays { get; }

    public IEnumerable<DateOnly> Days => HalfDays.Select(h => h.Day).Distinct();

    /// <summary>The permanences of a place before the place itself.</summary>
    public IReadOnlyList<WeekLine> Lines { get; }

    /// <summary>Who helps with a service in half a day.</summary>
    public IEnumerable<WeekLine> At(string service, HalfDay half) => Lines.Where(line => line.Services.Contains(service) && line.Covers(half));

    /// <summary>Working half-days in which nobody helps with a service that somebody of the area gives.</summary>
    public IEnumerable<(string Service, HalfDay Half)> Gaps =>
        from service in Facets.Services
        where Lines.Any(line => line.Services.Contains(service))
        from half in HalfDays
        where half.Day.DayOfWeek is not DayOfWeek.Saturday && !At(service, half).Any()
        select (service, half);

    /// <summary>
    /// Moves that would fill gaps: a permanence held while two others help with the same goes to a half-day when nobody does and its place is open. One move for each gap and each permanence, and
    /// only for those held once a week or once a month, whose new time can be written.
    /// </summary>
    public IReadOnlyList<ProposedMove> Proposals()
    {
        var (moves, taken) = (new List<ProposedMove>(), new HashSet<PermanenceId>());
        foreach (var (service, gap) in Gaps)
        {
            var best = (from half in HalfDays
                        let there = At(service, half).ToList()
                        where there.Count >= Crowded
                        orderby there.Count descending
                        from line in there
                        where line.Permanence is { } held && !taken.Contains(held.Id) && line.Held.Count == 1
                        let move = ProposedMove.Of(line, service, half, gap)
                        where move is not null
                        select move).FirstOrDefault();
            if (best is null) continue;
            taken.Add(best.Line.Permanence!.Id);
            moves.Add(best);
        }

        return moves;
    }

    private IEnumerable<WeekLine> LinesOf(Sheet sheet)
    {
        var (from, to) = (Monday.ToDateTime(default), Monday.AddDays(6).ToDateTime(default));
        foreach (var permanence in sheet.Permanences)
        {
            if (OpeningHours.Read(permanence.Hours).Hours is not { } held) continue;
            IReadOnlyList<string> services = permanence.Services.Length > 0 ? permanence.Services.Split('|') : sheet.Place.Services;
            var times = held.Intervals(from, from.AddMonths(2), sheet.HoursPlace).Where(i => permanence.StandsOn(DateOnly.FromDateTime(i.From)));
            List<OpenInterval> week = [.. times.TakeWhile(i => i.From < to)];
            yield return new(sheet, permanence, services, week, week.Count > 0 ? null : times.FirstOrDefault());
        }

        if (sheet.Hours is { } hours) yield return new(sheet, null, sheet.Place.Services, [.. hours.Intervals(from, to, sheet.HoursPlace)]);
    }
}
