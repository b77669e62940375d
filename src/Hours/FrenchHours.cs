using System.Text.RegularExpressions;
using Appui.Hours.French;

namespace Appui.Hours;

/// <summary>
/// Reads opening hours told in French: "lundi au vendredi 9h-12h / 14h-17h sauf mercredi", "1er mardi du mois de 14h à 16h".
/// What would have to be guessed gives nothing.
/// </summary>
public static partial class FrenchHours
{
    /// <summary>Texts longer than this are no opening hours.</summary>
    public const int Longest = 2000;

    /// <summary>The hours of a week in the form of OpenStreetMap, or <c>null</c>.</summary>
    public static string? Week(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest) return null;
        var osm = OpeningHours.Read(text);
        if (osm.Status == HoursStatus.Valid) return NamesDays(osm) ? osm.Hours!.ToString() : null;
        return InTime(() => RoundTheClock().IsMatch(text) ? "24/7" : WeekReader.Read(text)) ?? Loose(osm);
    }

    /// <summary>The times of one day, such as <c>09:00-12:00,14:00-17:00</c>, <c>off</c> when it is closed, or <c>null</c>. Conditions told beside the times are left out.</summary>
    public static string? Day(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > Longest ? null : InTime(() => DayReader.Read(text));
    }

    [GeneratedRegex(@"^\W*24\s*h?\s*/\s*24\s*h?\W+(?:et\s+)?7\s*j?(?:ours)?\s*(?:/|sur)\s*7\s*j?(?:ours)?\W*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex RoundTheClock();

    /// <summary>A text made to be slow to read is not read.</summary>
    private static string? InTime(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>Times alone do not say on which days.</summary>
    private static bool NamesDays(HoursReading reading) => reading.Hours!.Rules[0] is { NamesDays: true } or { Times.Count: 0 };

    /// <summary>What the reader of the specification understood with remarks on the writing only.</summary>
    private static string? Loose(HoursReading reading) =>
        reading.Hours is not null && NamesDays(reading) && reading.Remarks.All(r => r.Kind is RemarkKind.OtherSign or RemarkKind.LooseTime or RemarkKind.EmptyRule) ? reading.Hours.ToString() : null;
}
