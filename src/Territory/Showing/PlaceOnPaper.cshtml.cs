using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Territory.Showing;

/// <summary>One place on paper: a sheet, or the receipt of a kiosk.</summary>
[OpenToAll, Printable]
internal sealed class PlaceOnPaper(Sheets sheets, Settings settings) : PageModel
{
    public Sheet Sheet { get; private set; } = null!;

    /// <summary>The picture of its door, for paper.</summary>
    public string? Door { get; private set; }

    /// <summary>Where the square leads.</summary>
    public string Address => $"{settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}"}/lieux/{Sheet.Kept.Id}";

    public async Task<IActionResult> OnGet(PlaceId id)
    {
        if (await sheets.Find(id) is not { } sheet) return NotFound();
        (Sheet, Door) = (sheet, await sheets.Door(sheet.Kept.Id));
        return Page();
    }
}
