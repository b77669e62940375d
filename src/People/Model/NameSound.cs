using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Appui.People.Model;

/// <summary>
/// How a name sounds to a French ear, so that "Mohammed" finds "Mouhamed" and "Aoua" finds "Awa". Spelling is undone from left to right, then only
/// what transliterations keep is kept: the consonants, whether the name begins with a vowel (open or rounded), and whether it ends with one.
/// It likes finding too much better than missing somebody: people are then told apart by their age.
/// </summary>
/// <remarks>Ours, because no French phonetic library knows Arabic and West African names; the table of tests/Web.Tests/People is its contract.</remarks>
internal static partial class NameSound
{
    /// <summary>Words that people add or leave out.</summary>
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "de", "du", "des", "la", "le", "les", "el", "al", "da", "dos" };

    // In this order. Upper case is sound already decided; lower case still is spelling.
    private static readonly (Regex Spelling, string Sound)[] Rules =
    [
        (Doubled(), "${one}"),                 // Idriss, Idris
        (SilentPlural(), ""),                 // Alexis, Thomas, Vaz
        (RoundedEnd(), "o"),                  // Renault, Renaud, Thibaut, Margot
        (FinalDental(), "t"),                  // Dupont and Dupond, Durand and Durant
        (FinalYe(), "i"),                     // Ndiaye, Mbaye
        (ChBeforeConsonant(), "k"),           // Christophe
        (Kh(), "k"),                          // Khadija, Cheikh
        (Sh(), "X"),                          // Cheikh, Sheikh, Rachid, Rashid
        (Ph(), "f"),                          // Joseph, Josef
        (Dj(), "J"),                          // Djibril, Jibril; Diallo, Jallow
        (SoftG(), "J"),                       // Gérard, Gibril
        (HardGu(), "g"),                      // Guillaume, Ghislaine
        (Gn(), "n"),                          // Agnès
        (SoftC(), "s"),                       // Cécile
        (HardC(), "k"),                       // Camara, Kamara; Jacques
        (Z(), "s"),                           // Elizabeth, Elisabeth
        (XInside(), "ks"),                    // Alexandre, Aleksandre
        (NasalM(), "n"),                      // Bamba, Banba; Mbaye, Nbaye
        (Rounded(), "o"),                     // Moussa, Musa; Maud, Mod
        (FinalW(), "o"),                      // Jallow, Diallo
        (OBeforeVowel(), "W"),                // Aoua, Awa; Ouattara, Watara
        (W(), "W"),
        (YBeforeVowel(), "Y"),                // Yacouba, Aya
        (SilentH(), ""),                      // Ahmed, Amed; Thierry
        (Open(), "a"),                        // every other vowel
        (Doubled(), "${one}"),                 // Jallow: two vowels that became one
    ];

    /// <summary>The sound of each word of a name; particles and what has no letter are left out.</summary>
    public static IReadOnlyList<string> Of(string name) => [.. Words(name).Select(OfWord).Where(sound => sound.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>The words of a name without accents, case, apostrophes and particles: "N'Diaye-El Hadj" is "ndiaye", "hadj".</summary>
    public static IReadOnlyList<string> Words(string name)
    {
        var words = Separators().Split(Plain(name)).Where(word => word.Length > 0).ToList();
        var kept = words.Where(word => !Particles.Contains(word)).ToList();
        return kept.Count > 0 ? kept : words;
    }

    /// <summary>The sound of one word, already without accents: consonants, with A or O before them for a first vowel and + for a last one.</summary>
    public static string OfWord(string word)
    {
        var sound = Rules.Aggregate(word, (spelling, rule) => rule.Spelling.Replace(spelling, rule.Sound));
        var first = sound.Length > 0 && sound[0] is 'a' or 'o' ? sound[..1] : "";
        var last = sound.Length > 1 && EndsOnVowel(word, sound) ? "+" : "";
        return (first + string.Concat(sound.Skip(first.Length).Where(letter => letter is not ('a' or 'o'))) + last).ToUpperInvariant();
    }

    // A mute e is no vowel: Michèle sounds like Michel. Written without accents, é cannot be told from it.
    private static bool EndsOnVowel(string word, string sound) => sound[^1] is 'a' or 'o' && !MuteE().IsMatch(word);

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
                     .Replace('ß', 's').Replace('ø', 'o').Replace('ı', 'i').Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && letter is not ('\'' or '’' or 'ʼ' or '`'))
                plain.Append(char.ToLowerInvariant(letter));
        }
        return plain.ToString();
    }

    private const RegexOptions Fast = RegexOptions.CultureInvariant;

    [GeneratedRegex(@"[^\p{L}]+", Fast, 1000)] private static partial Regex Separators();
    [GeneratedRegex("(?<=..)[sxz]$", Fast, 1000)] private static partial Regex SilentPlural();
    [GeneratedRegex("(?<=.)(?:e?au|(?<![aeio])o)(?:lt|ld|[tdx])$", Fast, 1000)] private static partial Regex RoundedEnd();
    [GeneratedRegex("(?<=[nr])[td]$", Fast, 1000)] private static partial Regex FinalDental();
    [GeneratedRegex("ye$", Fast, 1000)] private static partial Regex FinalYe();
    [GeneratedRegex("ch(?=[rlnt])", Fast, 1000)] private static partial Regex ChBeforeConsonant();
    [GeneratedRegex("kh|ck|qh", Fast, 1000)] private static partial Regex Kh();
    [GeneratedRegex("s?ch|sh", Fast, 1000)] private static partial Regex Sh();
    [GeneratedRegex("ph", Fast, 1000)] private static partial Regex Ph();
    [GeneratedRegex("dj|d[iy](?=[ao])|j", Fast, 1000)] private static partial Regex Dj();
    [GeneratedRegex("g(?=[eiy])", Fast, 1000)] private static partial Regex SoftG();
    [GeneratedRegex("gu(?=[eiy])|gh", Fast, 1000)] private static partial Regex HardGu();
    [GeneratedRegex("gn", Fast, 1000)] private static partial Regex Gn();
    [GeneratedRegex("c(?=[eiy])", Fast, 1000)] private static partial Regex SoftC();
    [GeneratedRegex("qu|[cq]", Fast, 1000)] private static partial Regex HardC();
    [GeneratedRegex("z", Fast, 1000)] private static partial Regex Z();
    [GeneratedRegex("x", Fast, 1000)] private static partial Regex XInside();
    [GeneratedRegex("m(?=[bp])", Fast, 1000)] private static partial Regex NasalM();
    [GeneratedRegex("e?au|o[uo]|u", Fast, 1000)] private static partial Regex Rounded();
    [GeneratedRegex("w$", Fast, 1000)] private static partial Regex FinalW();
    [GeneratedRegex("o(?=[aeiy])", Fast, 1000)] private static partial Regex OBeforeVowel();
    [GeneratedRegex("w", Fast, 1000)] private static partial Regex W();
    [GeneratedRegex("(?<![^aeoh])[yi](?=[aeo])", Fast, 1000)] private static partial Regex YBeforeVowel();
    [GeneratedRegex("h", Fast, 1000)] private static partial Regex SilentH();
    [GeneratedRegex("[eiy]", Fast, 1000)] private static partial Regex Open();
    [GeneratedRegex(@"(?<one>.)\k<one>+", Fast, 1000)] private static partial Regex Doubled();
    [GeneratedRegex("(?<![aeiouy])e[sxz]?$", Fast, 1000)] private static partial Regex MuteE();
}
