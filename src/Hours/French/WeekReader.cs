namespace Appui.Hours.French;

/// <summary>Days with an optional place in the month.</summary>
internal readonly record struct DayOfWeekIn(int Weekday, int Nth);

/// <summary>One statement: these days, these times, these weeks.</summary>
internal sealed class Clause
{
    public List<DayOfWeekIn> Days { get; } = [];
    public List<Span> Spans { get; } = [];
    public ClauseKind Kind { get; init; }
    public int OpenFrom { get; set; } = -1;
    public int Parity { get; set; }
    public bool IsClosed { get; set; }
    public bool ByAppointment { get; set; }
    public bool Afternoon { get; set; }
    public bool Morning { get; set; }
    public bool SaysSomething => Spans.Count > 0 || OpenFrom >= 0 || IsClosed || ByAppointment;
}

internal enum ClauseKind { Opens, Except, Closes }

/// <summary>Reads the hours of a week told in French. A word that changes the meaning and is not understood gives nothing.</summary>
internal sealed class WeekReader
{
    private readonly List<Item> items;
    private readonly List<Clause> clauses = [];
    private Clause? current;
    private bool publicHolidaysOff, schoolHolidaysOff;

    private WeekReader(List<Item> items) => this.items = items;

    public static string? Read(string text)
    {
        var sentence = Sentence.Read(text);
        if (sentence.Count == 0 || sentence.Exists(i => i.Kind is ItemKind.Doubt or ItemKind.Month)) return null;
        var reader = new WeekReader(sentence);
        return reader.Clauses() ? Composition.Write(reader.clauses, reader.publicHolidaysOff, reader.schoolHolidaysOff) : null;
    }

    private bool Clauses()
    {
        var first = items.FindIndex(i => i.Kind is ItemKind.Day or ItemKind.EveryDay or ItemKind.WorkingWeek or ItemKind.Moment);
        if (first < 0) return false;
        var timesFirst = items[first].Kind == ItemKind.Moment;
        var parity = 0;
        var next = ClauseKind.Opens;
        for (var at = 0; at < items.Count; at++)
        {
            var item = items[at];
            switch (item.Kind)
            {
                case ItemKind.Nth or ItemKind.Day or ItemKind.EveryDay or ItemKind.WorkingWeek:
                    if (Days(ref at) is not { } days) return false;
                    if (!Take(days, next, timesFirst, ref parity)) return false;
                    next = ClauseKind.Opens;
                    break;
                case ItemKind.WeekWord when !items.Exists(i => i.Kind is ItemKind.Even or ItemKind.Odd):
                    return false;
                case ItemKind.Moment:
                    var open = at > 1 && items[at - 1].Kind is ItemKind.Of && items[at - 2].Kind == ItemKind.OpenEnd;
                    var run = Moments.Run(items, ref at, out var sure);
                    if (!sure) return false;
                    if (open && run.Count == 1)
                    {
                        if (current is null || timesFirst) return false;
                        current.OpenFrom = run[0];
                        break;
                    }

                    if (Span.Pair(run) is not { } spans) return false;
                    if (timesFirst && !(current is { Days.Count: 0 }) && !(current is { Kind: ClauseKind.Except, Spans.Count: 0 })) clauses.Add(current = new Clause { Parity = parity });
                    if (current is null || current.Kind == ClauseKind.Closes) return false;
                    // "tous les jours sauf le dimanche de 9h à 18h": the times are those of the days before.
                    var told = current.Kind == ClauseKind.Except ? clauses.FindLast(c => c is { Kind: ClauseKind.Opens, SaysSomething: false }) ?? current : current;
                    told.Spans.AddRange(spans);
                    break;
                case ItemKind.Closed:
                    if (Holidays(at + 1)) break;
                    if (current is { } c && !c.SaysSomething)
                    {
                        c.IsClosed = true;
                    }
                    else
                    {
                        next = ClauseKind.Closes;
                    }

                    break;
                case ItemKind.Except:
                    if (!Holidays(at + 1)) next = ClauseKind.Except;
                    break;
                case ItemKind.PublicHoliday:
                    if (!publicHolidaysOff) return false;
                    break;
                case ItemKind.School:
                    // "en période scolaire" is what "hors vacances" says; holidays told apart are more than we read.
                    if (schoolHolidaysOff) break;
                    if (at > 0 && items[at - 1].Kind == ItemKind.Word) schoolHolidaysOff = IsSchoolTime(at);
                    if (!schoolHolidaysOff) return false;
                    break;
                case ItemKind.Even or ItemKind.Odd:
                    var value = item.Kind == ItemKind.Even ? 2 : 1;
                    if (current is { Parity: 0, Kind: ClauseKind.Opens } clause) clause.Parity = value;
                    else parity = value;
                    break;
                case ItemKind.Appointment:
                    if (current is { Kind: ClauseKind.Opens, SaysSomething: false }) current.ByAppointment = true;
                    break;
                case ItemKind.Afternoon when current is { Kind: not ClauseKind.Opens }:
                    current.Afternoon = true;
                    break;
                case ItemKind.Morning when current is { Kind: not ClauseKind.Opens }:
                    current.Morning = true;
                    break;
            }
        }

        return next == ClauseKind.Opens || !clauses.Exists(c => c.Days.Count == 0) && clauses.Count > 0 && IsHalfDayClosing();
    }

