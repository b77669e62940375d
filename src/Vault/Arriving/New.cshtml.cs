using System.Security.Cryptography;
using System.Text;
using Appui.Platform;
using Appui.Vault.Cards;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Arriving;

/// <summary>The person says yes, alone before the screen, and receives their card and their pictures.</summary>
[OpenToAll]
internal sealed class New(SafeDoor door, OpenSafes safes, VaultDb db, CardAddress address, TimeProvider clock) : PageModel
{
    /// <summary>The card, shown this once.</summary>
    public NewCard? Card { get; private set; }

    public bool Busy { get; private set; }

    public string Address => address.Of(Card!.Code, Request);

    public async Task<IActionResult> OnGet(string token) => await Find(token) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPost(string token)
    {
        if (await Find(token) is not { } invitation)
            return NotFound();
        if (await door.Make(invitation.Person) is not { } made)
        {
            Busy = true;
            db.ChangeTracker.Clear();
            return Page();
        }

        invitation.Use(clock.GetUtcNow());
        await db.SaveChangesAsync();
        using (made.Root)
            HttpContext.User = safes.Begin(invitation.Person, made.Root);
        await HttpContext.SignInAsync(Schemes.Person, HttpContext.User);
        Card = made.Card;
        return Page();
    }

    /// <summary>What is kept of a link.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes("appui safe link 1\0" + token));

    private async Task<SafeInvitation?> Find(string token)
    {
        var hash = HashOf(token);
        return await db.Invitations.SingleOrDefaultAsync(invitation => invitation.Hash == hash) is { } found
            && found.IsOpenAt(clock.GetUtcNow())
            && !await db.Safes.AnyAsync(safe => safe.Person == found.Person)
                ? found
                : null;
    }
}
