using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Following;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Blocking;

/// <summary>Why it does not move, who was asked, until when an answer is awaited.</summary>
internal sealed class BlockCaseForm
{
    [Required]
    public BlockReason? Reason { get; set; }

    /// <summary>The id of an agreement; empty: the ordinary way.</summary>
    public string? Contact { get; set; }

    [Required]
    public DateOnly? AwaitedOn { get; set; }
}

/// <summary>A case is stuck: it is said why, who was asked, and it comes back to the desk on the day an answer is awaited.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class BlockCase(CaseBook book, ProceduresDb db, Journal journal, TimeProvider clock, Texts texts) : PageModel
{
    // Without an agreement nobody promised anything: a week, then somebody calls.
    private const int OrdinaryDays = 7;

    [BindProperty]
    public BlockCaseForm Form { get; set; } = new();

    public Case Case { get; private set; } = null!;

    public Card Card { get; private set; } = null!;

    public PersonCard Person { get; private set; } = null!;

    public IReadOnlyList<Contact> Contacts { get; private set; } = [];

    public IReadOnlyList<Block> Earlier { get; private set; } = [];

    public IEnumerable<ChoiceOption> Offered =>
    [
        .. Contacts.Select(contact => new ChoiceOption(contact.Id.ToString(), contact.Role, texts["{0}, répond en {1} jours", contact.Line, contact.AnswerDays])),
        new("", texts["Par la voie ordinaire"]),
    ];

    public async Task<IActionResult> OnGet(CaseId id)
    {
        if (!await Find(id)) return NotFound();
        if (!Case.IsOpen || await Standing() is not null) return ToCase();

        var first = Contacts.Count > 0 ? Contacts[0] : null;
        Form = new() { Contact = first?.Id.ToString(), AwaitedOn = Look.DayAfter(clock.Today, first?.AnswerDays ?? OrdinaryDays) };
        return Page();
    }

    public async Task<IActionResult> OnPost(CaseId id)
    {
        if (!await Find(id)) return NotFound();
        if (!Case.IsOpen || await Standing() is not null) return ToCase(moved: true);
        if (Form.AwaitedOn is { } on && !Look.CanPromise(on, clock.Today)) ModelState.AddModelError("Form.AwaitedOn", "Look.On.Range");
        if (!ModelState.IsValid) return Page();

        db.Blocks.Add(new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Structure = Case.Structure,
            CaseId = id,
            Agency = Case.Agency,
            Reason = Form.Reason!.Value,
            Contact = Contacts.FirstOrDefault(contact => contact.Id.ToString() == Form.Contact)?.Id,
            By = User.HelperId,
            At = clock.GetUtcNow(),
            AwaitedOn = Form.AwaitedOn!.Value,
        });
        Case.LookNext(new(Form.AwaitedOn.Value, LookAt.Call, LookWith.Alone));
        if (!await db.SavedFirst()) return ToCase(moved: true);
        journal.Record("case.blocked", Case.Whom.Subject, ("case", id), ("reason", Form.Reason));
        return ToCase();
    }

    /// <summary>They answered, or it is known that they will not: that ends the block, and the next look is today's work.</summary>
    public async Task<IActionResult> OnPostAnswer(CaseId id, BlockAnswer how)
    {
        if (!await Find(id)) return NotFound();
        if (!Enum.IsDefined(how) || !Case.IsOpen || await Standing() is not { } block) return ToCase(moved: true);

        block.Hear(how, User.HelperId, clock.GetUtcNow());
        Case.LookNext(Proposal.After(Case.State, Card, clock.Today));
        if (!await db.SavedFirst()) return ToCase(moved: true);
        journal.Record("case.unblocked", Case.Whom.Subject, ("case", id), ("how", how));
        return ToCase();
    }

    private Task<Block?> Standing() => db.Blocks.SingleOrDefaultAsync(block => block.CaseId == Case.Id && block.Answer == null);

    private RedirectResult ToCase(bool moved = false) => Redirect($"/demarches/suivi/{Case.Id}{(moved ? "?change=true" : "")}");

    private async Task<bool> Find(CaseId id)
    {
        if (await book.Find(id, User) is not { } found) return false;
        (Case, Card, Person) = found;
        var (agency, house) = (Case.Agency, Case.Structure);
        Contacts = await db.Contacts.Where(contact => contact.Structure == house && contact.Agency == agency && contact.EndAt == null).OrderBy(contact => contact.AnswerDays).ToListAsync();
        Earlier = await db.Blocks.AsNoTracking().Where(block => block.CaseId == id && block.Answer != null).OrderByDescending(block => block.At).ToListAsync();
        return true;
    }
}
