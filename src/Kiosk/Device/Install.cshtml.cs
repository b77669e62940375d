using System.ComponentModel.DataAnnotations;
using Appui.Kiosk.Model;
using Appui.Kiosk.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Kiosk.Device;

/// <summary>Turns a machine into a terminal, by the key that was shown once. A wrong key says no more than a wrong key: it has 160 bits.</summary>
[OpenToAll]
internal sealed class Install(KioskDb db) : PageModel
{
    [BindProperty]
    public InstallForm Form { get; set; } = new();

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();

        var hash = Terminal.HashOf(Form.Key);
        if (await db.Terminals.AsNoTracking().SingleOrDefaultAsync(terminal => terminal.KeyHash == hash && terminal.EndedAt == null) is not { } terminal)
        {
            ModelState.AddModelError("Form.Key", "Aucune borne n'a cette clé. Relisez-la, ou demandez-en une nouvelle à la page « Bornes ».");
            return Page();
        }
        TerminalDoor.Keep(HttpContext, terminal);
        return Redirect("/borne");
    }
}

internal sealed class InstallForm
{
    [Required, StringLength(100)]
    public string Key { get; set; } = "";
}
