using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Appui.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Appui.People.Accounts.SigningIn;

internal sealed class FirstCodeForm
{
    [Required, StringLength(20)]
    public string Code { get; set; } = "";
}

/// <summary>Ties the account to a telephone, once, right after the password was chosen; then shows the recovery codes.</summary>
[OpenToAll, EnableRateLimiting(AtTheDoor.Policy)]
internal sealed class FirstCode(Door door, UserManager<HelperAccount> accounts, TimeProvider clock) : PageModel
{
    private string key = "";

    [BindProperty] public FirstCodeForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)] public string? Retour { get; set; }

    /// <summary>What the square says to the telephone.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The key as people copy it, four letters at a time.</summary>
    public string KeyInGroups => string.Join(' ', key.Chunk(4).Select(letters => new string(letters)));

    private string? Back => Url.IsLocalUrl(Retour) ? Retour : null;

    public async Task<IActionResult> OnGet()
    {
        if (await Newcomer() is not { } account) return LocalRedirect("/connexion");
        await ReadKey(account);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Newcomer() is not { } account) return LocalRedirect("/connexion");
        await ReadKey(account);
        if (!ModelState.IsValid) return Page();

        return await door.GiveCode(account, Form.Code, Back) switch
        {
            Answer.Welcome(var address) => await Settle(account, address),
            Answer.Resting(var until) => this.Say("Form.Code", "SignIn.Resting", until.Minutes(clock)),
            _ => this.Say("Form.Code", "FirstCode.Refused"),
        };
    }

    private async Task<HelperAccount?> Newcomer() => await door.WhoIsHalfWay() is { TwoFactorEnabled: false } account ? account : null;

    private async Task ReadKey(HelperAccount account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is null)
            await accounts.SetAuthenticationTokenAsync(account, HelperStore.Provider, HelperStore.KeyName, OneTimeCode.NewKey());
        key = (await accounts.GetAuthenticatorKeyAsync(account))!;
        Address = OneTimeCode.Address(key, account.UserName!);
    }

    private async Task<IActionResult> Settle(HelperAccount account, string next)
    {
        account.TwoFactorEnabled = true;
        await accounts.UpdateAsync(account);
        ViewData["Next"] = next;
        return this.Show(await accounts.NewRecoveryCodes(account));
    }
}
