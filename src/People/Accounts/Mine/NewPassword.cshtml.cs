using System.ComponentModel.DataAnnotations;
using Appui.People.Accounts.SigningIn;
using Appui.People.Structures;
using Appui.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Appui.People.Accounts.Mine;

internal sealed class NewPasswordForm
{
    [Required, StringLength(Passwords.Longest)]
    public string Now { get; set; } = "";

    [Required]
    public string Next { get; set; } = "";
}

/// <summary>Another password, for somebody who knows the present one; all other sessions end.</summary>
[AnyHelper, EnableRateLimiting(AtTheDoor.Policy)]
internal sealed class NewPassword(UserManager<HelperAccount> accounts, Teams teams, Door door, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty] public NewPasswordForm Form { get; set; } = new();

    public async Task<IActionResult> OnPost()
    {
        var account = (await accounts.FindByIdAsync(User.HelperId.ToString()))!;
        if (!ModelState.IsValid) return Page();
        if (Passwords.Objection(Form.Next, account.UserName!) is { } objection) return this.Say("Form.Next", objection);

        return await door.AskAgain(account, Form.Now) switch
        {
            Answer.Resting(var until) => this.Say("Form.Now", "SignIn.Resting", until.Minutes(clock)),
            Answer.Refused => this.Say("Form.Now", "Password.Wrong"),
            _ => await Change(account),
        };
    }

    private async Task<IActionResult> Change(HelperAccount account)
    {
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, Form.Next);
        await accounts.UpdateSecurityStampAsync(account);
        journal.Record("account.password-changed");
        var places = await teams.PlacesOf(account.Helper);
        await door.GoOn(account, places.FirstOrDefault(place => place.Structure == User.StructureOrNone));
        TempData[nameof(Account.Said)] = "Votre mot de passe est changé.";
        return LocalRedirect("/compte");
    }
}
