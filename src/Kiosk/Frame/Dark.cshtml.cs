using Appui.Kiosk.Device;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Kiosk.Frame;

/// <summary>The black screen where scripts do not run: one touch to come, one to go back to the same page.</summary>
[OnTerminal]
internal sealed class Dark : PageModel
{
    [BindProperty(SupportsGet = true, Name = "retour")]
    public string? Back { get; set; }

    public string Return => Url.IsLocalUrl(Back) ? Back! : "/borne";
}
