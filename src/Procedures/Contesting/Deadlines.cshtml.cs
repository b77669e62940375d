using Appui.Platform;
using Appui.Procedures.Cards;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Contesting;

/// <summary>What is known of the letter: the day it came, and nothing of whom it is for.</summary>
internal sealed class LetterForm
{
    public DateOnly? Received { get; set; }
}

/// <summary>Until when one may contest, letter by letter, counted from the day it was received.</summary>
[AnyHelper]
internal sealed class Deadlines(AppealTable table, CardLibrary cards, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public LetterForm Form { get; set; } = new();

    /// <summary>Only the letters about this card.</summary>
    [BindProperty(SupportsGet = true, Name = "fiche")]
    public string? CardKey { get; set; }

    public Card? Card { get; private set; }

    public IReadOnlyList<AppealRule> Rules { get; private set; } = [];

    public DateOnly Received => Form.Received ?? clock.Today;

    public DateOnly Today => clock.Today;

    public void OnGet()
    {
        Card = CardKey is null ? null : cards.Find(CardKey);
        Rules = Card is null ? table.All : table.Of(Card.Key);
        if (Form.Received is { } received && (received > clock.Today || received < clock.Today.AddYears(-2))) ModelState.AddModelError("Form.Received", "Letter.Received.Range");
    }
}
