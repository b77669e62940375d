using Appui.People.Model;
using Appui.People.Receiving;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Appui.People.Reading;

/// <summary>Corrects what a file says. What was said before is not kept.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Edit(IPeople people, PeopleDb db, FileCabinet cabinet, FileSeals seals, Journal journal, TimeProvider clock) : PersonPage(people, cabinet)
{
    private readonly FileCabinet cabinet = cabinet;

    [BindProperty]
    public PersonForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(Whom whom)
    {
        if (!await MeetFile(whom))
            return NotFound();

        Form = PersonForm.Of(seals.Open(Kept!));
        Form.Household.Add(new());
        return Page();
    }

    public async Task<IActionResult> OnPost(Whom whom, bool more)
    {
        if (!await MeetFile(whom))
            return NotFound();
        if (more)
        {
            ModelState.Clear();
            Form.Household.Add(new());
            return Page();
        }

        ModelState.AddProblems(Form.Problems(clock.Today));
        if (!ModelState.IsValid)
            return Page();

        await cabinet.Change(Kept!, Form.Portrait(clock.Today, seals.Birth(Kept!)));
        journal.Record("person.changed", Kept!.Id);
        await db.SaveChangesAsync();
        return Redirect($"/personnes/{Card.Whom}");
    }
}
