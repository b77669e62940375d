using Appui.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Kiosk.Tending;

/// <summary>Where to put a terminal: the questions to ask on the spot, before the first screw. Two terminals of the field study failed by their place, not by their screen.</summary>
[AllowedTo(HelperRole.Manager)]
internal sealed class Placing : PageModel
{
    /// <summary>What to look at, by theme; every line is a key of a text.</summary>
    public static readonly (string Theme, int Questions)[] Grid = [("Place", 5), ("Body", 4), ("People", 5), ("Refusing", 3), ("Watching", 4)];
}
