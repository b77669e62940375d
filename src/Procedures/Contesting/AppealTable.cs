using Appui.Procedures.Model;
using YamlDotNet.Serialization;

namespace Appui.Procedures.Contesting;

/// <summary>One kind of letter: until when it is contested, before whom, and what silence means there.</summary>
internal sealed class AppealRule
{
    /// <summary>Its name.</summary>
    [YamlMember(Alias = "cle")]
    public required string Key { get; init; }

    /// <summary>What is contested, in plain words.</summary>
    [YamlMember(Alias = "quoi")]
    public required string About { get; init; }

    /// <summary>Who decided.</summary>
    [YamlMember(Alias = "agence")]
    public required Agency Agency { get; init; }

    /// <summary>The cards that it belongs to.</summary>
    [YamlMember(Alias = "cartes")]
    public required List<string> Cards { get; init; }

    /// <summary>As the table writes it: "2 mois".</summary>
    [YamlMember(Alias = "delai")]
    public required string DelayText { get; init; }

    /// <summary>Before whom, in order.</summary>
    [YamlMember(Alias = "aupres")]
    public required string Before { get; init; }

    /// <summary>After how long silence means something: "4 mois"; null when it means nothing there, or nothing that we know.</summary>
    [YamlMember(Alias = "silence")]
    public string? SilenceText { get; init; }

    /// <summary>What it means.</summary>
    [YamlMember(Alias = "silence_veut_dire")]
    public string? SilenceMeans { get; init; }

    /// <summary>The text of law.</summary>
    [YamlMember(Alias = "texte")]
    public required string Source { get; init; }

    /// <summary>What is not sure; null when nothing is.</summary>
    [YamlMember(Alias = "a_verifier")]
    public string? ToCheck { get; init; }

    /// <summary>How long one may contest.</summary>
    [YamlIgnore]
    public AppealDelay Delay => AppealDelay.Parse(DelayText);

    /// <summary>After how long silence means something; null when it means nothing.</summary>
    [YamlIgnore]
    public AppealDelay? Silence => SilenceText is null ? null : AppealDelay.Parse(SilenceText);
}

/// <summary>
/// The one table of delays to contest and of the meaning of silence, read and checked at start. There is no default: two months for one letter, fifteen
/// days for another, 48 hours for a third; a letter that is not in the table has no date.
/// </summary>
internal sealed class AppealTable
{
    /// <exception cref="InvalidDataException">A row has no source, is there twice, or says a silence without its meaning.</exception>
    /// <exception cref="FormatException">A delay cannot be read.</exception>
    public AppealTable()
        : this(Embedded())
    {
    }

    /// <summary>Reads a table.</summary>
    internal AppealTable(string yaml)
    {
        All = new DeserializerBuilder().WithEnforceRequiredMembers().WithEnforceNullability().Build().Deserialize<List<AppealRule>>(yaml);
        foreach (var rule in All)
        {
            if (rule.Source.Length == 0) throw new InvalidDataException($"{rule.Key} names no text.");
            if (All.Count(same => same.Key == rule.Key) > 1) throw new InvalidDataException($"{rule.Key} is there twice.");
            if (rule.SilenceText is null != rule.SilenceMeans is null) throw new InvalidDataException($"{rule.Key}: a silence and its meaning go together.");
            _ = (rule.Delay, rule.Silence);
        }
    }

    /// <summary>Every row, in the order of the table.</summary>
    public IReadOnlyList<AppealRule> All { get; }

    /// <summary>The rows of a card; empty when none is known.</summary>
    public IReadOnlyList<AppealRule> Of(string card) => [.. All.Where(rule => rule.Cards.Contains(card))];

    private static string Embedded()
    {
        using var reader = new StreamReader(typeof(AppealTable).Assembly.GetManifestResourceStream("contesting/delais.yaml")!);
        return reader.ReadToEnd();
    }
}
