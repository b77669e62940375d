using System.Text.Json;
using Appui.Rights.France;

namespace Appui.Cli.Rights;

/// <summary>The parts of a result line that tell more than amounts: ranges when facts are missing, answers, reasons and steps.</summary>
internal static class ResultLines
{
    /// <summary>Results when facts are missing: an amount where it does not depend on them, else <c>null</c> with its range apart.</summary>
    public static void WriteRanges(Utf8JsonWriter writer, Outcome outcome)
    {
        writer.WriteStartObject("results"u8);
        foreach (var benefit in outcome.Benefits)
        {
            if (benefit.Benefit == Benefit.ComplementaireSante) WriteCover(writer, benefit);
            else WriteAmount(writer, benefit.Key, benefit.Amount);
            if (benefit.Benefit == Benefit.AideAuLogement) WriteWord(writer, "housing_aid_type", benefit.Kind);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("ranges"u8);
        foreach (var benefit in outcome.Benefits.Where(b => b.Amount is null))
        {
            writer.WriteStartArray(benefit.Key);
            writer.WriteNumberValue(benefit.Lowest);
            writer.WriteNumberValue(benefit.Highest);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        WriteMissing(writer, outcome);
    }

    /// <summary>The answer, the reasons and the steps of each benefit.</summary>
    public static void WriteReasons(Utf8JsonWriter writer, Outcome outcome)
    {
        writer.WriteStartObject("answers"u8);
        foreach (var benefit in outcome.Benefits) writer.WriteString(benefit.Key, Word(benefit.Answer));
        writer.WriteEndObject();
        writer.WriteStartObject("reasons"u8);
        foreach (var benefit in outcome.Benefits)
        {
            writer.WriteStartArray(benefit.Key);
            foreach (var reason in benefit.Reasons) WriteReason(writer, reason);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteStartObject("steps"u8);
        foreach (var benefit in outcome.Benefits.Where(b => b.Steps.Count > 0))
        {
            writer.WriteStartArray(benefit.Key);
            foreach (var step in benefit.Steps) WriteStep(writer, step);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        WriteToCheck(writer, outcome);
    }

    private static void WriteReason(Utf8JsonWriter writer, Reason reason)
    {
        writer.WriteStartObject();
        writer.WriteString("key"u8, reason.Key);
        writer.WriteString("article"u8, reason.Article);
        writer.WriteString("sentence"u8, reason.Sentence);
        writer.WriteString("answer"u8, reason.Answer.ToString());
        if (reason.Appreciated) writer.WriteBoolean("appreciated"u8, true);
        writer.WriteStartArray("facts"u8);
        foreach (var fact in reason.Facts)
        {
            writer.WriteStartObject();
            writer.WriteString("fact"u8, fact.Key);
            writer.WriteString("value"u8, fact.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter writer, AmountStep step)
    {
        writer.WriteStartObject();
        writer.WriteString("key"u8, step.Key);
        writer.WriteString("kind"u8, JsonNamingPolicy.SnakeCaseLower.ConvertName(step.Kind.ToString()));
        writer.WriteString("article"u8, step.Article);
        writer.WriteString("sentence"u8, step.Sentence);
        writer.WriteNumber("amount"u8, step.Amount);
        writer.WriteNumber("running"u8, step.Running);
        writer.WriteEndObject();
    }

    /// <summary>Figures past their revision, by benefit: « à vérifier : barème du … ».</summary>
    private static void WriteToCheck(Utf8JsonWriter writer, Outcome outcome)
    {
        writer.WriteStartObject("to_check"u8);
        foreach (var benefit in outcome.Benefits.Where(b => b.StaleFigures.Count > 0))
        {
            writer.WriteStartArray(benefit.Key);
            foreach (var since in benefit.StaleFigures.Select(f => f.Since).Distinct().Order())
                writer.WriteStringValue($"à vérifier : barème du {since.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)}");
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteMissing(Utf8JsonWriter writer, Outcome outcome)
    {
        writer.WriteStartObject("missing"u8);
        foreach (var benefit in outcome.Benefits.Where(b => b.Missing.Count > 0))
        {
            writer.WriteStartArray(benefit.Key);
            foreach (var fact in benefit.Missing) writer.WriteStringValue(fact.PersonId is null ? fact.Fact : $"{fact.PersonId}.{fact.Fact}");
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteCover(Utf8JsonWriter writer, BenefitOutcome cover)
    {
        WriteWord(writer, "c2s", cover.Kind);
        WriteAmount(writer, "c2s_monthly_contribution", cover.Amount);
    }

    private static void WriteAmount(Utf8JsonWriter writer, string key, decimal? amount)
    {
        if (amount is { } known) writer.WriteNumber(key, known);
        else writer.WriteNull(key);
    }

    private static void WriteWord(Utf8JsonWriter writer, string key, string? word)
    {
        if (word is null) writer.WriteNull(key);
        else writer.WriteString(key, word);
    }

    private static string Word(Answer answer) => answer switch
    {
        Answer.SeemsEntitled => "seems_entitled",
        Answer.ToCheck => "to_check",
        _ => "not_now",
    };
}
