using System.ComponentModel.DataAnnotations;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Following;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Watching;

/// <summary>A date to look at: codes only, nothing typed.</summary>
internal sealed class AddWatchForm
{
    [Required]
    public WatchKind? Kind { get; set; }

    [Required]
    public Agency? Agency { get; set; }

    [Required]
    public DateOnly? On { get; set; }
}

/// <summary>The dates that the team keeps in mind for a person without a case: the letters read together, for a slip without a name too.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class Watches(IPeople people, CaseBook book, ProceduresDb db, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty]
    public AddWatchForm Form { get; set; } = new();

    public PersonCard Person { get; private set; } = null!;

    public IReadOnlyList<Watch> Known { get; private set; } = [];

    /// <summary>The date is past: said, not refused. A late date is the one that matters most.</summary>
    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGet(Whom whom) => await Find(whom) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Whom whom)
    {
        if (!await Find(whom)) return NotFound();
        if (Form.On is { } on && (on < clock.Today.AddDays(-Look.FurthestDays) || on > clock.Today.AddDays(Look.FurthestDays)))
            ModelState.AddModelError("Form.On", "AddWatch.On.Range");
        if (!ModelState.IsValid) return Page();
        if (Known.Any(same => same.Kind == Form.Kind && same.Agency == Form.Agency && same.On == Form.On)) return Redirect($"/personnes/{Person.Whom}/a-regarder");

        var watch = new Watch(Person.Whom, Person.Structure, Form.Kind!.Value, Form.Agency!.Value, Form.On!.Value, User.HelperId, clock.GetUtcNow());
        db.Watches.Add(watch);
        await db.SaveChangesAsync();
        journal.Record("watch.added", Person.Whom.Subject, ("watch", watch.Id), ("kind", watch.Kind));
        return Redirect($"/personnes/{Person.Whom}/a-regarder");
    }

    private async Task<bool> Find(Whom whom)
    {
        if (await people.Find(whom, User) is not { } person) return false;
        Person = person;
        Known = await book.WatchesOf(person.Whom, User);
        return true;
    }
}
