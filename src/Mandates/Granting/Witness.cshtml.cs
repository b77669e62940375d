using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Mandates.Granting;

/// <summary>The second helper says, under their own account and on the same day, that they heard the person say yes.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Witness(MandateBook book, IPeople people, MandatesDb db, MandateWords words, Journal journal, TimeProvider clock) : PageModel
{
    public Shown Shown { get; private set; } = null!;

    public string Helper { get; private set; } = "";

    public IReadOnlyList<Saying> Says { get; private set; } = [];

    /// <summary>Neither the helper who holds it nor the one who received it is a second one.</summary>
    public bool MaySay => User.HelperId != Shown.Mandate.Helper && User.HelperId != Shown.Mandate.Giving!.ReceivedBy;

    public async Task<IActionResult> OnGet(MandateId id) => await Find(id) ? Waits ? Page() : ToMandate() : NotFound();

    public async Task<IActionResult> OnPost(MandateId id)
    {
        if (!await Find(id)) return NotFound();
        if (!Waits) return ToMandate();
        if (!MaySay) return Page();

        Shown.Mandate.Hear(User.HelperId, clock.GetUtcNow());
        if (Shown.Mandate.Replaces is { } earlier && await db.Mandates.Include(m => m.Parts).SingleOrDefaultAsync(m => m.Id == earlier) is { } replaced)
            replaced.End(EndingReason.Replaced, User.HelperId.Value, clock.GetUtcNow());
        if (await db.SavedFirst()) journal.Record("mandate.heard", Shown.Person.Whom.Subject, ("mandate", id));
        return ToMandate();
    }

    private bool Waits => Shown.Mandate.StandingOn(clock.Today) is MandateStanding.WaitsForWitness;

    private RedirectResult ToMandate() => Redirect($"/mandats/{Shown.Mandate.Id}");

    private async Task<bool> Find(MandateId id)
    {
        if (await book.Find(id, User) is not { Mandate.Kind: MandateKind.Standing } shown) return false;
        Shown = shown;
        Helper = (await people.Colleagues(User)).GetValueOrDefault(shown.Mandate.Helper, "");
        Says = words.Say("fr", shown.Mandate, book.Open(shown.Mandate), Helper, await people.Structure(User), clock.Today);
        return true;
    }
}
