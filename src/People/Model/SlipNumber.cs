using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Appui.People.Model;

/// <summary>
/// A number to print on a slip and to say over a counter: five random characters and one that checks them, as <c>K7M-42P</c>.
/// Nothing that looks or sounds like something else (no 0 O 1 I L 2 Z 5 S 8 B), no vowel, hence no word.
/// </summary>
internal readonly record struct SlipNumber
{
    // 23 characters, a prime: the weighted sum below then catches every wrong character and every swap of two.
    private const string Alphabet = "34679CDFGHJKMNPQRTVWXY8";

    private SlipNumber(string characters) => Characters = characters;

    /// <summary>The six characters, as stored and as in the address of the code.</summary>
    public string Characters { get; }

    public static SlipNumber Draw()
    {
        var drawn = RandomNumberGenerator.GetString(Alphabet, 5);
        return new(drawn + Check(drawn));
    }

    /// <summary>Reads what was printed, typed or dictated, with or without its dash; false when a character is wrong.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out SlipNumber number)
    {
        number = default;
        var bare = Bare(text);
        if (bare.Length != 6 || bare.Any(character => !Alphabet.Contains(character)) || Check(bare[..5]) != bare[5])
            return false;

        number = new(bare);
        return true;
    }

    /// <summary>Does this look like a number that somebody tried to write, right or wrong?</summary>
    public static bool IsMeant(string text) => Bare(text) is { Length: 6 } bare && bare.All(char.IsAsciiLetterOrDigit) && bare.Any(char.IsAsciiDigit) && bare.Any(char.IsAsciiLetter);

    public override string ToString() => $"{Characters[..3]}-{Characters[3..]}";

    private static string Bare(string? text) =>
        text is null ? "" : string.Concat(text.Where(character => character is not ('-' or ' ' or '\u00a0' or '–'))).ToUpperInvariant();

    private static char Check(string five)
    {
        var sum = five.Select((character, place) => (place + 1) * Alphabet.IndexOf(character, StringComparison.Ordinal)).Sum();
        return Alphabet[sum % Alphabet.Length];
    }
}
