using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Model;
using Appui.Procedures.Signalling;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Following;

/// <summary>One case: where it stands, what to do now, steps, papers, the next look, and what happened.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class Follow(CaseBook book, Pulse pulse, IPeople people, ProceduresDb db, Journal journal, Seals seals, TimeProvider clock) : PageModel
{
    public Case Case { get; private set; } = null!;

    public Card Card { get; private set; } = null!;

    public PersonCard Person { get; private set; } = null!;

    /// <summary>Changes and outages that colleagues announced.</summary>
    public IReadOnlyList<News> News { get; private set; } = [];

    /// <summary>What it is stuck on; null when it moves.</summary>
    public Block? Block { get; private set; }

    /// <summary>Whom the agreement lets one call; null: the ordinary way.</summary>
    public Contact? Contact { get; private set; }

    public IReadOnlyDictionary<HelperId, string> Colleagues { get; private set; } = new Dictionary<HelperId, string>();

    /// <summary>Somebody else changed the case while this user was writing.</summary>
    [BindProperty(SupportsGet = true, Name = "change")]
    public bool HasMoved { get; set; }

    public bool IsOverdue => Proposal.IsOverdue(Case, Card, DateOnly.FromDateTime(Case.StateSince.InParis().DateTime), clock.Today);

    public bool IsLate => Case.Next is { } look && look.On < clock.Today;

    public async Task<IActionResult> OnGet(CaseId id)
    {
        if (!await Find(id)) return NotFound();
        Colleagues = await people.Colleagues(User);
        News = (await pulse.Of(Card.Key)).News;
        Block = await db.Blocks.SingleOrDefaultAsync(block => block.CaseId == id && block.Answer == null);
        Contact = Block?.Contact is { } asked ? await db.Contacts.SingleOrDefaultAsync(contact => contact.Id == asked) : null;
        journal.Record("case.read", Case.Whom.Subject, ("case", id));
        return Page();
    }

    public Task<IActionResult> OnPostStep(CaseId id, string step, bool done) => Change(id, "case.step", "#etapes", () =>
    {
        if (!Card.Steps.Exists(known => known.Key == step)) return;
        if (done) Case.DoStep(step, User.HelperId, clock.GetUtcNow());
        else Case.UndoStep(step);
    });

    public Task<IActionResult> OnPostPaper(CaseId id, string paper, bool present) => Change(id, "case.paper", "#papiers", () =>
    {
        if (Card.Papers.Exists(known => known.Key == paper)) Case.SeePaper(paper, present, User.HelperId, clock.GetUtcNow());
    });

    public Task<IActionResult> OnPostTake(CaseId id) => Change(id, "case.taken", "", () => Case.Take(User.HelperId));

    public Task<IActionResult> OnPostGiveBack(CaseId id) => Change(id, "case.given-back", "", () => Case.GiveBack());

    public string By(HelperId helper) => helper == Case.Program ? "Appui" : Colleagues.GetValueOrDefault(helper, "—");

    public string? NoteOf(CaseChange change) => change.Note is { } note ? seals.Open(Case.Structure, change.NoteBinding, note) : null;

    private async Task<IActionResult> Change(CaseId id, string verb, string place, Action change)
    {
        if (!await Find(id)) return NotFound();
        if (!Case.IsOpen) return Redirect($"/demarches/suivi/{id}?change=true");

        change();
        if (!await db.SavedFirst()) return Redirect($"/demarches/suivi/{id}?change=true");
        journal.Record(verb, Case.Whom.Subject, ("case", id));
        return Redirect($"/demarches/suivi/{id}{place}");
    }

    private async Task<bool> Find(CaseId id)
    {
        if (await book.Find(id, User) is not { } found) return false;
        (Case, Card, Person) = found;
        return true;
    }
}
