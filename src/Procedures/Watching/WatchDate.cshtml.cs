using System.ComponentModel.DataAnnotations;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Watching;

/// <summary>Another day for a date without a case.</summary>
internal sealed class MoveWatchForm
{
    [Required]
    public DateOnly? On { get; set; }
}

/// <summary>A date without a case: it was looked at, it moves, somebody takes it.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class WatchDate(IPeople people, ProceduresDb db, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty]
    public MoveWatchForm Form { get; set; } = new();

    public PersonCard Person { get; private set; } = null!;

    public Watch Watch { get; private set; } = null!;

    public bool IsLate => Watch.On < clock.Today;

    public async Task<IActionResult> OnGet(Guid id)
    {
        if (!await Find(id)) return NotFound();
        Form = new() { On = Watch.On < clock.Today ? Look.DayAfter(clock.Today, 7) : Watch.On };
        journal.Record("watch.read", Watch.Whom.Subject, ("watch", id));
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (Form.On is { } on && !Look.CanPromise(on, clock.Today)) ModelState.AddModelError("Form.On", "Look.On.Range");
        if (!ModelState.IsValid) return Page();
        return await Change("watch.moved", () => Watch.Move(Form.On!.Value));
    }

    public async Task<IActionResult> OnPostDone(Guid id) =>
        await Find(id) ? await Change("watch.done", () => Watch.Finish(User.HelperId, clock.GetUtcNow())) : NotFound();

    /// <summary>Takes it, or gives it back to the team; from the desk, and back there.</summary>
    public async Task<IActionResult> OnPostTake(Guid id)
    {
        if (!await Find(id)) return NotFound();
        await Change("watch.taken", () => Watch.Take(Watch.TakenBy == User.HelperId ? null : User.HelperId));
        return Redirect("/bureau");
    }

    /// <summary>Done on another desk meanwhile: there is nothing left to change, and nothing to be told off for.</summary>
    private async Task<IActionResult> Change(string verb, Action change)
    {
        var back = Redirect($"/personnes/{Person.Whom}/a-regarder");
        if (Watch.Done is not null) return back;
        change();
        if (await db.SavedFirst()) journal.Record(verb, Watch.Whom.Subject, ("watch", Watch.Id));
        return back;
    }

    private async Task<bool> Find(Guid id)
    {
        if (await db.Watches.VisibleTo(User).SingleOrDefaultAsync(w => w.Id == id) is not { } watch || await people.Find(watch.Whom, User) is not { } person) return false;
        (Watch, Person) = (watch, person);
        return true;
    }
}
