using Appui.Kiosk.Device;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Kiosk.Frame;

/// <summary>The languages, each in itself.</summary>
[OnTerminal]
internal sealed class LanguagePage : PageModel
{
    [BindProperty(SupportsGet = true, Name = "retour")]
    public string? Back { get; set; }

    public string Return => Url.IsLocalUrl(Back) ? Back! : "/borne";
}
