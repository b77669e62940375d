using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Ending;

/// <summary>The person ends it: what opens it is destroyed first, then what it held.</summary>
[ThePerson]
internal sealed class EndSafe(VaultDb db, Shredder shredder, OpenSafes safes, UnitOfWork work) : PageModel
{
    [BindProperty]
    public EndForm Form { get; set; } = new();

    public int Papers { get; private set; }

    /// <summary>What was destroyed, to keep on paper.</summary>
    public Shredded? Certificate { get; private set; }

    public Task OnGet() => Look();

    public async Task<IActionResult> OnPost()
    {
        await Look();
        if (!Form.Understood)
            ModelState.AddModelError("Form.Understood", "Cochez d'abord : ce qui est détruit ne revient pas.");
        if (!ModelState.IsValid)
            return Page();

        var person = User.PersonId;
        var (certificate, gone) = await shredder.Shred(person);
        safes.EndAll(person);
        await HttpContext.SignOutAsync(Schemes.Person);
        work.AfterCommit(() => shredder.Finish(person, gone));
        Certificate = certificate;
        HttpContext.User = new();
        return Page();
    }

    private async Task Look()
    {
        var person = User.PersonId;
        Papers = await db.Papers.CountAsync(paper => paper.Person == person);
    }
}

internal sealed class EndForm
{
    public bool Understood { get; set; }
}
