using System.ComponentModel.DataAnnotations;
using Appui.Platform;
using Appui.Vault.Papers;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Capturing;

/// <summary>On the telephone: puts photos in and sees nothing else. Past its five minutes the page does not exist.</summary>
[OpenToAll]
internal sealed class Phone(VaultDb db, Shelf shelf, Captures captures) : PageModel
{
    [BindProperty]
    public PhotoForm Form { get; set; } = new();

    public bool Kept { get; private set; }

    public async Task<IActionResult> OnGet(string token, bool kept = false)
    {
        Kept = kept;
        return await captures.Find(token) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPost(string token)
    {
        if (await captures.Find(token) is not { } capture)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        using var bytes = new MemoryStream();
        await Form.File!.CopyToAsync(bytes);
        if (PaperKinds.Sentence(await shelf.Put(capture.Person, capture.Folder, null, bytes.ToArray(), capture.By)) is { } sentence)
        {
            ModelState.AddModelError("Form.File", sentence);
            return Page();
        }
        await db.SaveChangesAsync();
        return Redirect($"/photo/{token}?kept=true");
    }
}

internal sealed class PhotoForm
{
    [Required]
    public IFormFile? File { get; set; }
}
