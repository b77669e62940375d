using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Cards;

/// <summary>A new card and new pictures; what came before opens nothing once the new one has been used.</summary>
[ThePerson]
internal sealed class Renew(SafeDoor door, OpenSafes safes, VaultDb db, CardAddress address) : PageModel
{
    public NewCard? Card { get; private set; }

    public bool Busy { get; private set; }

    public string Address => address.Of(Card!.Code, Request);

    public async Task<IActionResult> OnPost()
    {
        var person = User.PersonId;
        using (var root = safes.Root(User))
            Card = await door.DrawCard(person, root);
        Busy = Card is null;
        await db.SaveChangesAsync();
        return Page();
    }
}
