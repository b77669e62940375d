using System.Globalization;

namespace Appui.Platform;

/// <summary>Days as people read them, in the language of the page: « 14 juillet 2026 », and « 1er février 2026 » for the first of a month in French.</summary>
public static class DayWords
{
    private const string Plain = "d MMMM yyyy";

    /// <summary>A legal day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="format">How it is written, with the number of the day before the name of the month.</param>
    public static string InWords(this DateOnly day, string format = Plain) => day.ToString(For(day.Day, format), CultureInfo.CurrentCulture);

    /// <summary>The day, and the time when the format says it, on clocks in mainland France.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="format">How it is written, with the number of the day before the name of the month.</param>
    public static string InWords(this DateTimeOffset instant, string format = Plain)
    {
        var there = instant.InParis();
        return there.ToString(For(there.Day, format), CultureInfo.CurrentCulture);
    }

    private static string For(int day, string format) =>
        day == 1 && CultureInfo.CurrentCulture.TwoLetterISOLanguageName is "fr" ? format.Replace("d MMMM", "'1er' MMMM", StringComparison.Ordinal) : format;
}
