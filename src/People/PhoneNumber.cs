using System.Diagnostics.CodeAnalysis;

namespace Appui.People;

/// <summary>
/// A telephone number as networks write it (E.164): <c>+33612345678</c>. Read as people in France and overseas say it; numbers of other countries with their <c>+</c>.
/// </summary>
public readonly record struct PhoneNumber
{
    // Numbers that are dialled like French ones, and belong to another country code (Arcep, plan national de numérotation).
    private static readonly (string Beginning, string Country)[] Overseas =
    [
        ("0590", "590"), ("0690", "590"), ("0691", "590"), ("0594", "594"), ("0694", "594"), ("0596", "596"), ("0696", "596"), ("0697", "596"),
        ("0262", "262"), ("0263", "262"), ("0269", "262"), ("0639", "262"), ("0692", "262"), ("0693", "262"), ("0508", "508"),
    ];

    private static readonly string[] FrenchMobiles = ["+336", "+337", "+590690", "+590691", "+594694", "+596696", "+596697", "+262692", "+262693", "+262639"];
    private static readonly string[] FrenchCountries = ["+33", "+590", "+594", "+596", "+262"];

    private PhoneNumber(string e164) => E164 = e164;

    /// <summary>With its <c>+</c> and the country, digits only.</summary>
    public string E164 { get; }

    /// <summary>May a short message reach it? Not a fixed line of France or overseas; of other countries nobody here can say.</summary>
    public bool TakesMessages => FrenchMobiles.Any(E164.StartsWith) || !FrenchCountries.Any(E164.StartsWith);

    /// <summary>Reads a number: <c>06 12 34 56 78</c>, <c>+33 (0)6…</c>, <c>0033…</c>, <c>0690…</c>, <c>+221…</c>. False for one that no network can have.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PhoneNumber number)
    {
        number = default;
        var written = text?.Trim() ?? "";
        var isInternational = written.StartsWith('+');
        if (written[(isInternational ? 1 : 0)..].Any(character => !char.IsAsciiDigit(character) && !" \u00a0\u202f.-()".Contains(character, StringComparison.Ordinal)))
            return false;

        var digits = string.Concat(written.Replace("(0)", "", StringComparison.Ordinal).Where(char.IsAsciiDigit));
        var international = isInternational ? digits : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : National(digits);
        if (international is null || !IsPossible(international))
            return false;

        number = new("+" + international);
        return true;
    }

    /// <summary>As networks write it.</summary>
    public override string ToString() => E164;

    /// <summary>Ten digits that begin with a zero, as they are dialled in France.</summary>
    private static string? National(string digits) => digits is ['0', >= '1' and <= '9', ..] && digits.Length == 10
        ? Overseas.FirstOrDefault(place => digits.StartsWith(place.Beginning, StringComparison.Ordinal)).Country is { } country ? country + digits[1..] : "33" + digits[1..]
        : null;

    private static bool IsPossible(string international) => international switch
    {
        ['3', '3', >= '1' and <= '9', ..] => international.Length == 11,
        ['3', '3', ..] => false,
        ['0', ..] => false,
        // North America and the world's sevens: a country digit and ten more.
        ['1' or '7', ..] => international.Length == 11,
        _ => international.Length is >= 8 and <= 15,
    };
}
