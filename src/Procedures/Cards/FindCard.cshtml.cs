using Appui.Platform;
using Appui.Procedures.Signalling;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Cards;

/// <summary>Finds a card by everyday words.</summary>
[AnyHelper]
internal sealed class FindCard(CardLibrary cards, Pulse pulse) : PageModel
{
    /// <summary>What is looked for: a few words, about no one.</summary>
    [BindProperty(SupportsGet = true, Name = "mots")]
    public string? Words { get; set; }

    public IReadOnlyList<Card> Found { get; private set; } = [];

    public IReadOnlyList<Card> All => cards.All;

    /// <summary>The cards that enough signals opened again.</summary>
    public IReadOnlyList<Card> Reopened { get; private set; } = [];

    public async Task OnGet()
    {
        Found = cards.Search(Words);
        var reopened = await pulse.Reopened();
        Reopened = [.. cards.All.Where(card => reopened.Contains(card.Key))];
    }
}
