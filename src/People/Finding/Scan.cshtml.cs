using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Finding;

/// <summary>Where the code on a slip leads: a helper of the structure goes on with the person; nobody else learns that the number exists.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Receptionist, HelperRole.Volunteer)]
internal sealed class Scan(PeopleDb db, FileCabinet cabinet) : PageModel
{
    public async Task<IActionResult> OnGet(string number)
    {
        if (!SlipNumber.TryParse(number, out var read))
            return NotFound();

        var slip = await db.Slips.VisibleTo(User).Where(slip => slip.Number == read.Characters).Select(slip => (SlipId?)slip.Id).SingleOrDefaultAsync();
        return slip is null ? NotFound() : await cabinet.Find(Whom.Of(slip.Value), User) switch
        {
            ({ } file, _) => Redirect($"/personnes/{Whom.Of(file.Id)}"),
            (_, { } alone) => Redirect($"/personnes/{Whom.Of(alone.Id)}"),
            _ => NotFound(),
        };
    }
}
