using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.People.Structures.Houses;

/// <summary>Opens a structure; its manager is invited next.</summary>
[AllowedTo(HelperRole.Operator)]
internal sealed class NewHouse(AccountsDb db, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty] public HouseForm Form { get; set; } = new();

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();

        var now = clock.GetUtcNow();
        var house = new Structure { Id = StructureId.New(now), Name = "", Address = "", Phone = "", OpeningHours = "", CreatedAt = now };
        Form.Describe(house);
        db.Structures.Add(house);
        await db.SaveChangesAsync();
        journal.Record("account.structure-opened", details: ("opened", house.Id));
        return Redirect($"/structures/{house.Id}/inviter");
    }
}
