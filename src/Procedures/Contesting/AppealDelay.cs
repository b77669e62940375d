using System.Globalization;
using Appui.Calendar;

namespace Appui.Procedures.Contesting;

/// <summary>The unit in which a text counts a delay.</summary>
internal enum DelayUnit
{
    /// <summary>From a date to the same date of a later month; the last day of the month when there is none.</summary>
    Months,

    /// <summary>Seven days each.</summary>
    Weeks,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>From hour to hour, Sundays and holidays included.</summary>
    Hours,
}

/// <summary>How long one may contest: "2 mois", "15 jours", "6 semaines", "48 heures".</summary>
/// <param name="Number">How many, at least 1.</param>
/// <param name="Unit">Of what.</param>
internal readonly record struct AppealDelay(int Number, DelayUnit Unit)
{
    private static readonly Dictionary<string, DelayUnit> Units = new(StringComparer.Ordinal)
    {
        ["mois"] = DelayUnit.Months,
        ["semaine"] = DelayUnit.Weeks,
        ["semaines"] = DelayUnit.Weeks,
        ["jour"] = DelayUnit.Days,
        ["jours"] = DelayUnit.Days,
        ["heures"] = DelayUnit.Hours,
    };

    /// <exception cref="FormatException">It is not a number and a unit.</exception>
    public static AppealDelay Parse(string text)
    {
        var words = text.Split(' ');
        return words is [var number, var unit] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 && Units.TryGetValue(unit, out var found)
            ? new(count, found)
            : throw new FormatException($"“{text}” is not a delay (2 mois, 15 jours, 6 semaines, 48 heures).");
    }

    /// <summary>
    /// The last day on which an appeal is surely in time. Neither the day that courts add to a delay (<i>délai franc</i>) nor its extension after a Sunday
    /// or a holiday (Code de procédure civile, 642) is counted on; a delay that ends when counters are closed is brought back to the working day before.
    /// </summary>
    /// <param name="received">The day the letter was received.</param>
    public DateOnly LastSureDay(DateOnly received)
    {
        var end = End(received);
        if (Unit is DelayUnit.Hours) return end;
        while (end > received && !LegalCalendar.IsWorkingDay(end)) end = end.AddDays(-1);
        return end;
    }

    private DateOnly End(DateOnly from) => Unit switch
    {
        DelayUnit.Months => from.AddMonths(Number),
        DelayUnit.Weeks => from.AddDays(7 * Number),
        DelayUnit.Days => from.AddDays(Number),
        _ => from.AddDays(Number / 24),
    };
}
