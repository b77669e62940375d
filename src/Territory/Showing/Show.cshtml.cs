using Appui.Platform;
using Appui.Territory.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Showing;

/// <summary>One place: when, how to come in, what to bring; and one tap to say that it is no longer true.</summary>
[OpenToAll]
internal sealed class Show(Sheets sheets, TerritoryDb db, Journal journal) : PageModel
{
    public Sheet Sheet { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "merci")]
    public bool Thanks { get; set; }

    /// <summary>Does the user keep this place up to date?</summary>
    public bool MayEdit => Sheet.Kept.Structure is { } structure && User.StructureOrNone == structure && User.HelperRole is HelperRole.Manager or HelperRole.Mediator or HelperRole.SocialWorker;

    public async Task<IActionResult> OnGet(PlaceId id)
    {
        if (await sheets.Find(id) is not { } sheet) return NotFound();
        Sheet = sheet;
        return sheet.Kept.Id == id ? Page() : Redirect($"/lieux/{sheet.Kept.Id}");
    }

    /// <summary>« Ce n'est plus vrai »: one tap, no word to write, nothing kept of who says it.</summary>
    public async Task<IActionResult> OnPostDoubt(PlaceId id)
    {
        if (await db.Places.SingleOrDefaultAsync(p => p.Id == id && p.MergedInto == null) is not { } kept) return NotFound();
        kept.Doubt();
        await db.SaveChanged(kept);
        journal.Record("place.doubted", Subject.Nobody, ("place", id));
        return Redirect($"/lieux/{id}?merci=true");
    }
}
