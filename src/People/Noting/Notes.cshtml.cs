using Appui.People.Reading;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Appui.People.Noting;

/// <summary>All notes about a person that the user may read.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Notes(IPeople people, FileCabinet cabinet, NoteReader reader) : PersonPage(people, cabinet)
{
    public NotesRead Read { get; private set; } = new([], OthersAreClosed: false, OpenUntil: null);

    public async Task<IActionResult> OnGet(Whom whom)
    {
        if (!await MeetFile(whom))
            return NotFound();

        Read = await reader.Of(Card.Whom, User);
        return Page();
    }
}
