using Appui.Kiosk.Device;
using Appui.Kiosk.Frame;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Kiosk.Papers;

/// <summary>A page of the person's own at a terminal; without their card, the card is asked for.</summary>
internal abstract class OwnPage : PageModel
{
    /// <summary>Where to come back once the card has been read.</summary>
    protected virtual string Toward => "papiers";

    /// <summary>Names are hidden until somebody presses and holds.</summary>
    public bool IsMasked => Comfort.Of(HttpContext).Masked ?? TerminalDoor.Of(User).InOpenRoom;

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!User.IsPerson)
        {
            context.Result = new RedirectResult($"/borne/carte?vers={Toward}");
            return Task.CompletedTask;
        }
        return base.OnPageHandlerExecutionAsync(context, next);
    }
}
