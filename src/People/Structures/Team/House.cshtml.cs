using Appui.People.Storage;
using Appui.People.Structures.Houses;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Structures.Team;

/// <summary>What the papers of the structure say of it.</summary>
[AllowedTo(HelperRole.Manager)]
internal sealed class House(AccountsDb db, Journal journal) : PageModel
{
    [BindProperty] public HouseForm Form { get; set; } = new();

    public async Task OnGet() => Form = HouseForm.Of(await Here());

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();

        Form.Describe(await Here());
        await db.SaveChangesAsync();
        journal.Record("account.structure-described");
        TempData[nameof(TeamPage.Said)] = "Les renseignements sont enregistrés.";
        return Redirect("/equipe");
    }

    private Task<Structure> Here()
    {
        var here = User.Structure;
        return db.Structures.SingleAsync(structure => structure.Id == here);
    }
}
