using System.Text.Json;
using System.Text.RegularExpressions;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests.Wording;

/// <summary>Each line of law is said twice: by the law, and in words that people read. Neither goes without the other.</summary>
public sealed partial class PlainWordingTests
{
    private const int MostWords = 10;

    /// <summary>Words of files and counters, which a letter may use and a person need not.</summary>
    private static readonly string[] Jargon =
    [
        "allocataire", "bénéficiaire", "ayant droit", "subsidiarité", "forfaitaire", "majoration", "quotient", "abattement", "plafond", "prestation", "concubin",
        "éligib", "attributaire", "notifi", "beneficiary", "eligib", "ceiling", "means-tested", "claimant", "dependant",
    ];

    private static readonly Lazy<(IReadOnlyList<string> Lines, IReadOnlyList<string> Steps)> Written = new(ReadKeys);

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_line_of_law_has_its_plain_wording_for_yes_no_and_not_known(string language)
    {
        var texts = Texts(language);

        var missing =
            from line in Written.Value.Lines
            from answer in new[] { "yes", "no", "unknown" }
            where !texts.ContainsKey($"law.{line}.{answer}") && !texts.ContainsKey($"law.any.{line[(line.LastIndexOf('.') + 1)..]}.{answer}")
            select $"law.{line}.{answer}";

        missing.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_step_of_an_amount_has_its_plain_wording(string language)
    {
        var texts = Texts(language);

        Written.Value.Steps.Where(step => !texts.ContainsKey("law." + step)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void No_sentence_is_longer_than_ten_words_or_speaks_like_a_file(string language)
    {
        foreach (var (key, text) in Texts(language).Where(text => text.Key.StartsWith("law.", StringComparison.Ordinal)))
        {
            foreach (var sentence in Ends().Split(text)) Words(sentence).ShouldBeLessThanOrEqualTo(MostWords, $"{language} {key}: {sentence}");
            Jargon.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty($"{language} {key}: {text}");
        }
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void No_wording_is_left_of_a_line_that_is_gone(string language)
    {
        var (lines, steps) = Written.Value;
        var kinds = lines.Select(line => "any." + line[(line.LastIndexOf('.') + 1)..]);
        var alive = lines.Concat(kinds).SelectMany(line => new[] { $"law.{line}.yes", $"law.{line}.no", $"law.{line}.unknown" }).Concat(steps.Select(step => "law." + step)).ToHashSet();

        Texts(language).Keys.Where(key => key.StartsWith("law.", StringComparison.Ordinal) && !alive.Contains(key)).ShouldBeEmpty();
    }

    [Fact]
    public void The_lines_met_in_real_situations_are_all_known()
    {
        var (lines, steps) = Written.Value;
        lines.Count.ShouldBeGreaterThan(60);
        steps.Count.ShouldBeGreaterThan(55);

        foreach (var benefit in House.ReferenceLines.Where((_, i) => i % 30 == 0).SelectMany(line => Law.France.Evaluate(SituationReader.Read(line)).Benefits))
        {
            benefit.Reasons.Select(reason => reason.Key).Except(lines).ShouldBeEmpty();
            benefit.Steps.Select(step => step.Key).Except(steps).ShouldBeEmpty();
        }
    }

    /// <summary>The keys as the rules write them; those of family benefits are built from their common conditions.</summary>
    private static (IReadOnlyList<string>, IReadOnlyList<string>) ReadKeys()
    {
        var code = string.Concat(Directory.GetFiles(Path.Combine(House.Root, "src", "Rights.France", "Benefits"), "*.cs").Select(File.ReadAllText));
        var keys = Key().Matches(code).Select(match => match.Groups[1].Value).Distinct().ToList();
        return ([.. keys.Where(key => !key.Contains(".step.", StringComparison.Ordinal))], [.. keys.Where(key => key.Contains(".step.", StringComparison.Ordinal))]);
    }

    private static int Words(string sentence) => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static Dictionary<string, string> Texts(string language)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(House.Root, "src", "Rights", "Texts", language + ".json")));
        return json.RootElement.EnumerateObject().ToDictionary(e => e.Name, e => e.Value.ValueKind == JsonValueKind.String ? e.Value.GetString()! : e.Value.GetProperty("text").GetString()!);
    }

    [GeneratedRegex(@"""([a-z0-9_]+(?:\.step)?\.[a-z0-9_]+)""")]
    private static partial Regex Key();

    [GeneratedRegex(@"[.?!:](?:\s|$)")]
    private static partial Regex Ends();
}
