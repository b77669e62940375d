using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.Browsing;

/// <summary>One mandate: what it allows, until when, how it was given; ended in one touch, whole or part by part.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Detail(MandateBook book, IPeople people, MandatesDb db, MandateWords words, IEnumerable<IWordToPeople> roads, Journal journal, TimeProvider clock) : PageModel
{
    public Shown Shown { get; private set; } = null!;

    public Mandate Mandate => Shown.Mandate;

    public Sealed Told { get; private set; } = null!;

    public IReadOnlyList<Saying> Says { get; private set; } = [];

    public IReadOnlyDictionary<HelperId, string> Helpers { get; private set; } = new Dictionary<HelperId, string>();

    public MandateStanding Stands => Mandate.StandingOn(clock.Today);

    public bool CanEnd => Stands is MandateStanding.Active or MandateStanding.Waits or MandateStanding.WaitsForWitness;

    public bool EndsSoon => Stands is MandateStanding.Active && Mandate.NoticeFrom <= clock.Today;

    /// <summary>Where the person is told by the road that reaches them; null when no module sends word.</summary>
    public string? TellHref => roads.FirstOrDefault()?.Href(Shown.Person.Whom);

    public string NameOf(MandatePart part) => words.NameOf(part, Texts.Language);

    public async Task<IActionResult> OnGet(MandateId id)
    {
        if (!await Find(id)) return NotFound();
        journal.Record("mandate.read", Shown.Person.Whom.Subject, ("mandate", id));
        return Page();
    }

    public async Task<IActionResult> OnPostEnd(MandateId id, EndingReason reason)
    {
        if (!await Find(id)) return NotFound();
        if (reason is not (EndingReason.PersonSaid or EndingReason.HelperGaveBack)) return BadRequest();

        Mandate.End(reason, User.HelperId.Value, clock.GetUtcNow());
        journal.Record("mandate.ended", Shown.Person.Whom.Subject, ("mandate", id), ("reason", reason));
        return await db.SavedFirst() ? Again() : await OnPostEnd(id, reason);
    }

    public async Task<IActionResult> OnPostPart(MandateId id, Guid part)
    {
        if (!await Find(id)) return NotFound();

        Mandate.EndPart(part, User.HelperId.Value, clock.GetUtcNow());
        journal.Record("mandate.part-ended", Shown.Person.Whom.Subject, ("mandate", id), ("part", part));
        return await db.SavedFirst() ? Again() : await OnPostPart(id, part);
    }

    /// <summary>The person was told that it ends soon, by the way that really reaches them.</summary>
    public async Task<IActionResult> OnPostTold(MandateId id)
    {
        if (!await Find(id)) return NotFound();
        if (EndsSoon) Mandate.Tell(User.HelperId, clock.GetUtcNow());
        if (await db.SavedFirst()) journal.Record("mandate.end-told", Shown.Person.Whom.Subject, ("mandate", id));
        return Again();
    }

    private RedirectResult Again() => Redirect($"/mandats/{Mandate.Id}");

    private async Task<bool> Find(MandateId id)
    {
        if (await book.Find(id, User) is not { Mandate.Kind: MandateKind.Standing } shown) return false;
        Shown = shown;
        Told = book.Open(shown.Mandate);
        Helpers = await people.Colleagues(User);
        Says = words.Say("fr", shown.Mandate, Told, Helpers.GetValueOrDefault(shown.Mandate.Helper, ""), await people.Structure(User), clock.Today);
        return true;
    }
}
