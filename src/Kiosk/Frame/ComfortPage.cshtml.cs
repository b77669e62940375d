using Appui.Kiosk.Device;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Kiosk.Frame;

/// <summary>To see, to hear, to reach better: one touch each, taken back by another one.</summary>
[OnTerminal]
internal sealed class ComfortPage : PageModel
{
    public Comfort Now => Comfort.Of(HttpContext);

    public bool IsMasked => Now.Masked ?? TerminalDoor.Of(User).InOpenRoom;

    public IActionResult OnPost(string what)
    {
        var now = Now;
        (what switch
        {
            "large" => now with { Large = !now.Large },
            "contrast" => now with { Contrast = !now.Contrast },
            "low" => now with { Low = !now.Low },
            "voice" => now with { Voice = !now.Voice },
            "masked" => now with { Masked = !IsMasked },
            _ => now,
        }).Keep(HttpContext);
        return Redirect("/borne/confort");
    }
}
