using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.People.Accounts.SigningIn;

/// <summary>The way out.</summary>
[OpenToAll]
internal sealed class SignOut(Door door) : PageModel
{
    public async Task<IActionResult> OnPost()
    {
        if (User.IsHelper) await door.Leave(User.HelperId);
        return LocalRedirect("/connexion");
    }
}