    /// <summary>"9h-12h, fermé l'après-midi": nothing to take away.</summary>
    private bool IsHalfDayClosing()
    {
        var closed = items.FindLastIndex(i => i.Kind is ItemKind.Closed);
        return closed >= 0 && items.FindIndex(closed, i => i.Kind is ItemKind.Afternoon or ItemKind.Morning) > 0;
    }

    private bool Take(List<DayOfWeekIn> days, ClauseKind kind, bool timesFirst, ref int parity)
    {
        if (kind == ClauseKind.Opens && timesFirst && current is { Kind: ClauseKind.Opens })
        {
            // Days come after their times here; more days after other words would be a guess.
            if (current.Days.Count > 0) return false;
            current.Days.AddRange(days);
            return true;
        }

        if (kind == ClauseKind.Opens && current is { Kind: ClauseKind.Opens } && !current.SaysSomething && current.Days.Count > 0)
        {
            current.Days.AddRange(days);
            return true;
        }

        clauses.Add(current = new Clause { Kind = kind, Parity = parity });
        current.Days.AddRange(days);
        parity = 0;
        return true;
    }

    /// <summary>Days, lists and ranges of them, up to something else; leaves <paramref name="at"/> on the last one.</summary>
    private List<DayOfWeekIn>? Days(ref int at)
    {
        var days = new List<DayOfWeekIn>();
        var nth = new List<int>();
        var (last, range, dashes) = (at, ItemKind.Word, 0);
        for (var i = at; i < items.Count; i++)
        {
            var item = items[i];
            if (item.Kind == ItemKind.Day)
            {
                if (range is ItemKind.To or ItemKind.Dash && days.Count > 0 && !(range == ItemKind.Dash && (dashes > 1 || DashFollows(i))))
                {
                    if (days[^1].Nth != 0 || nth.Count > 0) return null;
                    for (var d = (days[^1].Weekday + 1) % 7; ; d = (d + 1) % 7)
                    {
                        days.Add(new DayOfWeekIn(d, 0));
                        if (d == item.Value) break;
                    }
                }
                else if (nth.Count > 0)
                {
                    days.AddRange(nth.Select(n => new DayOfWeekIn(item.Value, n)));
                }
                else
                {
                    days.Add(new DayOfWeekIn(item.Value, 0));
                }

                (last, range) = (i, ItemKind.Word);
                nth.Clear();
            }
            else if (item.Kind == ItemKind.Nth)
            {
                nth.Add(item.Value);
            }
            else if (item.Kind == ItemKind.EveryDay)
            {
                days.AddRange(Enumerable.Range(0, 7).Select(d => new DayOfWeekIn(d, 0)));
                last = i;
            }
            else if (item.Kind == ItemKind.WorkingWeek)
            {
                days.AddRange((item.Value == 1 ? Enumerable.Range(5, 2) : Enumerable.Range(0, 5)).Select(d => new DayOfWeekIn(d, 0)));
                last = i;
            }
            else if (item.Kind is ItemKind.To or ItemKind.Dash)
            {
                range = item.Kind;
                if (item.Kind == ItemKind.Dash) dashes++;
            }
            else if (item.Kind is ItemKind.And or ItemKind.Break)
            {
                range = ItemKind.Word;
            }
            else if (item.Kind is not ItemKind.Of)
            {
                break;
            }
        }

        at = last;
        return days.Count == 0 ? null : days;
    }

    /// <summary>mardi-jeudi-vendredi: a list, not a range.</summary>
    private bool DashFollows(int day) => day + 2 < items.Count && items[day + 1].Kind == ItemKind.Dash && items[day + 2].Kind == ItemKind.Day;

    private bool IsSchoolTime(int at) => at + 1 >= items.Count || !Following(at - 1, ItemKind.Except, 1);

    /// <summary>Notes the holidays told after "sauf" or "fermé"; false when there are none.</summary>
    private bool Holidays(int at)
    {
        var (isPublic, school) = (Following(at, ItemKind.PublicHoliday, 12), Following(at, ItemKind.School, 12));
        publicHolidaysOff |= isPublic;
        schoolHolidaysOff |= school;
        return isPublic || school;
    }

    /// <summary>Whether such a piece comes before any day or time, within so many pieces.</summary>
    private bool Following(int at, ItemKind kind, int within)
    {
        for (var i = at; i < Math.Min(items.Count, at + within); i++)
        {
            if (items[i].Kind == kind) return true;
            if (items[i].Kind is ItemKind.Day or ItemKind.Moment) return false;
        }

        return false;
    }
}
