using System.ComponentModel.DataAnnotations;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Following;

/// <summary>Another day to look.</summary>
internal sealed class MoveLookForm
{
    [Required]
    public DateOnly? On { get; set; }

    [Required]
    public LookAt? At { get; set; }

    [Required]
    public LookWith? With { get; set; }
}

/// <summary>Moves the look date of a case. There is no way to have none.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class MoveLook(CaseBook book, ProceduresDb db, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty]
    public MoveLookForm Form { get; set; } = new();

    public Case Case { get; private set; } = null!;

    public Card Card { get; private set; } = null!;

    public PersonCard Person { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CaseId id)
    {
        if (!await Find(id)) return NotFound();
        if (Case.Next is not { } look) return Overtaken();

        Form = new() { On = look.On < clock.Today ? Look.DayAfter(clock.Today, 1) : look.On, At = look.At, With = look.With };
        return Page();
    }

    public async Task<IActionResult> OnPost(CaseId id)
    {
        if (!await Find(id)) return NotFound();
        if (!Case.IsOpen) return Overtaken();
        if (Form.On is { } on && !Look.CanPromise(on, clock.Today)) ModelState.AddModelError("Form.On", "Look.On.Range");
        if (!ModelState.IsValid) return Page();

        Case.LookNext(new(Form.On!.Value, Form.At!.Value, Form.With!.Value));
        if (!await db.SavedFirst()) return Overtaken();
        journal.Record("case.look-moved", Case.Whom.Subject, ("case", id), ("on", Form.On));
        return Redirect($"/demarches/suivi/{id}");
    }

    private RedirectResult Overtaken() => Redirect($"/demarches/suivi/{Case.Id}?change=true");

    private async Task<bool> Find(CaseId id)
    {
        if (await book.Find(id, User) is not { } found) return false;
        (Case, Card, Person) = found;
        return true;
    }
}
