using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Appui.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Appui.People.Accounts.SigningIn;

internal sealed class SignInForm
{
    [Required, StringLength(40)]
    public string UserName { get; set; } = "";

    [Required, StringLength(Passwords.Longest)]
    public string Password { get; set; } = "";
}

/// <summary>The first step: a name and a password, or a passkey.</summary>
[OpenToAll, EnableRateLimiting(AtTheDoor.Policy)]
internal sealed class SignIn(Door door, Passkeys passkeys, TimeProvider clock) : PageModel
{
    [BindProperty] public SignInForm Form { get; set; } = new();

    /// <summary>The page that was asked for.</summary>
    [BindProperty(SupportsGet = true)] public string? Retour { get; set; }

    /// <summary>Something typed is kept.</summary>
    [BindProperty(SupportsGet = true)] public string? Garde { get; set; }

    private string? Back => Url.IsLocalUrl(Retour) ? Retour : null;

    public IActionResult OnGet() => User.IsHelper ? LocalRedirect(Back ?? Door.Home(User.HelperRole)) : Page();

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();

        return await door.Knock(Form.UserName, Form.Password) switch
        {
            Answer.NextStep(var address) => LocalRedirect(Url.WithBack(address, Back)),
            Answer.Resting(var until) => this.Say("Form.UserName", "SignIn.Resting", until.Minutes(clock)),
            Answer.Refused => this.Say("Form.Password", "SignIn.Refused"),
            _ => throw new UnreachableException(),
        };
    }

    public async Task<IActionResult> OnPostPasskeyOptions() => Content(await passkeys.RequestOptions(), "application/json");

    public async Task<IActionResult> OnPostPasskey(string? credential)
    {
        ModelState.Clear();
        if (credential is null || await passkeys.Recognise(credential) is not { } account) return this.Say("", "SignIn.PasskeyRefused");
        return await door.Enter(account, "passkey", Back) is Answer.Welcome(var address) ? LocalRedirect(address) : throw new UnreachableException();
    }
}
