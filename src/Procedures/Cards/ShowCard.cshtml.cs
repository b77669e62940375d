using Appui.Platform;
using Appui.Procedures.Signalling;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Cards;

/// <summary>One card, to read and to print on one page, with what colleagues say of it.</summary>
[AnyHelper, Printable]
internal sealed class ShowCard(CardLibrary cards, Pulse pulse) : PageModel
{
    public Card Card { get; private set; } = null!;

    public CardPulse Pulse { get; private set; } = null!;

    /// <summary>Those who work in a house say what they see.</summary>
    public bool MaySignal => User.HelperRole is not (null or HelperRole.Operator);

    public async Task<IActionResult> OnGet(string card)
    {
        if (cards.Find(card) is not { } found) return NotFound();
        Card = found;
        Pulse = await pulse.Of(found.Key);
        return Page();
    }
}
