using System.Buffers;
using System.Globalization;
using System.Text;
using Appui.Rights.France;

namespace Appui.Cli.Rights;

/// <summary>
/// Results as a table: one row per situation, the keys of a result line as columns, separated by commas, with a point in decimals (RFC 4180, UTF-8).
/// While facts are missing, an amount is written with its bounds, <c>120.5..310</c>, and a word that is not known stays empty.
/// </summary>
internal static class ResultTable
{
    /// <summary>The first row.</summary>
    public static byte[] Header { get; } = Encoding.UTF8.GetBytes($"id,month,{string.Join(',', ResultKeys.All.Select(key => key.Name))}\r\n");

    /// <summary>The row of one situation.</summary>
    public static void Write(ArrayBufferWriter<byte> output, Situation situation, Calculator calculator, Law law)
    {
        var row = new StringBuilder(160);
        row.Append(Field(situation.Id)).Append(',').Append(situation.Month.ToString());
        if (situation.HasOnlyKnownFacts) AddAmounts(row, calculator.Of(situation));
        else AddRanges(row, law.Evaluate(situation));
        row.Append("\r\n");
        foreach (var part in row.GetChunks()) Encoding.UTF8.GetBytes(part.Span, output);
    }

    private static void AddAmounts(StringBuilder row, Amounts amounts)
    {
        foreach (var key in ResultKeys.All) row.Append(CultureInfo.InvariantCulture, $",{key.Of(amounts)}");
    }

    private static void AddRanges(StringBuilder row, Outcome outcome)
    {
        foreach (var key in ResultKeys.All)
        {
            row.Append(',').Append(key.Name switch
            {
                "c2s" => outcome[Benefit.ComplementaireSante].Kind,
                "housing_aid_type" => outcome[Benefit.AideAuLogement].Kind,
                "c2s_monthly_contribution" => Range(outcome[Benefit.ComplementaireSante]),
                var name => Range(outcome.Benefits.First(benefit => benefit.Key == name)),
            });
        }
    }

    private static string Range(BenefitOutcome benefit) => benefit.Amount is { } known
        ? known.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{benefit.Lowest}..{benefit.Highest}");

    /// <summary>A text as a field. What a spreadsheet would take for a formula is made harmless.</summary>
    private static string Field(string text)
    {
        if (text is ['=' or '+' or '-' or '@', ..]) text = '\'' + text;
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
