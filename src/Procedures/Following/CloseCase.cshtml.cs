using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Following;

/// <summary>Why the follow-up ends.</summary>
internal sealed class CloseCaseForm
{
    [Required]
    public ClosingReason? Reason { get; set; }
}

/// <summary>Ends the follow-up of a case, with its reason.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class CloseCase(CaseBook book, ProceduresDb db, Journal journal, TimeProvider clock, Texts texts) : PageModel
{
    [BindProperty]
    public CloseCaseForm Form { get; set; } = new();

    public Case Case { get; private set; } = null!;

    public Card Card { get; private set; } = null!;

    public PersonCard Person { get; private set; } = null!;

    public IEnumerable<ChoiceOption> Reasons => Possible.Select(reason => new ChoiceOption(reason.ToString(), texts[$"ClosingReason.{reason}"]));

    public async Task<IActionResult> OnGet(CaseId id)
    {
        if (!await Find(id)) return NotFound();
        return Case.IsOpen ? Page() : Overtaken();
    }

    public async Task<IActionResult> OnPost(CaseId id)
    {
        if (!await Find(id)) return NotFound();
        if (!Case.IsOpen) return Overtaken();
        if (Form.Reason is { } reason && !Possible.Contains(reason)) ModelState.AddModelError("Form.Reason", "CloseCase.Reason.Required");
        if (!ModelState.IsValid) return Page();

        Case.Close(User.HelperId, clock.GetUtcNow(), Form.Reason!.Value);
        if (!await db.SavedFirst()) return Overtaken();
        journal.Record("case.closed", Case.Whom.Subject, ("case", id), ("reason", Form.Reason));
        return Redirect($"/demarches/suivi/{id}");
    }

    /// <summary>What was sent is no mistake any more.</summary>
    private IEnumerable<ClosingReason> Possible =>
        Enum.GetValues<ClosingReason>().Where(reason => reason is not ClosingReason.Mistake || Cycle.IsBeforeSending(Case.State));

    private RedirectResult Overtaken() => Redirect($"/demarches/suivi/{Case.Id}?change=true");

    private async Task<bool> Find(CaseId id)
    {
        if (await book.Find(id, User) is not { } found) return false;
        (Case, Card, Person) = found;
        return true;
    }
}
