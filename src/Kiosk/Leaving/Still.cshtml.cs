using Appui.Kiosk.Device;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Kiosk.Leaving;

/// <summary>« Vous êtes toujours là ? » where no script runs.</summary>
[OnTerminal]
internal sealed class Still : PageModel;
