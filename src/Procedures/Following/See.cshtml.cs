using System.ComponentModel.DataAnnotations;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Following;

/// <summary>What was seen on a look date, and when one looks again.</summary>
internal sealed class SeeAnswerForm
{
    /// <summary>Null: nothing new.</summary>
    public CaseState? Seen { get; set; }

    [Required]
    public DateOnly? On { get; set; }

    [Required]
    public LookAt? At { get; set; }

    [StringLength(500)]
    public string? Note { get; set; }

    /// <summary>The version of the case that the helper was reading.</summary>
    public long Version { get; set; }
}

/// <summary>Somebody looked: what they saw moves the case, and sets the next look.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class See(CaseBook book, ProceduresDb db, Journal journal, Seals seals, TimeProvider clock, Grounds grounds) : PageModel
{
    [BindProperty]
    public SeeAnswerForm Form { get; set; } = new();

    public Case Case { get; private set; } = null!;

    public Card Card { get; private set; } = null!;

    public PersonCard Person { get; private set; } = null!;

    /// <summary>Somebody else changed the case while this was being written.</summary>
    public bool HasMoved { get; private set; }

    public async Task<IActionResult> OnGet(CaseId id) => await Find(id) ? Redirect($"/demarches/suivi/{id}") : NotFound();

    /// <summary>A button of the case page: shows what would be written, with the next look proposed.</summary>
    public async Task<IActionResult> OnPostSeen(CaseId id)
    {
        if (!await Find(id)) return NotFound();
        if (!CanFollow()) return Overtaken();

        ModelState.Clear();
        var look = Proposal.After(Form.Seen ?? Case.State, Card, clock.Today);
        Form = new() { Seen = Form.Seen, On = look.On, At = look.At, Version = Case.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost(CaseId id)
    {
        if (!await Find(id)) return NotFound();
        if (!CanFollow()) return Overtaken();
        if (Form.On is { } on && !Look.CanPromise(on, clock.Today)) ModelState.AddModelError("Form.On", "Look.On.Range");
        HasMoved = Form.Version != Case.Version;
        if (HasMoved || !ModelState.IsValid) return Page();

        var change = Move(new(Form.On!.Value, Form.At!.Value, Form.At is LookAt.Call ? LookWith.Alone : LookWith.Person), await grounds.Again(Case, Card, User));
        if (Form.Note is { Length: > 0 } note && Case.File is not null) change.Annotate(seals.Seal(Case.Structure, change.NoteBinding, note));
        if (!await db.SavedFirst()) return Overtaken();
        journal.Record("case.moved", Case.Whom.Subject, ("case", id), ("to", Case.State));
        return Redirect($"/demarches/suivi/{id}");
    }

    private CaseChange Move(Look next, LegalGround ground) => Form.Seen is { } state
        ? Case.MoveTo(state, state is CaseState.Silence ? ChangeReason.DelayPassed : ChangeReason.WeLooked, next, ground, User.HelperId, clock.GetUtcNow())
        : Case.NothingSeen(next, ground, User.HelperId, clock.GetUtcNow());

    private bool CanFollow() => Case.IsOpen && (Form.Seen is not { } state || (Cycle.After(Case.State).Contains(state) && state is not CaseState.Sent));

    private RedirectResult Overtaken() => Redirect($"/demarches/suivi/{Case.Id}?change=true");

    private async Task<bool> Find(CaseId id)
    {
        if (await book.Find(id, User) is not { } found) return false;
        (Case, Card, Person) = found;
        return true;
    }
}
