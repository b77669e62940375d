using System.Globalization;
using Appui.Platform;

namespace Appui.Mandates;

/// <summary>
/// One plain sentence of what is declared in a person's name, said in every language at once, so that the helper reads it in theirs and the person
/// in another: <c>Sentence.Of(texts, "Fact.Income", new Euros(671_00))</c>.
/// </summary>
/// <param name="Key">The key of its text; a sentence with the same key says another value of the same thing.</param>
/// <param name="Words">The sentence by language; always at least <c>fr</c>.</param>
/// <param name="HasOneValue">One value stands in it, that may be corrected.</param>
public sealed record Sentence(string Key, IReadOnlyDictionary<string, string> Words, bool HasOneValue = false)
{
    /// <summary>The sentence in French: the words of reference.</summary>
    public string French => Words["fr"];

    /// <summary>Says a text in every language. Amounts and days are written as each language does; a <c>Func&lt;string&gt;</c> is asked in each.</summary>
    /// <param name="texts">Where the text is.</param>
    /// <param name="key">Its key, or the French sentence itself.</param>
    /// <param name="values">What stands in {0}, {1}…</param>
    public static Sentence Of(Texts texts, string key, params IReadOnlyList<object?> values)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            foreach (var language in Texts.Languages.Keys)
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(language is "fr" ? "fr-FR" : language);
                words[language] = texts[key, [.. values.Select(Say)]];
            }
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
        return new(key, words, values.Count == 1);
    }

    /// <summary>In a language; in French when it has no words in that one.</summary>
    public string In(string language) => Words.GetValueOrDefault(language) ?? French;

    private static string? Say(object? value) => value switch
    {
        Func<string> said => said(),
        DateOnly day => day.InWords(),
        _ => Convert.ToString(value, CultureInfo.CurrentCulture),
    };
}
