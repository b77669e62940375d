using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Structures.Houses;

/// <summary>The structures of this installation, for those who run the platform: names and addresses, nothing of what is done there.</summary>
[AllowedTo(HelperRole.Operator)]
internal sealed class HousesPage(AccountsDb db) : PageModel
{
    public IReadOnlyList<Structure> All { get; private set; } = [];

    public async Task OnGet() => All = await db.Structures.AsNoTracking().OrderBy(structure => structure.Name).ToListAsync();
}
