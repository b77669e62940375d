using System.Globalization;

namespace Appui.Calendar;

/// <summary>Ages, public holidays, working days and delays, as French law counts them.</summary>
public static class LegalCalendar
{
    /// <summary>Age in completed years; negative before birth. Someone born on 29 February has their birthday on 1 March of common years.</summary>
    public static int AgeInYears(DateOnly birth, DateOnly on) => FloorDivide(AgeInMonths(birth, on), 12);

    /// <summary>Age in completed months; negative before birth.</summary>
    public static int AgeInMonths(DateOnly birth, DateOnly on) =>
        (on.Year * 12) + on.Month - (birth.Year * 12) - birth.Month - (on.Day < birth.Day ? 1 : 0);

    /// <summary>The public holidays of a year in mainland France outside Alsace-Moselle (Code du travail L3133-1), in order.</summary>
    public static IReadOnlyList<DateOnly> Holidays(int year)
    {
        var easter = EasterSunday(year);
        return
        [
            new(year, 1, 1), easter.AddDays(1), new(year, 5, 1), new(year, 5, 8), easter.AddDays(39), easter.AddDays(50),
            new(year, 7, 14), new(year, 8, 15), new(year, 11, 1), new(year, 11, 11), new(year, 12, 25),
        ];
    }

    /// <summary>Easter Sunday in the Gregorian calendar (Meeus, <i>Astronomical Algorithms</i>, chapter 8).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    /// <summary>Whether nobody is expected to work because of a public holiday.</summary>
    public static bool IsHoliday(DateOnly day) => Holidays(day.Year).Contains(day);

    /// <summary>Whether offices work: Monday to Friday, outside public holidays (<i>jour ouvré</i>).</summary>
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>The day itself when offices work, else the next one when they do.</summary>
    public static DateOnly WorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The day after so many working days; zero gives the day itself.</summary>
    public static DateOnly AddWorkingDays(DateOnly day, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        for (var left = days; left > 0; left--) day = WorkingDayFrom(day.AddDays(1));
        return day;
    }

    /// <summary>The last day of a delay in days: the day of the act does not count, and a delay that ends on a day off runs to the next working day (Code de procédure civile, art. 641 and 642).</summary>
    public static DateOnly EndOfDelayInDays(DateOnly act, int days) => WorkingDayFrom(act.AddDays(days));

    /// <summary>The last day of a delay in months: the same day of the month, or its last day when it has no such day, carried to the next working day (Code de procédure civile, art. 641 and 642).</summary>
    public static DateOnly EndOfDelayInMonths(DateOnly act, int months) => WorkingDayFrom(act.AddMonths(months));

    /// <summary>The ISO 8601 week, with the year it belongs to.</summary>
    public static (int Year, int Week) IsoWeek(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date));
    }

    private static int FloorDivide(int value, int by) => value >= 0 ? value / by : -((by - 1 - value) / by);
}
