using Appui.People.Model;
using Appui.People.Reading;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Privacy;

/// <summary>The copy of all that is kept, for the person (GDPR art. 15 and 20): whole, or made by somebody who may read all of it.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Copy(IPeople people, PeopleDb db, FileCabinet cabinet, Trails trails, CopyMaker maker, Journal journal) : PersonPage(people, cabinet)
{
    /// <summary>Notes under professional secrecy are part of it, and the user may not read them.</summary>
    public bool NeedsSocialWorker { get; private set; }

    public async Task<IActionResult> OnGet(Whom whom) => await Look(whom) is not null ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Whom whom)
    {
        if (await Look(whom) is not { } trail) return NotFound();
        if (NeedsSocialWorker) return Page();

        var zip = await maker.Make(trail);
        journal.Record("privacy.copied", Kept!.Id);
        return File(zip, "application/zip", "copie.zip");
    }

    private async Task<PersonTrail?> Look(Whom whom)
    {
        if (!await MeetFile(whom)) return null;
        var trail = await trails.Of(Kept!);
        NeedsSocialWorker = User.HelperRole is not HelperRole.SocialWorker
            && await db.Notes.AnyAsync(note => trail.Files.Contains(note.File) && note.Kind == NoteKind.Social);
        return trail;
    }
}
