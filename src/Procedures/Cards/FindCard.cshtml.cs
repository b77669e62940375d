using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Cards;

/// <summary>Finds a card by everyday words.</summary>
[AnyHelper]
internal sealed class FindCard(CardLibrary cards) : PageModel
{
    /// <summary>What is looked for: a few words, about no one.</summary>
    [BindProperty(SupportsGet = true, Name = "mots")]
    public string? Words { get; set; }

    public IReadOnlyList<Card> Found { get; private set; } = [];

    public IReadOnlyList<Card> All => cards.All;

    public void OnGet() => Found = cards.Search(Words);
}
