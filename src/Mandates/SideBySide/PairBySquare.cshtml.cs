using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.SideBySide;

/// <summary>Where the square leads. Opening it pairs nothing (a camera looks before it asks); the touch on « C'est moi » does, once.</summary>
[OpenToAll]
internal sealed class PairBySquare(Rooms rooms, Meeting meeting, TimeProvider clock) : PageModel
{
    public bool Waits { get; private set; }

    public void OnGet(string secret) => Waits = rooms.Waits(secret);

    public IActionResult OnPost(string secret)
    {
        if (rooms.PairBySecret(secret) is not { } token) return Page();

        SecondScreen.Keep(HttpContext, token);
        var room = rooms.OfDevice(token)!;
        meeting.Paired(room);
        room.Change(clock.GetUtcNow(), scene => scene with { IsMet = true });
        return Redirect("/vis-a-vis/ecran");
    }
}
