using System.Globalization;
using Appui.Rights.Engine;

namespace Appui.Rights.France.LocalAids;

/// <summary>Reads the <c>.aid</c> files beside this one. Each line is a word and its value; a condition is followed by its sentence, set in.</summary>
internal static class AidFile
{
    private const string Folder = ".LocalAids.Aids.";

    /// <summary>All aids, by key.</summary>
    public static IReadOnlyList<Aid> ReadAll()
    {
        var assembly = typeof(AidFile).Assembly;
        var aids = new List<Aid>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.Contains(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var file = name[(name.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..];
            aids.Add(Read(Path.GetFileNameWithoutExtension(file), reader.ReadToEnd()));
        }

        return aids;
    }

    /// <summary>One aid; its key is the name of its file.</summary>
    /// <exception cref="FormatException">The file says something that is not understood; the message names the line.</exception>
    public static Aid Read(string key, string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = new List<Draft>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Trim().Length == 0 || line[0] == '#') continue;
            try
            {
                ReadLine(line, values, lines);
            }
            catch (FormatException e)
            {
                throw new FormatException($"{key}.aid, line {number}: {e.Message}", e);
            }
        }

        string Value(string word) => values.TryGetValue(word, out var value) ? value : throw new FormatException($"{key}.aid: '{word}' is missing.");
        if (lines.Count == 0) throw new FormatException($"{key}.aid: there is no condition.");
        return new Aid(About(key, Value), ArticleOf(Value("texte")), [.. lines.Select((line, i) => line.Finish(key, i))]);
    }

    private static void ReadLine(string line, Dictionary<string, string> values, List<Draft> lines)
    {
        if (char.IsWhiteSpace(line[0]))
        {
            if (lines.Count == 0) throw new FormatException("a sentence without its condition.");
            lines[^1].Sentence += (lines[^1].Sentence.Length > 0 ? " " : "") + line.Trim();
            return;
        }

        var cut = line.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) = cut < 0 ? (line.Trim(), "") : (line[..cut], line[cut..].Trim());
        if (word == "condition") lines.Add(new Draft(Vocabulary.Read(rest)));
        else if (word == "ou" && lines.Count > 0) lines[^1].Alternatives.Add([Vocabulary.Read(rest)]);
        else if (word == "et" && lines.Count > 0) lines[^1].Alternatives[^1].Add(Vocabulary.Read(rest));
        else if (word is not ("nom" or "organisme" or "utile" or "faire" or "texte" or "adresse" or "etat" or "certitude")) throw new FormatException($"'{word}' is not a word of aid files.");
        else if (rest.Length == 0 || !values.TryAdd(word, rest)) throw new FormatException($"'{word}' is empty or said twice.");
    }

    private static LocalAid About(string key, Func<string, string> value) => new()
    {
        Key = key,
        Name = value("nom"),
        Agency = value("organisme"),
        Purpose = value("utile"),
        WhatToDo = value("faire"),
        Source = ArticleOf(value("texte")).Citation,
        Address = value("adresse"),
        StandsOn = DateOnly.ParseExact(value("etat"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Certainty = value("certitude") switch
        {
            "certain" => AidCertainty.Certain,
            "a_verifier" => AidCertainty.ToCheck,
            var other => throw new FormatException($"{key}.aid: '{other}' is not certain or a_verifier."),
        },
    };

    /// <summary>A code and an article, or the name of a page and its reference, parted by a semicolon.</summary>
    private static Article ArticleOf(string text)
    {
        var cut = text.IndexOf(';', StringComparison.Ordinal);
        return cut < 0 ? throw new FormatException($"'{text}' needs a semicolon between the text and the article.") : new Article(text[..cut].Trim(), text[(cut + 1)..].Trim());
    }

    private sealed class Draft(Requirement first)
    {
        public List<List<Requirement>> Alternatives { get; } = [[first]];

        public string Sentence { get; set; } = "";

        public AidLine Finish(string aid, int place) => new(
            $"aid.{aid}.{place + 1}",
            Sentence.Length > 0 ? Sentence : Words(Alternatives),
            [.. Alternatives.Select(together => (IReadOnlyList<Requirement>)together)]);
    }

    /// <summary>Alternatives in French, when a file does not word them.</summary>
    public static string Words(IEnumerable<IReadOnlyList<Requirement>> alternatives) =>
        string.Join(" ; ou ", alternatives.Select(together => string.Join(", ", together.Select(requirement => requirement.Sentence))));
}
