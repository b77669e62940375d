using Appui.Kiosk.Device;
using Appui.Vault;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Kiosk.Papers;

/// <summary>One paper: seen a page at a time, printed, thrown away and taken back.</summary>
[OnTerminal]
internal sealed class Paper(IOwnSafe safe) : OwnPage
{
    public OwnPaper Own { get; private set; } = null!;

    /// <summary>Which page is shown, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "feuille")]
    public int Sheet { get; set; } = 1;

    public int Sheets { get; private set; } = 1;

    public async Task<IActionResult> OnGet(PaperId id)
    {
        if (await safe.Find(User, id) is not { } own) return NotFound();
        Own = own;
        if (own.Type == PageImage.Pdf && await safe.Read(User, id) is { } file)
            Sheets = await PageImage.Count(file, HttpContext.RequestAborted);
        Sheet = Math.Clamp(Sheet, 1, Math.Max(1, Sheets));
        return Page();
    }

    public async Task<IActionResult> OnGetImage(PaperId id)
    {
        if (await safe.Find(User, id) is not { } own || await safe.Read(User, id) is not { } file) return NotFound();
        if (own.Type != PageImage.Pdf) return File(file, own.Type);
        return await PageImage.Of(file, Math.Max(1, Sheet), HttpContext.RequestAborted) is { } image ? File(image, "image/png") : NotFound();
    }

    public async Task<IActionResult> OnPostBin(PaperId id) => await safe.Bin(User, id) ? Redirect($"/borne/papiers/{id}") : NotFound();

    public async Task<IActionResult> OnPostTakeBack(PaperId id) => await safe.Bin(User, id, back: true) ? Redirect($"/borne/papiers/{id}") : NotFound();
}
