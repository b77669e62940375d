using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Appui.People.Reading;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.People.Linking;

/// <summary>One person, two structures: with a code that only the person carries.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Link(IPeople people, PeopleDb db, FileCabinet cabinet, LinkCodes codes, IConsents consents, Journal journal) : PersonPage(people, cabinet)
{
    [BindProperty]
    public LinkForm Form { get; set; } = new();

    /// <summary>The code just drawn, shown this once.</summary>
    public string? Given { get; private set; }

    public async Task<IActionResult> OnGet(Whom whom) => await MeetFile(whom) ? Page() : NotFound();

    public async Task<IActionResult> OnPostGive(Whom whom)
    {
        if (!await MeetFile(whom))
            return NotFound();

        ModelState.Clear();
        await consents.Give(whom, Processing.Sharing, ConsentExplained.ReadAloud, User);
        Given = codes.Give(Kept!, User.HelperId);
        journal.Record("person.link-code-given", new Subject(Kept!.Id, Kept.Link!.Person));
        await db.SaveChangesAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostTake(Whom whom)
    {
        if (!await MeetFile(whom))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        switch (await codes.Take(Form.Code, Kept!, User.HelperId))
        {
            case LinkAnswer.Linked:
                await consents.Give(whom, Processing.Sharing, ConsentExplained.ReadAloud, User);
                journal.Record("person.linked", new Subject(Kept!.Id, Kept.Link!.Person));
                await db.SaveChangesAsync();
                return Redirect($"/personnes/{Card.Whom}/relier");
            case LinkAnswer.NoSuchCode:
                return Say("Ce code ne va pas, ou ne vaut plus. Relisez-le, ou demandez-en un autre.");
            case LinkAnswer.SameStructure:
                return Say("Ce code vient d'ici. Pour deux dossiers d'ici, choisissez « Un autre dossier est le sien ».");
            case LinkAnswer.LinkedElsewhere:
                return Say("Ce dossier est déjà relié autrement. Rien n'a été changé.");
            default:
                throw new UnreachableException();
        }
    }

    private PageResult Say(string sentence)
    {
        ModelState.AddModelError("Form.Code", sentence);
        return Page();
    }
}

internal sealed class LinkForm
{
    [Required, StringLength(20)]
    public string Code { get; set; } = "";
}
