using Appui.People.Reading;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Appui.People.WhoSaw;

/// <summary>"Qui a vu, qui a fait quoi" to take away, with the state of the journal that it was read from. No name outside: a number.</summary>
[Printable]
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Sheet(IPeople people, FileCabinet cabinet, IWhoSaw whoSaw, Journal journal, TimeProvider clock) : PersonPage(people, cabinet)
{
    private readonly IPeople people = people;

    [BindProperty(SupportsGet = true, Name = "tout")]
    public bool All { get; set; }

    public Traces Traces { get; private set; } = new([], null);

    public StructureCard House { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGet(Whom whom)
    {
        if (!await MeetFile(whom))
            return NotFound();

        journal.Record("who-saw.printed", Kept!.Id, ("all", All));
        Traces = await whoSaw.Here(Card.Whom, User, All);
        House = await people.Structure(User);
        return Page();
    }
}
