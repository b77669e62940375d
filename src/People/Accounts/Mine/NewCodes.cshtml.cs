using System.ComponentModel.DataAnnotations;
using Appui.People.Accounts.SigningIn;
using Appui.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Appui.People.Accounts.Mine;

internal sealed class NewCodesForm
{
    [Required, StringLength(Passwords.Longest)]
    public string Password { get; set; } = "";
}

/// <summary>Ten new recovery codes, for somebody who still knows their password.</summary>
[AnyHelper, EnableRateLimiting(AtTheDoor.Policy)]
internal sealed class NewCodes(UserManager<HelperAccount> accounts, Door door, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty] public NewCodesForm Form { get; set; } = new();

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();

        var account = (await accounts.FindByIdAsync(User.HelperId.ToString()))!;
        return await door.AskAgain(account, Form.Password) switch
        {
            Answer.Resting(var until) => this.Say("Form.Password", "SignIn.Resting", until.Minutes(clock)),
            Answer.Refused => this.Say("Form.Password", "Password.Wrong"),
            _ => await Renew(account),
        };
    }

    private async Task<IActionResult> Renew(HelperAccount account)
    {
        journal.Record("account.recovery-codes-renewed");
        return this.Show(await accounts.NewRecoveryCodes(account));
    }
}
