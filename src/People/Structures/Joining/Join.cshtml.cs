using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Appui.People.Accounts;
using Appui.People.Accounts.SigningIn;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Structures.Joining;

/// <summary>What a new account asks for.</summary>
internal sealed class JoinForm
{
    [Required, StringLength(80)]
    public string Name { get; set; } = "";

    [Required, StringLength(40)]
    public string UserName { get; set; } = "";

    [Required]
    public string Password { get; set; } = "";
}

/// <summary>The end of an invitation: a new account, or a new place for somebody who has one.</summary>
[OpenToAll, EnableRateLimiting(AtTheDoor.Policy)]
internal sealed class Join(AccountsDb db, Invitations invitations, Newcomers newcomers, Teams teams, UserManager<HelperAccount> accounts, Door door) : PageModel
{
    [BindProperty] public JoinForm Form { get; set; } = new();

    public Invitation? Invitation { get; private set; }

    /// <summary>The name of the structure.</summary>
    public string House { get; private set; } = "";

    public async Task<IActionResult> OnGet(string token)
    {
        await Find(token);
        Form.Name = Invitation?.Name ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPost(string token)
    {
        if (await Find(token) is not { } invitation || User.IsHelper) return Page();
        if (!ModelState.IsValid) return Page();
        if (await newcomers.Objection(Form.UserName, Form.Password) is var (field, key)) return this.Say($"Form.{field}", key);

        var account = await newcomers.Welcome(Form);
        await invitations.Accept(invitation, account.Helper);
        return await door.BeHalfWay(account) is Answer.NextStep(var address) ? LocalRedirect(address) : throw new UnreachableException();
    }

    public async Task<IActionResult> OnPostSame(string token)
    {
        ModelState.Clear();
        if (await Find(token) is not { } invitation || !User.IsHelper) return Page();

        await invitations.Accept(invitation, User.HelperId);
        var place = (await teams.PlacesOf(User.HelperId)).Single(place => place.Structure == invitation.Structure);
        await door.GoOn((await accounts.FindByIdAsync(User.HelperId.ToString()))!, place);
        return LocalRedirect(Door.Home(place.Role));
    }

    private async Task<Invitation?> Find(string token)
    {
        Invitation = await invitations.Open(token);
        if (Invitation is { Structure: var id })
            House = await db.Structures.Where(structure => structure.Id == id).Select(structure => structure.Name).SingleAsync();
        else
            Response.StatusCode = StatusCodes.Status404NotFound;
        return Invitation;
    }
}
