using Appui.Platform;
using Appui.Territory.Showing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Territory.Orienting;

/// <summary>What the person carries: where, when, what to bring, and a number. Neither a name nor a right.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer), Printable]
internal sealed class ReferralSlip(ReferralBook book, Sheets sheets, Settings settings, Journal journal) : PageModel
{
    public Referral Referral { get; private set; } = null!;

    public Sheet Sheet { get; private set; } = null!;

    /// <summary>The picture of the door, for paper.</summary>
    public string? Door { get; private set; }

    public string Address => $"{settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}"}/lieux/{Sheet.Kept.Id}";

    public async Task<IActionResult> OnGet(ReferralId id)
    {
        if (await book.Find(id, User) is not { } referral || referral.FromStructure != User.Structure || await sheets.Find(referral.Place) is not { } sheet) return NotFound();
        (Referral, Sheet, Door) = (referral, sheet, await sheets.Door(sheet.Kept.Id));
        journal.Record("referral.read", referral.Whom.Subject, ("referral", id));
        return Page();
    }
}
