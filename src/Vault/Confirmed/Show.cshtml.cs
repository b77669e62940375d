using Appui.Mandates;
using Appui.Platform;
using Appui.Vault.Keys;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Confirmed;

/// <summary>One thing that the person confirmed, word for word, to read or to print.</summary>
[ThePerson]
internal sealed class Show(ConfirmedShelf shelf, OpenSafes safes) : PageModel
{
    public Frozen Words { get; private set; } = null!;

    public async Task<IActionResult> OnGet(DeclarationId id)
    {
        using var root = safes.Root(User);
        if (await shelf.Find(id, User.PersonId, root) is not { } words)
            return NotFound();
        Words = words;
        ViewData["Back"] = "/moi/confirme";
        return Page();
    }

    public async Task<IActionResult> OnPostRemove(DeclarationId id) => await shelf.Remove(id, User.PersonId) ? Redirect("/moi/confirme") : NotFound();
}
