using System.Globalization;
using System.Text.RegularExpressions;

namespace Appui.Platform;

/// <summary>A length of time as the law counts it: whole months, or days.</summary>
/// <param name="Months">Calendar months.</param>
/// <param name="Days">Days, after the months.</param>
public readonly partial record struct Duration(int Months, int Days)
{
    /// <summary>Reads an ISO 8601 duration of years, months and days: <c>P2Y</c>, <c>P24M</c>, <c>P7D</c>.</summary>
    /// <exception cref="FormatException">It is not one, or it lasts nothing.</exception>
    public static Duration Parse(string text)
    {
        var match = Iso().Match(text);
        var duration = new Duration((Number("years") * 12) + Number("months"), Number("days"));
        return match.Success && duration != default ? duration : throw new FormatException($"'{text}' is not a duration such as P24M, P5Y or P7D.");

        int Number(string name) => match.Groups[name] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>The instant that lies this long before another.</summary>
    public DateTimeOffset Before(DateTimeOffset instant) => instant.AddMonths(-Months).AddDays(-Days);

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => "P" + (Months > 0 ? $"{Months}M" : "") + (Days > 0 ? $"{Days}D" : "");

    [GeneratedRegex(@"^P((?<years>\d{1,2})Y)?((?<months>\d{1,3})M)?((?<days>\d{1,3})D)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Iso();
}

/// <summary>
/// How long each kind of data is kept: data, not code. <c>Appui__Durations__LastContact=P24M</c> changes one of them.
/// </summary>
public sealed class Durations
{
    private static readonly Duration LongestTrace = new(36, 0);
    private readonly Dictionary<Keeping, Duration> lengths = new()
    {
        [Keeping.LastContact] = new(24, 0),     // CNIL, délibérations 2021-028 and 2023-095
        [Keeping.EndOfAct] = new(60, 0),        // Code civil art. 2224
        [Keeping.Trace] = new(12, 0),           // CNIL, délibération 2021-122
        [Keeping.AnonymousVisit] = new(12, 0),
        [Keeping.LastPost] = new(12, 0),
        [Keeping.Identifiers] = new(12, 0),
        [Keeping.Bin] = new(0, 30),
        [Keeping.ShortLived] = new(0, 7),
    };

    /// <param name="settings">May change a length.</param>
    /// <exception cref="InvalidOperationException">A length is not readable, or traces are kept longer than a year without a reason, or longer than three.</exception>
    public Durations(Settings settings)
    {
        foreach (var (name, text) in settings.Durations)
            lengths[Known(name)] = Read(name, text);
        TraceReason = string.IsNullOrWhiteSpace(settings.TraceReason) ? null : settings.TraceReason;
        var trace = Months(lengths[Keeping.Trace]);
        if (trace > Months(new(12, 0)) && TraceReason is null)
            throw new InvalidOperationException("Traces of access are kept one year; Appui__TraceReason says why this house needs more, and is printed in its register.");
        if (trace > Months(LongestTrace))
            throw new InvalidOperationException("Traces of access are kept three years at most, even with a reason.");
    }

    /// <summary>Why this house keeps traces longer than a year; null when it does not.</summary>
    public string? TraceReason { get; }

    /// <summary>How long; null for what is kept as long as the person wants.</summary>
    public Duration? Of(Keeping keeping) => lengths.TryGetValue(keeping, out var length) ? length : null;

    private static Keeping Known(string name) =>
        Enum.TryParse<Keeping>(name, out var keeping) && keeping is not Keeping.AsLongAsWanted
            ? keeping
            : throw new InvalidOperationException($"Appui__Durations__{name}: there is no such duration.");

    private static Duration Read(string name, string text)
    {
        try
        {
            return Duration.Parse(text);
        }
        catch (FormatException wrong)
        {
            throw new InvalidOperationException($"Appui__Durations__{name}: {wrong.Message}", wrong);
        }
    }

    private static double Months(Duration duration) => duration.Months + (duration.Days / 31.0);
}
