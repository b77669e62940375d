using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Cards;

/// <summary>One card, to read and to print on one page.</summary>
[AnyHelper, Printable]
internal sealed class ShowCard(CardLibrary cards) : PageModel
{
    public Card Card { get; private set; } = null!;

    public IActionResult OnGet(string card)
    {
        if (cards.Find(card) is not { } found) return NotFound();
        Card = found;
        return Page();
    }
}
