using Appui.Kiosk.Device;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Kiosk.Leaving;

/// <summary>What is shown after « Fini »: nothing of anybody; then the first page.</summary>
[OnTerminal]
internal sealed class Goodbye : PageModel;
