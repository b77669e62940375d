using System.Globalization;
using System.Text;

namespace Appui.Procedures.Cards;

/// <summary>All cards, read and checked once at start: a card that misleads stops the program rather than a helper.</summary>
internal sealed class CardLibrary
{
    private readonly Dictionary<string, Card> byKey;
    private readonly Dictionary<string, Card> byBenefit;

    /// <exception cref="CardRefusedException">A card cannot be used, or two cards claim the same right.</exception>
    public CardLibrary()
    {
        All = [.. ReadAll().OrderBy(card => card.Name, StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true))];
        byKey = All.ToDictionary(card => card.Key, StringComparer.Ordinal);
        byBenefit = new(StringComparer.Ordinal);
        foreach (var (benefit, card) in All.SelectMany(card => card.Benefits, (card, benefit) => (benefit, card)))
        {
            if (!byBenefit.TryAdd(benefit, card)) throw new CardRefusedException(card.Key, $"{byBenefit[benefit].Key} already asks for {benefit}.");
        }
    }

    /// <summary>Every card, by name.</summary>
    public IReadOnlyList<Card> All { get; }

    /// <summary>The card of this name; null when there is none.</summary>
    public Card? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The card by which a right is asked; null when there is none.</summary>
    public Card? ForBenefit(string benefit) => byBenefit.GetValueOrDefault(benefit);

    /// <summary>The card of a right, or the card of this name: what the address of a new case says.</summary>
    public Card? ToOpen(string benefitOrCard) => ForBenefit(benefitOrCard) ?? Find(benefitOrCard);

    /// <summary>The cards that everyday words lead to, the best first; all of them when nothing is asked.</summary>
    public IReadOnlyList<Card> Search(string? words)
    {
        var asked = Words(words ?? "");
        if (asked.Count == 0) return All;
        return [.. All.Select(card => (Card: card, Score: Score(card, asked))).Where(found => found.Score > 0).OrderByDescending(found => found.Score).Select(found => found.Card)];
    }

    private static int Score(Card card, List<string> asked)
    {
        var known = Words($"{card.Key} {card.Name} {card.OfficialName} {string.Join(' ', card.Words)}");
        return asked.Count(word => known.Exists(own => own.StartsWith(word, StringComparison.Ordinal)));
    }

    /// <summary>Words without accents or capitals; those of one or two letters say nothing.</summary>
    private static List<string> Words(string text)
    {
        var plain = string.Concat(text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
        return [.. plain.ToLowerInvariant().Split(plain.Where(letter => !char.IsLetterOrDigit(letter)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2)];
    }

    private static IEnumerable<Card> ReadAll()
    {
        var assembly = typeof(CardLibrary).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("cards/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return CardReader.Read(Path.GetFileNameWithoutExtension(name), reader.ReadToEnd());
        }
    }
}
