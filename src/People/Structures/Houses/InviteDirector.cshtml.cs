using System.ComponentModel.DataAnnotations;
using Appui.People.Storage;
using Appui.People.Structures.Joining;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Structures.Houses;

internal sealed class InviteDirectorForm
{
    [Required, StringLength(80)]
    public string Name { get; set; } = "";
}

/// <summary>Makes a link by which the manager of a structure comes in.</summary>
[AllowedTo(HelperRole.Operator)]
internal sealed class InviteDirector(AccountsDb db, Invitations invitations) : PageModel
{
    [BindProperty] public InviteDirectorForm Form { get; set; } = new();

    public Structure? House { get; private set; }

    public async Task<IActionResult> OnGet(StructureId id) => await Find(id) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPost(StructureId id)
    {
        if (await Find(id) is not { } house) return NotFound();
        if (!ModelState.IsValid) return Page();

        return this.Show(await invitations.To(Form.Name.Trim(), HelperRole.Manager, house.Id, house.Name, User.HelperId), next: "/structures");
    }

    private async Task<Structure?> Find(StructureId id) => House = await db.Structures.AsNoTracking().SingleOrDefaultAsync(structure => structure.Id == id);
}
