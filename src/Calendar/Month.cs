using System.Globalization;

namespace Appui.Calendar;

/// <summary>A calendar month, the unit in which social law counts: rights open, resources are read and figures change by the month.</summary>
public readonly record struct Month : IComparable<Month>
{
    private readonly int index;

    /// <summary>The month of a year, <paramref name="number"/> from 1 to 12.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not a month, or the year is not between 1 and 9999.</exception>
    public Month(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
        index = (year * 12) + number - 1;
    }

    private Month(int index) => this.index = index;

    /// <summary>Months elapsed since January of the year 0: consecutive months have consecutive numbers.</summary>
    public int Index => index;

    /// <summary>The year.</summary>
    public int Year => index / 12;

    /// <summary>The month in its year, 1 to 12.</summary>
    public int Number => (index % 12) + 1;

    /// <summary>The first day, on which ages and figures are read.</summary>
    public DateOnly FirstDay => new(Year, Number, 1);

    /// <summary>The last day.</summary>
    public DateOnly LastDay => new(Year, Number, DateTime.DaysInMonth(Year, Number));

    /// <summary>January of the same year.</summary>
    public Month January => new(index - (index % 12));

    /// <summary>The month that holds this day.</summary>
    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>The month at this place in the count of <see cref="Index"/>.</summary>
    public static Month At(int index) => new(index / 12, (index % 12) + 1);

    /// <summary>Reads <c>2026-05</c>.</summary>
    /// <exception cref="FormatException">The text is not a month.</exception>
    public static Month Parse(string text) =>
        TryParse(text, out var month) ? month : throw new FormatException($"'{text}' is not a month (YYYY-MM).");

    /// <summary>Reads <c>2026-05</c>; false when the text is not a month.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Month month)
    {
        month = default;
        if (text.Length != 7 || text[4] != '-'
            || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year < 1 || number is < 1 or > 12) return false;
        month = new Month(year, number);
        return true;
    }

    /// <summary>The month a number of months later.</summary>
    public static Month operator +(Month month, int months) => new(month.index + months);

    /// <summary>The month a number of months earlier.</summary>
    public static Month operator -(Month month, int months) => new(month.index - months);

    /// <summary>How many months lie between two months.</summary>
    public static int operator -(Month later, Month earlier) => later.index - earlier.index;

    /// <summary>Earlier than.</summary>
    public static bool operator <(Month left, Month right) => left.index < right.index;

    /// <summary>Later than.</summary>
    public static bool operator >(Month left, Month right) => left.index > right.index;

    /// <summary>Earlier than, or the same.</summary>
    public static bool operator <=(Month left, Month right) => left.index <= right.index;

    /// <summary>Later than, or the same.</summary>
    public static bool operator >=(Month left, Month right) => left.index >= right.index;

    /// <summary>The month a number of months later.</summary>
    public static Month Add(Month month, int months) => month + months;

    /// <summary>The month a number of months earlier.</summary>
    public static Month Subtract(Month month, int months) => month - months;

    /// <inheritdoc/>
    public int CompareTo(Month other) => index.CompareTo(other.index);

    /// <summary>The month as <c>2026-05</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");
}
