using System.ComponentModel.DataAnnotations;
using Appui.People.BreakGlass;
using Appui.People.Model;
using Appui.People.Reading;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Appui.People.Noting;

/// <summary>A few words that serve what comes next.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Write(IPeople people, PeopleDb db, FileCabinet cabinet, Circle circle, IConsents consents, Journal journal) : PersonPage(people, cabinet)
{
    private readonly IPeople people = people;
    private readonly FileCabinet cabinet = cabinet;

    [BindProperty]
    public NoteForm Form { get; set; } = new();

    public bool MayKeepSecret => User.HelperRole is HelperRole.SocialWorker;

    public async Task<IActionResult> OnGet(Whom whom) => await MeetFile(whom) && !await OnlyReads() ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Whom whom)
    {
        if (!await MeetFile(whom) || await OnlyReads())
            return NotFound();
        if (await consents.Objects(whom, Processing.FollowUp))
            ModelState.AddModelError("Form.Text", "La personne s'oppose au suivi : rien de nouveau n'est écrit tant qu'elle ne revient pas dessus.");
        if (!ModelState.IsValid)
            return Page();

        var note = cabinet.Write(Kept!, MayKeepSecret ? Form.Kind : NoteKind.Mediation, Form.Text.Trim(), User.HelperId);
        journal.Record("note.written", Kept!.Id, ("note", note.Id), ("kind", note.Kind));
        await db.SaveChangesAsync();
        return Redirect($"/personnes/{Card.Whom}");
    }

    /// <summary>Notes that were opened urgently are open to read: writing would make the user one of those who follow the person.</summary>
    private async Task<bool> OnlyReads()
    {
        var files = (await people.Aliases(Card.Whom)).Select(alias => alias.File).OfType<FileId>().ToList();
        return !await circle.Follows(files, User) && await circle.OpenNow(files, User) is not null;
    }
}

internal sealed class NoteForm
{
    [Required, StringLength(2000)]
    public string Text { get; set; } = "";

    public NoteKind Kind { get; set; }
}
