using Appui.People.Finding;
using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.People.Receiving;

/// <summary>Opens a file, after showing those that may be the same person.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class NewPerson(PeopleDb db, FileCabinet cabinet, Finder finder, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PersonForm Form { get; set; } = new();

    /// <summary>The number that the person already holds, when their slip becomes a file.</summary>
    [BindProperty(SupportsGet = true, Name = "numero")]
    public SlipId? Slip { get; set; }

    public IReadOnlyList<Glimpse> LookAlikes { get; private set; } = [];

    public void OnGet() => Form.Household.Add(new());

    public async Task<IActionResult> OnPost(bool more, bool anyway)
    {
        if (more)
        {
            ModelState.Clear();
            Form.Household.Add(new());
            return Page();
        }

        ModelState.AddProblems(Form.Problems(clock.Today));
        if (!ModelState.IsValid)
            return Page();

        var portrait = Form.Portrait(clock.Today);
        LookAlikes = anyway ? [] : await finder.LookAlikes(portrait, except: null, User);
        if (LookAlikes.Count > 0)
            return Page();

        var held = Slip is { } id ? (await cabinet.Find(Whom.Of(id), User)).Slip : null;
        var file = await cabinet.Open(portrait, User.Structure, User.HelperId, held);
        journal.Record("person.opened", file.Id);
        await db.SaveChangesAsync();
        return Redirect($"/personnes/{Whom.Of(file.Id)}");
    }
}
