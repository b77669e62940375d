using System.ComponentModel.DataAnnotations;
using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Mandates.Revoking;

/// <summary>The number that the person says, at the counter or on the telephone.</summary>
internal sealed class NumberForm
{
    [Required, StringLength(20)]
    public string? Number { get; set; }
}

/// <summary>
/// Ends a mandate by its number, for whoever is at the counter or answers the telephone: no name and nothing of the person is shown. A manager
/// also sees which mandates their team holds, by number, and may end any.
/// </summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Receptionist, HelperRole.Manager)]
internal sealed class ByNumber(MandateBook book, MandatesDb db, IPeople people, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty]
    public NumberForm Form { get; set; } = new();

    public Mandate? Found { get; private set; }

    /// <summary>What was just ended, by number.</summary>
    [TempData]
    public string? Ended { get; set; }

    /// <summary>For a manager: every mandate that lasts, by number.</summary>
    public IReadOnlyList<Mandate> Held { get; private set; } = [];

    public IReadOnlyDictionary<HelperId, string> Helpers { get; private set; } = new Dictionary<HelperId, string>();

    public IReadOnlySet<HelperId> Present { get; private set; } = new HashSet<HelperId>();

    public bool Manages => User.HelperRole is HelperRole.Manager;

    public bool IsAlive(Mandate mandate) => mandate.StandingOn(clock.Today) is MandateStanding.Active or MandateStanding.Waits or MandateStanding.WaitsForWitness;

    public async Task OnGet() => await Look();

    public async Task<IActionResult> OnPost()
    {
        await Look();
        if (!ModelState.IsValid) return Page();

        Found = await Read(Form.Number);
        journal.Record("mandate.looked-up", Found?.Whom.Subject ?? Subject.Nobody, ("found", Found is not null));
        if (Found is null) ModelState.AddModelError("Form.Number", "Number.Number.Unknown");
        return Page();
    }

    public async Task<IActionResult> OnPostEnd(string number)
    {
        if (await Read(number) is not { } found) return NotFound();

        var reason = Manages ? EndingReason.ManagerEnded : EndingReason.PersonSaid;
        found.End(reason, User.HelperId.Value, clock.GetUtcNow());
        journal.Record("mandate.ended", found.Whom.Subject, ("mandate", found.Id), ("reason", reason));
        if (!await db.SavedFirst()) return await OnPostEnd(number);
        Ended = MandateReference.Printed(found.Reference);
        return Redirect("/mandats");
    }

    private async Task<Mandate?> Read(string? typed) => MandateReference.Read(typed) is { } reference ? await book.ByReference(reference, User.Structure) : null;

    private async Task Look()
    {
        Helpers = await people.Colleagues(User);
        if (!Manages) return;

        var (house, today) = (User.Structure, clock.Today);
        var held = await db.Mandates.AsNoTracking().Include(m => m.Parts).Where(m => m.Structure == house && m.LastDay >= today).OrderBy(m => m.LastDay).ToListAsync();
        Held = [.. held.Where(IsAlive)];
        Present = (await people.Team(User)).Select(one => one.Id).ToHashSet();
    }
}
