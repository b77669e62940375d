using System.ComponentModel.DataAnnotations;
using Appui.Platform;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Capturing;

/// <summary>The square that turns a telephone into the eye of the porte-documents, for five minutes.</summary>
[ThePerson]
internal sealed class Show(VaultDb db, Captures captures) : PageModel
{
    [BindProperty]
    public CaptureForm Form { get; set; } = new();

    public string? Address { get; private set; }

    public async Task<IActionResult> OnPost()
    {
        if (ModelState.IsValid)
        {
            Address = captures.Draw(User.PersonId, Form.Folder!.Value, by: null, Request);
            await db.SaveChangesAsync();
        }
        return Page();
    }
}

internal sealed class CaptureForm
{
    [Required]
    public PaperFolder? Folder { get; set; }
}
