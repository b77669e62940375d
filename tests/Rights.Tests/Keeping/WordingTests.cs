using System.Text.Json;
using System.Text.RegularExpressions;
using Appui.Calendar;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests.Keeping;

/// <summary>The law says the date in its words; people read it in theirs. Neither goes without the other.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_date_has_its_plain_wording(string language)
    {
        var texts = Texts(language);
        var code = string.Join('\n', Directory.GetFiles(Path.Combine(House.Root, "src", "Rights.France", "Keeping"), "*.cs").Select(File.ReadAllText));
        var keys = Regex.Matches(code, @"(?:Due\(|On\(\d+, )""([a-z0-9_]+)""").Select(m => "keeping." + m.Groups[1].Value).Distinct().ToList();

        keys.Count.ShouldBeGreaterThan(25);
        keys.Where(key => !texts.ContainsKey(key)).ShouldBeEmpty();
        texts.Keys.Where(key => key.StartsWith("keeping.", StringComparison.Ordinal) && !keys.Contains(key.Replace(".missed", "", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_finding_on_a_declaration_says_what_to_do(string language)
    {
        var texts = Texts(language);

        var findings = Enum.GetValues<PrefilledFinding>().Select(finding => new DeclaredMonth(new Month(2026, 4), null, null, finding).Key);

        findings.Where(key => !texts.ContainsKey(key)).ShouldBeEmpty();
    }

    private static Dictionary<string, string> Texts(string language)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(House.Root, "src", "Rights", "Texts", language + ".json")));
        return json.RootElement.EnumerateObject().ToDictionary(e => e.Name, e => e.Value.ValueKind == JsonValueKind.String ? e.Value.GetString()! : e.Value.GetProperty("text").GetString()!);
    }
}
