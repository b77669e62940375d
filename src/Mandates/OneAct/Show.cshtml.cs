using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.OneAct;

/// <summary>The authorisation for one act, to be printed, ended, or said to be done.</summary>
[Printable, AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class Show(MandateBook book, IPeople people, MandatesDb db, MandateWords words, Journal journal, TimeProvider clock) : PageModel
{
    public Shown Shown { get; private set; } = null!;

    public Sealed Told { get; private set; } = null!;

    public StructureCard House { get; private set; } = null!;

    public string Helper { get; private set; } = "";

    public IReadOnlyList<Saying> Says => words.Say("fr", Shown.Mandate, Told, Helper, House, clock.Today);

    public bool IsMine => Shown.Mandate.Helper == User.HelperId;

    public async Task<IActionResult> OnGet(MandateId id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDone(MandateId id)
    {
        if (!await Find(id) || !IsMine) return NotFound();
        if (!Shown.IsAlive) return Again();

        Shown.Mandate.DoOnce(clock.GetUtcNow());
        if (await db.SavedFirst()) journal.Record("mandate.used", Shown.Person.Whom.Subject, ("mandate", id));
        return Again();
    }

    public async Task<IActionResult> OnPostEnd(MandateId id)
    {
        if (!await Find(id)) return NotFound();
        Shown.Mandate.End(EndingReason.PersonSaid, User.HelperId.Value, clock.GetUtcNow());
        if (!await db.SavedFirst()) return await OnPostEnd(id);
        journal.Record("mandate.ended", Shown.Person.Whom.Subject, ("mandate", id), ("reason", EndingReason.PersonSaid));
        return Again();
    }

    private RedirectResult Again() => Redirect($"/autorisations/{Shown.Mandate.Id}");

    private async Task<bool> Find(MandateId id)
    {
        if (await book.Find(id, User) is not { Mandate.Kind: MandateKind.OneAct } shown) return false;
        Shown = shown;
        Told = book.Open(shown.Mandate);
        House = await people.Structure(User);
        Helper = (await people.Colleagues(User)).GetValueOrDefault(shown.Mandate.Helper, "");
        return true;
    }
}
