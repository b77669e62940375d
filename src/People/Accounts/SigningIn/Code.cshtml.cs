using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Appui.People.Accounts.SigningIn;

internal sealed class CodeForm
{
    [Required, StringLength(20)]
    public string Code { get; set; } = "";
}

/// <summary>The second step: the six digits that the telephone shows.</summary>
[OpenToAll, EnableRateLimiting(AtTheDoor.Policy)]
internal sealed class Code(Door door, TimeProvider clock) : PageModel
{
    [BindProperty] public CodeForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)] public string? Retour { get; set; }

    private string? Back => Url.IsLocalUrl(Retour) ? Retour : null;

    public async Task<IActionResult> OnGet() =>
        await door.WhoIsHalfWay() is null ? LocalRedirect(Url.WithBack("/connexion", Back)) : Page();

    public async Task<IActionResult> OnPost()
    {
        if (await door.WhoIsHalfWay() is not { } account) return LocalRedirect(Url.WithBack("/connexion", Back));
        if (!ModelState.IsValid) return Page();

        return await door.GiveCode(account, Form.Code, Back) switch
        {
            Answer.Welcome(var address) => LocalRedirect(address),
            Answer.Resting(var until) => this.Say("Form.Code", "SignIn.Resting", until.Minutes(clock)),
            Answer.UsedBefore => this.Say("Form.Code", "Code.UsedBefore"),
            Answer.Refused => this.Say("Form.Code", "Code.Refused"),
            _ => throw new UnreachableException(),
        };
    }
}
