using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Appui.Design;

/// <summary>
/// A date as far as a person knows it: a year, a month of a year, a day, or « je ne sais pas ». A form holds a <c>PartialDate?</c>, null while the
/// question has no answer. Written « 1987 », « 1987-03 », « 1987-03-12 », and « ? » when unknown.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PartialDate : IParsable<PartialDate>
{
    /// <summary>A year, perhaps with its month, perhaps with its day; a day needs a month.</summary>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (!Exists(year, month, day)) throw new ArgumentOutOfRangeException(nameof(day), "There is no such date.");
        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>The person said that they do not know.</summary>
    public static PartialDate Unknown => default;

    /// <summary>From 1 to 9999; null when unknown.</summary>
    public int? Year { get; }

    /// <summary>From 1 to 12; null when not known.</summary>
    public int? Month { get; }

    /// <summary>From 1 to 31; null when not known.</summary>
    public int? Day { get; }

    /// <summary>Whether the person said that they do not know.</summary>
    public bool IsUnknown => Year is null;

    /// <summary>The day itself, when all three parts are known.</summary>
    public DateOnly? Exact => this is { Year: { } year, Month: { } month, Day: { } day } ? new DateOnly(year, month, day) : null;

    /// <summary>The first day it may be; null when unknown.</summary>
    public DateOnly? Earliest => Year is { } year ? new DateOnly(year, Month ?? 1, Day ?? 1) : null;

    /// <summary>The last day it may be; null when unknown.</summary>
    public DateOnly? Latest =>
        Year is { } year ? new DateOnly(year, Month ?? 12, Day ?? DateTime.DaysInMonth(year, Month ?? 12)) : null;

    /// <summary>Whether the calendar holds such a date.</summary>
    public static bool Exists(int year, int? month, int? day) =>
        year is >= 1 and <= 9999
        && month is null or (>= 1 and <= 12)
        && (day is null || (month is { } m && day >= 1 && day <= DateTime.DaysInMonth(year, m)));

    /// <summary>All of a day is known.</summary>
    public static PartialDate On(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <inheritdoc/>
    public static PartialDate Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var date) ? date : throw new FormatException("A date is written 1987, 1987-03, 1987-03-12, or ? when unknown.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartialDate result)
    {
        result = Unknown;
        if (s is null) return false;
        if (s == "?") return true;

        var parts = s.Split('-');
        int? month = null, day = null;
        if (parts.Length > 3 || !Number(parts[0], out var year)) return false;
        if (parts.Length > 1) { if (!Number(parts[1], out var m)) return false; month = m; }
        if (parts.Length > 2) { if (!Number(parts[2], out var d)) return false; day = d; }
        if (!Exists(year, month, day)) return false;
        result = new(year, month, day);
        return true;
    }

    /// <summary>« 1987 », « 1987-03 », « 1987-03-12 » or « ? ».</summary>
    public override string ToString() => this switch
    {
        { Year: null } => "?",
        { Month: null } => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
        { Day: null } => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
