using Appui.People.Reading;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Appui.People.WhoSaw;

/// <summary>"Qui a vu, qui a fait quoi", read together with the person; big, for a screen that is turned to them.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Show(IPeople people, PeopleDb db, FileCabinet cabinet, FileSeals seals, IWhoSaw whoSaw, Journal journal) : PersonPage(people, cabinet)
{
    private readonly FileCabinet cabinet = cabinet;

    /// <summary>Too what is left out for a person who may be watched.</summary>
    [BindProperty(SupportsGet = true, Name = "tout")]
    public bool All { get; set; }

    /// <summary>Big letters and no menu, for the person's eyes.</summary>
    [BindProperty(SupportsGet = true, Name = "grand")]
    public bool Big { get; set; }

    /// <summary>Where the part already read ended.</summary>
    [BindProperty(SupportsGet = true, Name = "avant")]
    public long? Before { get; set; }

    public Traces Traces { get; private set; } = new([], null);

    public bool IsWatched { get; private set; }

    /// <summary>What was chosen, as it goes on to older pages.</summary>
    public Dictionary<string, string?> Chosen => new() { ["tout"] = All ? "true" : null, ["grand"] = Big ? "true" : null };

    public async Task<IActionResult> OnGet(Whom whom)
    {
        if (!await MeetFile(whom))
            return NotFound();

        var details = seals.Details(Kept!);
        IsWatched = details.Discreet || details.MustNotKnow.Count > 0;
        journal.Record("who-saw.read", Kept!.Id, ("all", All));
        Traces = await whoSaw.Here(Card.Whom, User, All, Before);
        ViewData["Back"] = Big ? $"/personnes/{Card.Whom}/qui-a-vu" : $"/personnes/{Card.Whom}";
        return Page();
    }

    /// <summary>One question, one tap: may somebody oblige them to show this page?</summary>
    public async Task<IActionResult> OnPost(Whom whom, bool watched)
    {
        if (!await MeetFile(whom))
            return NotFound();

        var portrait = seals.Open(Kept!);
        await cabinet.Change(Kept!, portrait with { Details = portrait.Details with { Discreet = watched } });
        journal.Record("person.changed", Kept!.Id);
        await db.SaveChangesAsync();
        return Redirect($"/personnes/{Card.Whom}/qui-a-vu");
    }
}
