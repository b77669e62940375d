using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.People.Accounts.KeptForms;

/// <summary>After signing in again: what was typed before the session ended, to send or not.</summary>
[AnyHelper]
internal sealed class Resume(Keeper keeper) : PageModel
{
    public KeptForm? Kept { get; private set; }

    public IActionResult OnGet()
    {
        Kept = keeper.For(User.HelperId);
        return Kept is null ? LocalRedirect(Door.Home(User.HelperRole)) : Page();
    }

    public IActionResult OnPostDrop()
    {
        keeper.Drop(User.HelperId);
        return LocalRedirect(Door.Home(User.HelperRole));
    }
}
