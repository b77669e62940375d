using System.ComponentModel.DataAnnotations;
using Appui.Hours;
using Appui.Platform;
using Appui.Territory.Importing;
using Appui.Territory.Model;
using Appui.Territory.Showing;
using Appui.Territory.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Confirming;

/// <summary>What a place puts right by its link.</summary>
internal sealed class ConfirmForm
{
    [StringLength(30)]
    public string? Phone { get; set; }

    /// <summary>In words, or as the specification writes them; empty changes nothing.</summary>
    [StringLength(1000)]
    public string? HoursText { get; set; }

    [StringLength(300)]
    public string? ComeIn { get; set; }

    /// <summary>Anything else that changed.</summary>
    [StringLength(600)]
    public string? Said { get; set; }
}

/// <summary>
/// The people of a place say by a link that all is true, what changed, or that it helps nobody any more: without an account. Opening the link changes nothing, since programs that look at
/// mail open links too; the secret in it is the key, and it opens this one page of the directory alone.
/// </summary>
[OpenToAll]
internal sealed class Confirm(TerritoryDb db, Sheets sheets, Journal journal, TimeProvider clock) : PageModel
{
    private Ask ask = null!;

    [BindProperty]
    public ConfirmForm Form { get; set; } = new();

    public Sheet Sheet { get; private set; } = null!;

    /// <summary>What was answered; null when nothing was yet.</summary>
    public AskAnswer? Answer => ask.Answer;

    /// <summary>The link came too late.</summary>
    public bool TooLate => ask.Answer is null && !ask.IsOpenAt(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(string secret)
    {
        if (!await Find(secret)) return NotFound();
        (Form.Phone, Form.ComeIn) = (PhoneWords.Of(Sheet.Place.Phone), Sheet.Place.ComeIn);
        return Page();
    }

    /// <summary>All is true.</summary>
    public Task<IActionResult> OnPostTrue(string secret) => Hear(secret, AskAnswer.True, place => place.Confirm(clock.Today));

    /// <summary>It helps nobody any more.</summary>
    public Task<IActionResult> OnPostClosed(string secret) => Hear(secret, AskAnswer.Closed, place => place.Close(clock.Today));

    /// <summary>Something changed: what can be put right is, the rest is read by the team.</summary>
    public async Task<IActionResult> OnPostChanged(string secret)
    {
        if (!await Find(secret)) return NotFound();
        var place = Sheet.Place;
        if (Form.Phone is { Length: > 0 } typed)
        {
            place = place with { Phone = Cells.Dial(typed, place.Commune).Number };
            if (place.Phone.Length == 0) ModelState.AddModelError("Form.Phone", "Confirm.Phone.Wrong");
        }

        if (Form.HoursText is { Length: > 0 } words)
        {
            if (OpeningHours.Repair(words).Hours is { } hours) place = place with { Hours = hours.ToString(), HoursAsTold = "" };
            else ModelState.AddModelError("Form.HoursText", "Hours.Unread");
        }

        place = place with { ComeIn = Form.ComeIn ?? "" };
        if (ModelState.IsValid && place == Sheet.Place && string.IsNullOrWhiteSpace(Form.Said)) ModelState.AddModelError("Form.Said", "Confirm.Said.Nothing");
        if (!ModelState.IsValid) return Page();
        return await Hear(secret, AskAnswer.Changed, kept => kept.PutRight(place, clock.Today));
    }

    private async Task<IActionResult> Hear(string secret, AskAnswer answer, Action<KeptPlace> change)
    {
        if (!await Find(secret)) return NotFound();
        if (!ask.IsOpenAt(clock.GetUtcNow())) return Page();
        var kept = await db.Places.SingleAsync(p => p.Id == Sheet.Kept.Id);
        ask.Hear(answer, string.IsNullOrWhiteSpace(Form.Said) ? null : Form.Said.Trim(), clock.GetUtcNow());
        change(kept);
        await db.SaveChanged(kept);
        journal.Record("place.answered", Subject.Nobody, ("place", kept.Id), ("answer", answer));
        return Redirect($"/lieux/confirmer/{secret}");
    }

    private async Task<bool> Find(string secret)
    {
        var digest = Ask.DigestOf(secret);
        if (await db.Asks.SingleOrDefaultAsync(a => a.Digest == digest) is not { } found || await sheets.Find(found.Place) is not { } sheet) return false;
        (ask, Sheet) = (found, sheet);
        return true;
    }
}
