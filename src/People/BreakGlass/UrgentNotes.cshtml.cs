using System.ComponentModel.DataAnnotations;
using Appui.People.Reading;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Appui.People.BreakGlass;

internal sealed class UrgentForm
{
    [Required]
    public UrgentReason? Reason { get; set; }

    [Required, StringLength(500, MinimumLength = 10)]
    public string Words { get; set; } = "";
}

/// <summary>Notes under professional secrecy of a person whom the user does not follow: a reason, half an hour, reading only.</summary>
[AllowedTo(HelperRole.SocialWorker)]
internal sealed class UrgentNotes(IPeople people, PeopleDb db, FileCabinet cabinet, FileSeals seals, Circle circle, Journal journal, TimeProvider clock) : PersonPage(people, cabinet)
{
    private readonly IPeople people = people;

    [BindProperty]
    public UrgentForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(Whom whom)
    {
        if (!await MeetFile(whom))
            return NotFound();

        return await IsNeeded() ? Page() : Redirect($"/personnes/{Card.Whom}/notes");
    }

    public async Task<IActionResult> OnPost(Whom whom)
    {
        if (!await MeetFile(whom))
            return NotFound();
        if (!await IsNeeded())
            return Redirect($"/personnes/{Card.Whom}/notes");
        if (!ModelState.IsValid)
            return Page();

        var now = clock.GetUtcNow();
        var id = UrgentOpeningId.New(now);
        db.UrgentOpenings.Add(new()
        {
            Id = id,
            File = Kept!.Id,
            Structure = Kept.Structure,
            OpenedBy = User.HelperId,
            OpenedAt = now,
            ClosesAt = now + UrgentOpening.Lasts,
            Reason = Form.Reason!.Value,
            Words = seals.SealWords(id, Kept.Structure, Form.Words.Trim()),
        });
        journal.Record("note.opened-urgently", Kept.Id, ("opening", id), ("reason", Form.Reason));
        await db.SaveChangesAsync();
        return Redirect($"/personnes/{Card.Whom}/notes");
    }

    private async Task<bool> IsNeeded()
    {
        var files = (await people.Aliases(Card.Whom)).Select(alias => alias.File).OfType<FileId>().ToList();
        return !await circle.Follows(files, User) && await circle.OpenNow(files, User) is null;
    }
}
