using System.ComponentModel.DataAnnotations;
using Appui.People.Accounts.SigningIn;
using Appui.People.Structures;
using Appui.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.People.Accounts.Mine;

internal sealed class KeyForm
{
    [Required, StringLength(60)]
    public string Name { get; set; } = "";
}

/// <summary>A helper's own account.</summary>
[AnyHelper]
internal sealed class Account(UserManager<HelperAccount> accounts, Passkeys passkeys, Teams teams, Door door, Journal journal) : PageModel
{
    [BindProperty] public KeyForm Key { get; set; } = new();

    /// <summary>What has just been done, as a French sentence.</summary>
    [TempData] public string? Said { get; set; }

    public HelperAccount Mine { get; private set; } = null!;

    public IReadOnlyList<Place> Places { get; private set; } = [];

    public IList<UserPasskeyInfo> Keys { get; private set; } = [];

    public int CodesLeft { get; private set; }

    public Task OnGet() => Read();

    public async Task<IActionResult> OnPostKeyOptions()
    {
        await Read();
        return Content(await passkeys.CreationOptions(Mine), "application/json");
    }

    public async Task<IActionResult> OnPostAddKey(string? credential)
    {
        await Read();
        if (!ModelState.IsValid) return Page();
        if (credential is null || !await passkeys.Add(Mine, credential, Key.Name.Trim())) return this.Say("", "Key.Refused");

        journal.Record("account.passkey-added");
        return Done("La clé d'accès est ajoutée.");
    }

    public async Task<IActionResult> OnPostRemoveKey(string id)
    {
        await Read();
        if (Keys.FirstOrDefault(key => Convert.ToHexString(key.CredentialId) == id) is not { } key) return NotFound();

        await passkeys.Remove(Mine, key.CredentialId);
        journal.Record("account.passkey-removed");
        return Done("La clé d'accès est enlevée.");
    }

    public async Task<IActionResult> OnPostLeaveEverywhere()
    {
        await Read();
        await accounts.UpdateSecurityStampAsync(Mine);
        journal.Record("account.signed-out-everywhere");
        await door.Leave(User.HelperId);
        return LocalRedirect("/connexion");
    }

    private RedirectToPageResult Done(string sentence)
    {
        Said = sentence;
        return RedirectToPage();
    }

    private async Task Read()
    {
        Mine = (await accounts.FindByIdAsync(User.HelperId.ToString()))!;
        Places = await teams.PlacesOf(User.HelperId);
        Keys = await passkeys.Of(Mine);
        CodesLeft = await accounts.CountRecoveryCodesAsync(Mine);
    }
}
