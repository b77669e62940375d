using Appui.People.Finding;
using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.People.Receiving;

/// <summary>Somebody comes in: known, new, or without a file. Says the fact of reception, which opens the page to volunteers for the day.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Receptionist, HelperRole.Volunteer)]
internal sealed class Receive(PeopleDb db, FileCabinet cabinet, Journal journal, TimeProvider clock) : PageModel
{
    public FinderForm Finder { get; } = new();

    public bool MayOpenFiles => User.HelperRole is HelperRole.SocialWorker or HelperRole.Mediator;

    /// <summary>This person is here now.</summary>
    public async Task<IActionResult> OnPostHere(Whom whom)
    {
        if (await cabinet.Find(whom, User) is not { File: { } file })
            return NotFound();

        file.ReceiveOn(clock.Today);
        journal.Record("person.received", file.Id);
        await db.SaveChangesAsync();
        return Redirect($"/personnes/{Whom.Of(file.Id)}");
    }

    /// <summary>A number, and nothing else.</summary>
    public async Task<IActionResult> OnPostSlip()
    {
        var slip = await cabinet.GiveSlip(User.Structure);
        journal.Record("slip.given", Subject.Nobody, ("slip", slip.Id));
        await db.SaveChangesAsync();
        return Redirect($"/personnes/{Whom.Of(slip.Id)}");
    }
}
