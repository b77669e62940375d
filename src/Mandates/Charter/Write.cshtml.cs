using System.ComponentModel.DataAnnotations;
using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.Charter;

/// <summary>How far the house goes, in its own words.</summary>
internal sealed class CharterForm
{
    [Required, StringLength(600)]
    public string? WeDo { get; set; }

    [Required, StringLength(600)]
    public string? WeDoWith { get; set; }

    [Required, StringLength(600)]
    public string? WeRefer { get; set; }

    [Required, StringLength(600)]
    public string? WhoMay { get; set; }

    [Required, StringLength(600)]
    public string? WeSay { get; set; }
}

/// <summary>The charter of the house: written by its manager, read where the question arises.</summary>
[AllowedTo(HelperRole.Manager)]
internal sealed class Write(MandatesDb db, IPeople people, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty]
    public CharterForm Form { get; set; } = new();

    public StructureCard House { get; private set; } = null!;

    public HouseCharter? Charter { get; private set; }

    public async Task OnGet()
    {
        await Find();
        if (Charter is { } kept) Form = new() { WeDo = kept.WeDo, WeDoWith = kept.WeDoWith, WeRefer = kept.WeRefer, WhoMay = kept.WhoMay, WeSay = kept.WeSay };
    }

    public async Task<IActionResult> OnPost()
    {
        await Find();
        if (!ModelState.IsValid) return Page();

        if (Charter is null) db.Charters.Add(Charter = new() { Structure = User.Structure });
        (Charter.WeDo, Charter.WeDoWith, Charter.WeRefer, Charter.WhoMay, Charter.WeSay) = (Form.WeDo!, Form.WeDoWith!, Form.WeRefer!, Form.WhoMay!, Form.WeSay!);
        (Charter.WrittenBy, Charter.WrittenAt) = (User.HelperId, clock.GetUtcNow());
        journal.Record("charter.written");
        await db.SaveChangesAsync();
        return Redirect("/charte");
    }

    private async Task Find()
    {
        House = await people.Structure(User);
        Charter = await db.Charters.FindAsync(User.Structure);
    }
}
