using Appui.Kiosk.Device;
using Appui.Kiosk.Model;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Kiosk.Calling;

/// <summary>Rings the desk, and says when somebody comes. One touch from any page.</summary>
[OnTerminal]
internal sealed class CallSomebody(Calls calls, Counter counter, TimeProvider clock) : PageModel
{
    public Call? Call { get; private set; }

    public bool IsLong => Call is { AnsweredAt: null } call && clock.GetUtcNow() - call.At > Calls.Patience;

    public void OnGet() => Call = calls.Of(TerminalDoor.Of(User).Id);

    public async Task<IActionResult> OnPost()
    {
        var at = TerminalDoor.Of(User);
        if (calls.Ring(at))
            await counter.Begun(at, TallyOf.Call);
        return Redirect("/borne/appel");
    }

    public async Task<IActionResult> OnPostTakeBack()
    {
        var at = TerminalDoor.Of(User);
        if (calls.End(at.Id))
            await counter.Abandoned(at, TallyOf.Call);
        return Redirect("/borne");
    }
}
