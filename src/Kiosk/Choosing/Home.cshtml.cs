using Appui.Kiosk.Device;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Kiosk.Choosing;

/// <summary>The choices of the terminal: at most six, and one appears when its room exists.</summary>
[OnTerminal]
internal sealed class Home : PageModel;
