using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Appui.Procedures.Cards;

/// <summary>A card that cannot be used: which one, and why.</summary>
internal sealed class CardRefusedException(string card, string reason, Exception? inner = null) : Exception($"Card {card}: {reason}", inner);

/// <summary>Reads a card and refuses one that could mislead: without source or date, with steps that wait for each other, with unknown words.</summary>
internal static class CardReader
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithTypeConverter(new StatementConverter())
        .WithTypeConverter(new DayConverter())
        .WithEnforceRequiredMembers()
        .WithEnforceNullability()
        .Build();

    /// <exception cref="CardRefusedException">Says what is missing or wrong.</exception>
    public static Card Read(string name, string yaml)
    {
        try
        {
            var card = Yaml.Deserialize<Card>(yaml) ?? throw new CardRefusedException(name, "it is empty.");
            if (Fault(name, card) is { } fault) throw new CardRefusedException(name, fault);
            return card;
        }
        catch (YamlException wrong)
        {
            throw new CardRefusedException(name, $"line {wrong.Start.Line}: {wrong.InnerException?.Message ?? wrong.Message}", wrong);
        }
    }

    private static string? Fault(string name, Card card)
    {
        if (card.Key != name) return $"its key is {card.Key}.";
        if (card.Version < 1) return "its version is below 1.";
        if (card.Sources.Count == 0) return "it names no source.";
        if (card.Sources.Find(source => !IsAddress(source.Address)) is { } nowhere) return $"the source “{nowhere.Title}” has no web address.";
        if (card.ReviewedOn == default || card.Sources.Exists(source => source.TextOf == default)) return "a date is missing.";
        if (card.Agencies.Count == 0 || card.Ways.Count == 0) return "it names no agency or no way to it.";
        if (card.Ways.Find(way => way.Address is { } address && !IsAddress(address)) is { } lost) return $"{lost.Address} is not a web address.";
        if (card.Delays is not { Answer: > 0, FirstMeeting: > 0, FirstLook: > 0, Payment: > 0, NextDue: > 0 }) return "a delay is not a number of days.";
        if (Twice(card.Steps.Select(step => step.Key)) is { } step) return $"the step {step} is there twice.";
        if (Twice(card.Papers.Select(paper => paper.Key)) is { } paper) return $"the paper {paper} is there twice.";
        return StepsFault(card.Steps);
    }

    /// <summary>Steps that wait for a step that is not there, or for each other.</summary>
    private static string? StepsFault(List<Step> steps)
    {
        if (steps.Count == 0) return "it has no step.";
        var known = steps.Select(step => step.Key).ToHashSet(StringComparer.Ordinal);
        if (steps.SelectMany(step => step.After).FirstOrDefault(key => !known.Contains(key)) is { } unknown) return $"a step waits for {unknown}, which does not exist.";

        var done = new HashSet<string>(StringComparer.Ordinal);
        while (steps.Find(step => !done.Contains(step.Key) && step.After.TrueForAll(done.Contains)) is { } ready)
            done.Add(ready.Key);
        return steps.Find(step => !done.Contains(step.Key)) is { } stuck ? $"the step {stuck.Key} waits for itself, through others." : null;
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static string? Twice(IEnumerable<string> keys) => keys.GroupBy(key => key, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1)?.Key;

    /// <summary>A sentence, or <c>{texte: …, a_verifier: …}</c>.</summary>
    private sealed class StatementConverter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(Statement);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            if (parser.TryConsume<Scalar>(out var sentence)) return new Statement(sentence.Value);

            var start = parser.Consume<MappingStart>();
            string? text = null, toCheck = null;
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                var value = parser.Consume<Scalar>().Value;
                if (key.Value == "texte") text = value;
                else if (key.Value == "a_verifier") toCheck = value;
                else throw new YamlException(key.Start, key.End, $"Unknown word {key.Value}.");
            }
            return new Statement(text ?? throw new YamlException(start.Start, start.End, "A statement without its text."), toCheck);
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }

    /// <summary>A day, as 2026-11-22.</summary>
    private sealed class DayConverter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(DateOnly);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            var day = parser.Consume<Scalar>();
            return DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : throw new YamlException(day.Start, day.End, $"“{day.Value}” is not a day of the calendar (2026-11-22).");
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }
}
