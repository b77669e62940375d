using System.ComponentModel.DataAnnotations;
using Appui.Platform;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Papers;

/// <summary>A paper from the machine that the person is at.</summary>
[ThePerson]
internal sealed class Add(VaultDb db, Shelf shelf) : PageModel
{
    [BindProperty]
    public PaperForm Form { get; set; } = new();

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid)
            return Page();
        if (PaperKinds.Sentence(await shelf.Put(User.PersonId, Form.Folder!.Value, Form.Title, await Form.Bytes(), by: null)) is { } sentence)
        {
            ModelState.AddModelError("Form.File", sentence);
            return Page();
        }
        await db.SaveChangesAsync();
        return Redirect("/moi");
    }
}

internal sealed class PaperForm
{
    [Required]
    public IFormFile? File { get; set; }

    [Required]
    public PaperFolder? Folder { get; set; }

    [StringLength(80)]
    public string? Title { get; set; }

    public async Task<byte[]> Bytes()
    {
        using var bytes = new MemoryStream();
        await File!.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
