using Appui.Platform;
using Appui.Vault.Cards;
using Appui.Vault.Keys;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Recovering;

/// <summary>The person, recognised by two, receives a new card and new pictures; their porte-documents is open.</summary>
[OpenToAll]
internal sealed class Reopen(Ceremonies ceremonies, SafeDoor door, OpenSafes safes, VaultDb db, CardAddress address) : PageModel
{
    /// <summary>The card, shown this once.</summary>
    public NewCard? Card { get; private set; }

    public bool Busy { get; private set; }

    /// <summary>The person, or somebody in their name, ended it meanwhile.</summary>
    public bool Stopped { get; private set; }

    public string Address => address.Of(Card!.Code, Request);

    public async Task<IActionResult> OnGet(string token) => await ceremonies.Behind(token) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPost(string token)
    {
        if (await ceremonies.Behind(token) is not { } ceremony)
            return NotFound();
        if (await ceremonies.Open(ceremony) is not { } root)
        {
            Stopped = true;
            return Page();
        }

        using (root)
        {
            if (await door.Return(ceremony.Person, root) is not var (card, replaced))
            {
                Busy = true;
                await db.SaveChangesAsync();
                return Page();
            }
            await db.SaveChangesAsync();
            safes.EndAll(ceremony.Person);
            HttpContext.User = safes.Begin(ceremony.Person, root);
            Card = card;
            Response.OnCompleted(() => door.Forget(ceremony.Person, replaced));
        }
        await HttpContext.SignInAsync(Schemes.Person, HttpContext.User);
        return Page();
    }
}
