using Appui.Kiosk.Device;
using Appui.Kiosk.Model;
using Appui.Platform;
using Appui.Vault;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Kiosk.Leaving;

/// <summary>« Fini »: the key is forgotten, what the browser held of the person goes, and only the terminal stays known.</summary>
[OnTerminal]
internal sealed class Finish(IOwnSafe safe, Counter counter) : PageModel
{
    /// <summary>The screen closed by itself: nobody answered.</summary>
    [BindProperty(SupportsGet = true, Name = "silence")]
    public bool InSilence { get; set; }

    /// <summary>Where no script runs, the screen that nobody answers comes here by itself.</summary>
    public async Task<IActionResult> OnGet() => InSilence ? await OnPost() : Page();

    public async Task<IActionResult> OnPost()
    {
        if (User.IsPerson)
        {
            var at = TerminalDoor.Of(User);
            safe.Close(User);
            await HttpContext.SignOutAsync(Schemes.Person);
            await (InSilence ? counter.Abandoned(at, TallyOf.Session) : counter.Finished(at, TallyOf.Session));
        }
        TerminalDoor.ForgetTheRest(HttpContext);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Redirect("/borne/au-revoir");
    }
}
