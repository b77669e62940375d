using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Appui.People.Accounts.SigningIn;

internal sealed class RecoveryForm
{
    [Required, StringLength(20)]
    public string Code { get; set; } = "";
}

/// <summary>The second step for somebody whose telephone is elsewhere.</summary>
[OpenToAll, EnableRateLimiting(AtTheDoor.Policy)]
internal sealed class Recovery(Door door, TimeProvider clock) : PageModel
{
    [BindProperty] public RecoveryForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)] public string? Retour { get; set; }

    private string? Back => Url.IsLocalUrl(Retour) ? Retour : null;

    public async Task<IActionResult> OnGet() =>
        await door.WhoIsHalfWay() is null ? LocalRedirect(Url.WithBack("/connexion", Back)) : Page();

    public async Task<IActionResult> OnPost()
    {
        if (await door.WhoIsHalfWay() is not { } account) return LocalRedirect(Url.WithBack("/connexion", Back));
        if (!ModelState.IsValid) return Page();

        return await door.GiveRecoveryCode(account, Form.Code, Back) switch
        {
            Answer.Welcome(var address) => LocalRedirect(address),
            Answer.Resting(var until) => this.Say("Form.Code", "SignIn.Resting", until.Minutes(clock)),
            Answer.Refused => this.Say("Form.Code", "Recovery.Refused"),
            _ => throw new UnreachableException(),
        };
    }
}
