using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Appui.Architecture.Tests;

/// <summary>The French sentence is the key: a test finds every sentence of the pages, and what has no translation yet.</summary>
public sealed partial class TextsTests
{
    private static readonly IReadOnlyDictionary<string, Dictionary<string, bool>> Translated = new[] { "fr", "en", "ar" }.ToDictionary(l => l, Read);

    public static TheoryData<string> Modules => [.. Repository.Projects.Where(p => Directory.Exists(Path.Combine(Repository.Root, "src", p, "Texts")))];

    [Theory]
    [MemberData(nameof(Modules))]
    public void Every_text_of_a_module_is_in_English(string module)
    {
        Missing("en", module).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Design")]
    [InlineData("Rights")]
    public void Every_public_text_is_in_Arabic(string module)
    {
        Missing("ar", module).ShouldBeEmpty();
    }

    [Fact]
    public void No_translation_is_left_of_a_text_that_is_gone()
    {
        var alive = Repository.Projects.SelectMany(Said).Concat(Translated["fr"].Keys).ToHashSet(StringComparer.Ordinal);
        // A key that is built ("State." + name) cannot be found by reading; its French stands in fr.json, so it is alive.
        var code = string.Join('\n', Repository.Sources(".cs").Concat(Repository.Sources(".cshtml")).Concat(Repository.Sources(".yaml")).Select(source => source.Text));

        var dead = Translated["en"].Keys.Concat(Translated["ar"].Keys).Distinct().Where(key => !alive.Contains(key) && !code.Contains(key, StringComparison.Ordinal));

        dead.ShouldBeEmpty();
    }

    [Fact]
    public void Translations_keep_the_places_of_what_is_put_in()
    {
        var broken =
            from project in Repository.Projects
            from language in new[] { "en", "ar" }
            from text in Entries(project, language)
            let french = Entries(project, "fr").FirstOrDefault(f => f.Key == text.Key).Words ?? text.Key
            where !Places(text.Words).SetEquals(Places(french))
            select $"{project}/{language}: {text.Key}";

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void What_no_native_reader_has_reviewed_is_known()
    {
        var lines =
            from language in new[] { "en", "ar" }
            from key in Translated[language]
            where !key.Value
            select $"{language}\t{key.Key}";

        var list = Path.Combine(Repository.Root, "artifacts", "texts-to-review.tsv");
        Directory.CreateDirectory(Path.GetDirectoryName(list)!);
        File.WriteAllLines(list, lines);
        File.Exists(list).ShouldBeTrue();
    }

    private static IEnumerable<string> Missing(string language, string project) =>
        from key in Said(project).Concat(Entries(project, "fr").Select(text => text.Key)).Distinct()
        where !Translated[language].ContainsKey(key) && !key.StartsWith("Gallery.", StringComparison.Ordinal) // a page for those who build the others
        select key;

    /// <summary>The sentences that the pages and tag helpers of a project say.</summary>
    private static IEnumerable<string> Said(string project) =>
        Repository
            .Sources(".cshtml")
            .Concat(Repository.Sources(".cs"))
            .Where(source => source.Path.StartsWith($"src/{project}/", StringComparison.Ordinal) && !source.Path.Contains("/Gallery/", StringComparison.Ordinal))
            .SelectMany(source => Saying().Matches(Comment().Replace(source.Text, "")))
            .Select(match => Regex.Unescape(match.Groups[1].Value));

    private static Dictionary<string, bool> Read(string language) =>
        Repository
            .Projects.SelectMany(project => Entries(project, language))
            .GroupBy(text => text.Key)
            .ToDictionary(same => same.Key, same => same.Any(text => text.Reviewed), StringComparer.Ordinal);

    private static IEnumerable<(string Key, string Words, bool Reviewed)> Entries(string project, string language)
    {
        var file = Path.Combine(Repository.Root, "src", project, "Texts", language + ".json");
        if (!File.Exists(file))
        {
            yield break;
        }

        using var json = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var entry in json.RootElement.EnumerateObject())
        {
            yield return entry.Value.ValueKind is JsonValueKind.String
                ? (entry.Name, entry.Value.GetString()!, false)
                : (entry.Name, entry.Value.GetProperty("text").GetString()!, entry.Value.TryGetProperty("reviewed", out _));
        }
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Groups[1].Value)];

    /// <summary><c>T["…"]</c> in a page, <c>texts["…"]</c> in code, and what a page answers at a field.</summary>
    [GeneratedRegex(@"(?:\b(?:T|texts|Texts)\[|AddModelError\([^,;]+, )""((?:[^""\\]|\\.)+)""")]
    private static partial Regex Saying();

    [GeneratedRegex(@"^\s*///?.*$|@\*.*?\*@", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Place();
}
