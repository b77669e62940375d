using System.Globalization;
using System.Text.RegularExpressions;
using Appui.People.Model;

namespace Appui.People.Finding;

/// <summary>What somebody typed, dictated or scanned in the finder: a slip number, or words of a name with a birth date or year.</summary>
internal abstract partial record Wanted
{
    /// <summary>Nothing that can be looked for; the sentence says what to write instead.</summary>
    internal sealed record Unclear(string Sentence) : Wanted;

    internal sealed record Numbered(SlipNumber Number) : Wanted;

    internal sealed record Described(IReadOnlyList<string> Words, DateOnly? BirthDate, int? BirthYear) : Wanted;

    public static Wanted Read(string text, DateOnly today)
    {
        var typed = text.Trim();
        if (typed.Length == 0)
            return new Unclear("Écrivez un nom, une année de naissance ou un numéro.");
        if (typed.Length > 120)
            return new Unclear("C'est trop long : un nom et une année suffisent.");

        // A scanner types the address of the code, whatever the keyboard made of its slashes.
        if (Address().Match(typed) is { Success: true } address)
            typed = address.Groups["number"].Value;
        if (SlipNumber.TryParse(typed, out var number))
            return new Numbered(number);
        if (SlipNumber.IsMeant(typed))
            return new Unclear("Ce numéro ne va pas : relisez chaque caractère.");

        return Describe(typed, today);
    }

    private static Wanted Describe(string typed, DateOnly today)
    {
        DateOnly? date = null;
        int? year = null;
        var rest = typed;
        if (Date().Match(typed) is { Success: true } written)
        {
            if (!DateOnly.TryParseExact($"{written.Groups["d"].Value}/{written.Groups["m"].Value}/{written.Groups["y"].Value}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return new Unclear("Cette date n'existe pas : écrivez par exemple 24/11/1987.");
            date = day;
            rest = typed.Remove(written.Index, written.Length);
        }
        else if (Year().Match(typed) is { Success: true } four)
        {
            year = int.Parse(four.Value, CultureInfo.InvariantCulture);
            rest = typed.Remove(four.Index, four.Length);
        }

        var words = NameSound.Words(rest);
        if (date is { } found && found > today || year > today.Year)
            return new Unclear("Cette date est à venir : vérifiez l'année.");
        if (words.Count == 0 && date is null && year is null)
            return new Unclear("Écrivez un nom, une année de naissance ou un numéro.");
        return new Described(words, date, year);
    }

    [GeneratedRegex(@"(?:^|[/\\!:§])b[/\\!:§](?<number>[0-9A-Za-z]{3}[-)°]?[0-9A-Za-z]{3})/?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?<d>\d{1,2})[/.\- ](?<m>\d{1,2})[/.\- ](?<y>(?:19|20)\d\d)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();
}
