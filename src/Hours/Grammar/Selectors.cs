using Appui.Calendar;

namespace Appui.Hours.Grammar;

/// <summary>A day, with what selectors ask of it.</summary>
internal readonly struct Day(DateOnly date, HoursPlace place)
{
    public DateOnly Date => date;
    public HoursPlace Place => place;

    /// <summary>0 for Monday.</summary>
    public int Weekday => WeekdayOf(date);

    public static int WeekdayOf(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;
}

/// <summary>The order of the parts of a rule in the specification.</summary>
internal enum Part { Year, Date, Week, Holiday, Weekday, Time, State }

/// <summary>Which days a rule is about. Within one part the selectors are alternatives; a day must satisfy every part.</summary>
internal abstract record DaySelector(Part Part)
{
    public abstract bool Matches(in Day day);

    /// <summary>The name of the public holiday that made it match.</summary>
    public virtual string? NameOf(in Day day) => null;
}

internal sealed record YearSelector(int From, int To, int Step) : DaySelector(Part.Year)
{
    public override bool Matches(in Day day) => day.Date.Year >= From && day.Date.Year <= To && (day.Date.Year - From) % Step == 0;
}

internal sealed record WeekSelector(int From, int To, int Step) : DaySelector(Part.Week)
{
    public override bool Matches(in Day day)
    {
        var week = LegalCalendar.IsoWeek(day.Date).Week;
        return week >= From && week <= To && (week - From) % Step == 0;
    }
}

/// <summary>Days of the week, which may turn round Sunday.</summary>
internal sealed record WeekdaySelector(int From, int To) : DaySelector(Part.Weekday)
{
    public override bool Matches(in Day day) => From <= To ? day.Weekday >= From && day.Weekday <= To : day.Weekday >= From || day.Weekday <= To;
}

/// <summary>The nth such days of the month, moved by some days: <c>Mo[1,-1] +1 day</c>.</summary>
internal sealed record NthWeekdaySelector(int Weekday, IReadOnlyList<(int From, int To)> Nth, int Offset) : DaySelector(Part.Weekday)
{
    public override bool Matches(in Day day)
    {
        var date = day.Date.AddDays(-Offset);
        if (Day.WeekdayOf(date) != Weekday) return false;
        var fromStart = ((date.Day - 1) / 7) + 1;
        var fromEnd = -(((DateTime.DaysInMonth(date.Year, date.Month) - date.Day) / 7) + 1);
        foreach (var (from, to) in Nth)
        {
            var place = from > 0 ? fromStart : fromEnd;
            if (place >= from && place <= to) return true;
        }

        return false;
    }
}

/// <summary>Public holidays, or school holidays, moved by some days.</summary>
internal sealed record HolidaySelector(bool School, int Offset, Part Part) : DaySelector(Part)
{
    public override bool Matches(in Day day)
    {
        var date = day.Date.AddDays(-Offset);
        return School ? day.Place.SchoolHolidays.Holds(date) : day.Place.PublicHolidays.NameOf(date) is not null;
    }

    public override string? NameOf(in Day day) => School ? null : day.Place.PublicHolidays.NameOf(day.Date.AddDays(-Offset));
}

/// <summary>A day that can be told in every year: <c>May 04</c>, <c>easter -2 days</c>, <c>May Mo[1]</c>.</summary>
/// <param name="Year">The only year meant, or <c>null</c>.</param>
/// <param name="Month">1 to 12; 0 for Easter.</param>
/// <param name="DayOfMonth">1 to 31; 0 with an nth weekday or a whole month.</param>
/// <param name="Weekday">The nth weekday: 0 for Monday, -1 for none.</param>
internal sealed record DatePoint(int? Year, int Month, int DayOfMonth, int Weekday, int Nth, int Offset)
{
    public bool IsWholeMonth => Month > 0 && DayOfMonth == 0 && Weekday < 0;

    /// <summary>The day in a year. A day that the month does not have gives its last one when <paramref name="clamp"/>, else nothing.</summary>
    public DateOnly? In(int year, bool end, bool clamp)
    {
        if (Month == 0) return LegalCalendar.EasterSunday(year).AddDays(Offset);
        var length = DateTime.DaysInMonth(year, Month);
        if (IsWholeMonth) return new DateOnly(year, Month, end ? length : 1);
        if (Weekday < 0) return DayOfMonth <= length ? new DateOnly(year, Month, DayOfMonth) : clamp ? new DateOnly(year, Month, length) : null;
        var first = new DateOnly(year, Month, Nth > 0 ? 1 : length);
        var step = Nth > 0 ? 1 : -1;
        while (Day.WeekdayOf(first) != Weekday) first = first.AddDays(step);
        return first.AddDays((7 * (Nth - step)) + Offset);
    }
}

/// <summary>Days from one date to another, each year or in given years, which may turn round New Year.</summary>
internal sealed record DateSelector(DatePoint From, DatePoint To, int Step) : DaySelector(Part.Date)
{
    public override bool Matches(in Day day)
    {
        var single = ReferenceEquals(From, To) && !From.IsWholeMonth;
        if (From.Year is { } fromYear)
        {
            if (From.In(fromYear, false, !single) is not { } first) return false;
            var last = To.In(To.Year ?? fromYear, true, !single)!.Value;
            if (To.Year is null && last < first) last = To.In(fromYear + 1, true, true)!.Value;
            return Holds(day.Date, first, last);
        }

        var year = day.Date.Year;
        if (From.In(year, false, !single) is not { } start || To.In(year, true, !single) is not { } end) return false;
        if (start <= end) return Holds(day.Date, start, end);
        return day.Date >= start ? Holds(day.Date, start, DateOnly.MaxValue)
            : Holds(day.Date, From.In(year - 1, false, true)!.Value, end);
    }

    private bool Holds(DateOnly day, DateOnly first, DateOnly last) =>
        day >= first && day <= last && (Step == 1 || (day.DayNumber - first.DayNumber) % Step == 0);
}
