using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Appui.Platform;

/// <summary>
/// What users read, in their language. The French sentence is the key: <c>@T["Prenez un ticket"]</c>. Labels and messages of forms are keyed by
/// their place (<c>Revoke.Reason.Required</c>) and have their French in <c>fr.json</c>. A text that has no translation yet is shown in French.
/// </summary>
/// <remarks>
/// Files: <c>Texts/{language}.json</c> of each module. An entry is <c>"key": "text"</c>, or <c>"key": {"text": "…", "reviewed": "2026-11-30"}</c> once a
/// native reader has reviewed it.
/// </remarks>
public sealed partial class Texts
{
    private readonly Dictionary<string, Dictionary<string, Text>> languages = new(StringComparer.Ordinal);

    /// <param name="modules">Whose texts to read; a later module may not change the text of an earlier one.</param>
    public Texts(IEnumerable<Module> modules)
    {
        foreach (var module in modules)
            Read(module);
    }

    /// <summary>The languages of the interface, French first; each in its own words.</summary>
    public static IReadOnlyDictionary<string, string> Languages { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["fr"] = "Français", ["en"] = "English", ["ar"] = "العربية" };

    /// <summary>The language in which the current request is answered: "fr", "en", "ar".</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>"rtl" for languages written from right to left, else "ltr".</summary>
    public static string Direction => CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The text in the current language, with <paramref name="values"/> put in for {0}, {1}…</summary>
    public string this[string key, params object?[] values]
    {
        get
        {
            var theirs = In(Language, key);
            var text = theirs ?? In("fr", key) ?? key;
            if (values.Length == 0) return text;
            return string.Format(CultureInfo.CurrentCulture, theirs is null || Language is "fr" ? Elide(text, values) : text, values);
        }
    }

    /// <summary>The text in the current language, else in French, else null.</summary>
    public string? Find(string key) => In(Language, key) ?? In("fr", key);

    /// <summary>Is there a text for this key, in the current language or in French?</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The text in one language alone; null when it has none.</summary>
    public string? In(string language, string key) =>
        languages.TryGetValue(language, out var texts) && texts.TryGetValue(key, out var text) ? text.Words : null;

    /// <summary>The keys that have a text of their own in a language, and whether a native reader has reviewed it.</summary>
    public IEnumerable<(string Key, bool Reviewed)> KeysIn(string language) =>
        languages.TryGetValue(language, out var texts) ? texts.Select(text => (text.Key, text.Value.Reviewed is not null)) : [];

    /// <summary>« de {0} » before Awa is « d'Awa », « que {0} » is « qu'Awa ». An h is left alone: nobody hears which one it is.</summary>
    private static string Elide(string text, object?[] values) =>
        BeforeValue().Replace(text, found => int.TryParse(found.Groups["at"].Value, CultureInfo.InvariantCulture, out var at) && at < values.Length
            && values[at] is string value && Vowel().IsMatch(value) ? $"{found.Groups["word"].Value}'{{{at}}}" : found.Value);

    [GeneratedRegex(@"\b(?<word>[dD]|[qQ]u)e \{(?<at>\d)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeforeValue();

    [GeneratedRegex(@"\A([aeiouàâäéèêëîïôöùûüœæ]|y[^aeiouàâéèêîôû])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vowel();

    private void Read(Module module)
    {
        foreach (var name in module.Assembly.GetManifestResourceNames().Where(name => name.StartsWith("texts/", StringComparison.Ordinal)))
        {
            using var stream = module.Assembly.GetManifestResourceStream(name)!;
            using var json = JsonDocument.Parse(stream);
            var language = Path.GetFileNameWithoutExtension(name);
            if (!languages.TryGetValue(language, out var texts))
                languages[language] = texts = new(StringComparer.Ordinal);
            foreach (var entry in json.RootElement.EnumerateObject())
                texts.TryAdd(entry.Name, Text.From(entry.Value));
        }
    }

    private sealed record Text(string Words, string? Reviewed)
    {
        public static Text From(JsonElement value) =>
            value.ValueKind is JsonValueKind.String
                ? new(value.GetString()!, null)
                : new(value.GetProperty("text").GetString()!, value.TryGetProperty("reviewed", out var day) ? day.GetString() : null);
    }
}
