using System.ComponentModel.DataAnnotations;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.SideBySide;

/// <summary>What the screen sends to be paired.</summary>
internal sealed class PairForm
{
    [Required]
    [RegularExpression(@"\s*\d{4}\s*")]
    public string? Digits { get; set; }
}

/// <summary>The door of the second screen: four digits, once, for two minutes. Nothing here is about anybody.</summary>
[OpenToAll]
internal sealed class Pair(Rooms rooms, Meeting meeting) : PageModel
{
    [BindProperty]
    public PairForm Form { get; set; } = new();

    /// <summary>A meeting has just ended on this screen.</summary>
    public bool IsOver { get; private set; }

    public IActionResult OnGet(bool fini)
    {
        if (SecondScreen.Room(HttpContext) is not null) return Redirect("/vis-a-vis/ecran");

        IsOver = fini || SecondScreen.Was(HttpContext);
        SecondScreen.Drop(HttpContext);
        return Page();
    }

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid) return Again(null);
        return rooms.PairByDigits(Form.Digits!.Trim(), $"{HttpContext.Connection.RemoteIpAddress}") switch
        {
            Rooms.TooMany => Again("Trop d'essais. Attendez deux minutes, ou scannez le carré."),
            null => Again("Ce code ne marche pas. Demandez-en un autre à la personne qui vous aide."),
            var token => Paired(token),
        };
    }

    private RedirectResult Paired(string token)
    {
        SecondScreen.Keep(HttpContext, token);
        meeting.Paired(rooms.OfDevice(token)!);
        return Redirect("/vis-a-vis/ecran");
    }

    private PageResult Again(string? why)
    {
        if (why is not null) ModelState.AddModelError("Form.Digits", why);
        return Page();
    }
}
