using Appui.Territory.Importing;

namespace Appui.Territory.Finding;

/// <summary>What somebody needs, and how places say that they have it.</summary>
/// <param name="Number">Its place in the list, from 0: a bit of <see cref="Entry.Mentions"/>.</param>
/// <param name="Key">As addresses write it.</param>
/// <param name="Icon">A pictogram.</param>
/// <param name="Label">In French, the key of its text.</param>
/// <param name="Services">The services of the national schema among which it is found.</param>
/// <param name="Signs">Beginnings of words that a place says when it has it.</param>
internal sealed record Need(int Number, string Key, string Icon, string Label, IReadOnlyList<string> Services, IReadOnlyList<string> Signs)
{
    /// <summary>Those services as facets.</summary>
    public ulong Offers { get; } = Facets.Of(Services);
}

/// <summary>Understands needs told in everyday words, in French, English and Arabic, misspelt or not.</summary>
internal sealed class Thesaurus
{
    private readonly Dictionary<string, List<(Need Need, double Weight)>> byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Need Need, string[] Stems)>> phrases = new(StringComparer.Ordinal);

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "au", "aux", "a", "et", "ou", "en", "mon", "ma", "mes", "m", "me", "je", "j", "on", "pour", "sur", "avec", "par", "ai", "est", "ce", "que", "qui",
        "veux", "voudrais", "besoin", "aide", "aider", "faire", "demander", "avoir", "aller", "comment", "dans", "se", "s", "sa", "son", "ses", "moi", "pas", "ne", "n", "plus", "ici", "pres", "chez", "the", "to", "my", "i", "need", "help", "want", "for", "with", "of",
    };

    public Thesaurus()
    {
        using var reader = new StreamReader(typeof(Thesaurus).Assembly.GetManifestResourceStream("needs.txt")!);
        var all = new List<Need>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var services = parts[3].Split(';', StringSplitOptions.TrimEntries).SelectMany(start => Facets.Services.Where(s => s.StartsWith(start, StringComparison.Ordinal)));
            var need = new Need(all.Count, parts[0], parts[1], parts[2], [.. services], [.. parts[4].Split(' ').Select(sign => sign.Replace('_', ' '))]);
            all.Add(need);
            foreach (var word in parts.Skip(5).SelectMany(words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries))) Learn(need, word);
        }

        All = all;
    }

    /// <summary>Every need, in the order in which they are offered.</summary>
    public IReadOnlyList<Need> All { get; }

    public Need? ByKey(string? key) => All.FirstOrDefault(need => need.Key == key);

    /// <summary>What the words mean, the likeliest first, at most three; nothing when they mean none of the needs.</summary>
    public IReadOnlyList<Need> Understand(string? words)
    {
        var stems = Stems(words ?? "").Take(20).ToList();
        var scores = new Dictionary<Need, double>();
        for (var i = 0; i < stems.Count; i++)
        {
            foreach (var (need, weight) in Meanings(stems[i])) scores[need] = scores.GetValueOrDefault(need) + weight;
            foreach (var (need, phrase) in phrases.GetValueOrDefault(stems[i]) ?? [])
            {
                if (phrase.All(stems.Contains)) scores[need] = scores.GetValueOrDefault(need) + (2.5 * phrase.Length);
            }
        }

        return scores.Count == 0 ? [] : [.. scores.Where(s => s.Value >= 0.5 * scores.Values.Max()).OrderByDescending(s => s.Value).ThenBy(s => s.Key.Number).Take(3).Select(s => s.Key)];
    }

    /// <summary>The words that say something, without accents and endings.</summary>
    public static IEnumerable<string> Stems(string words) =>
        Vocabulary.Plain(words).Split([' ', '\'', ',', '.', '?', '!', '-', ';', ':', '/', '(', ')', '"', '،', '؟'], StringSplitOptions.RemoveEmptyEntries).Where(word => !Small.Contains(word)).Select(Stem);

    private void Learn(Need need, string word)
    {
        var stems = word.Split('_').SelectMany(Stems).ToArray();
        if (stems.Length == 1) Add(byStem, stems[0], (need, 1.0));
        else if (stems.Length > 1) Add(phrases, stems[0], (need, stems));
    }

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T one)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(one);
    }

    /// <summary>A word that several needs share says less; one that is misspelt, less than one that is right.</summary>
    private IEnumerable<(Need Need, double Weight)> Meanings(string stem)
    {
        if (byStem.TryGetValue(stem, out var exact)) return exact.Select(m => (m.Need, 3.0 / exact.Count));
        var most = stem.Length < 4 ? 0 : stem.Length < 8 ? 1 : 2;
        if (most == 0) return [];
        // The slip that is nearest, not any: "imprimmer" is "imprimer" before it is anything else.
        var near = byStem.Keys.Select(word => (Word: word, Edits: word.Length >= 5 && stem.StartsWith(word, StringComparison.Ordinal) ? 1 : Importing.CommuneSearch.Edits(word, stem, most)))
            .Where(n => n.Edits <= most && n.Word.Length > 3).ToList();
        if (near.Count == 0) return [];
        var least = near.Min(n => n.Edits);
        return near.Where(n => n.Edits == least).SelectMany(n => byStem[n.Word]).Select(m => m.Need).Distinct().Select(need => (need, 1.0));
    }

    /// <summary>Takes the usual endings off: plural, feminine, infinitive, participle. Arabic loses its article.</summary>
    private static string Stem(string word)
    {
        if (word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal)) return word[2..];
        if (word.Length > 3 && word[^1] is 's' or 'x') word = word[..^1];
        if (word.Length > 5 && word.EndsWith("er", StringComparison.Ordinal)) return word[..^2];
        if (word.Length > 5 && word.EndsWith("ee", StringComparison.Ordinal)) return word[..^2];
        if (word.Length > 4 && word[^1] == 'e') return word[..^1];
        return word;
    }
}
