using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Following;

/// <summary>The last thing before an agency has it: what was read back, and who said yes.</summary>
internal sealed class SendClaimForm
{
    [Required]
    public Channel Channel { get; set; }

    [Required]
    public GroundChoice? Ground { get; set; }

    /// <summary>Everything was read aloud and they said yes; asked when they did not confirm on a screen of their own.</summary>
    public bool ReadBack { get; set; }

    /// <summary>Why there was no second screen.</summary>
    public NoScreen? Why { get; set; }

    [StringLength(80)]
    public string? Interpreter { get; set; }

    [Required]
    public DateOnly? On { get; set; }

    [Required]
    public LookAt? At { get; set; }

    /// <summary>The version of the case that the helper was reading.</summary>
    public long Version { get; set; }
}

/// <summary>
/// Reads back in plain words what is about to be sent in the person's name, and marks it sent once they said yes: on their own screen, or aloud, and then
/// with the reason why there was no screen. Without a declaration of today nothing is sent.
/// </summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class Send(CaseBook book, ShownCases shown, ISideBySide beside, IPeople people, ProceduresDb db, Journal journal, Grounds grounds, TimeProvider clock, Texts texts) : PageModel
{
    [BindProperty]
    public SendClaimForm Form { get; set; } = new();

    public Case Case { get; private set; } = null!;

    public Card Card { get; private set; } = null!;

    public PersonCard Person { get; private set; } = null!;

    public StructureCard House { get; private set; } = null!;

    /// <summary>What will be confirmed.</summary>
    public ShownAct Act { get; private set; } = null!;

    /// <summary>What the person confirmed today and was not sent yet.</summary>
    public Declared? Confirmed { get; private set; }

    public string ScreenHref => beside.OpenHref(Act.Act);

    /// <summary>Somebody else changed the case while this was being written.</summary>
    public bool HasMoved { get; private set; }

    public IReadOnlyList<ChoiceOption> Offered { get; private set; } = [];

    public IEnumerable<ChoiceOption> Ways => Card.Ways.Select(way => new ChoiceOption(way.Channel.ToString(), texts[$"Channel.{way.Channel}"]));

    public IEnumerable<Paper> Present => Card.Papers.Where(paper => Case.Papers.Any(seen => seen.Paper == paper.Key && seen.Present));

    public IEnumerable<Paper> Missing => Card.Papers.Where(paper => Case.Papers.Any(seen => seen.Paper == paper.Key && !seen.Present));

    public async Task<IActionResult> OnGet(CaseId id)
    {
        if (!await Find(id)) return NotFound();
        if (!CanSend) return Overtaken();

        var look = Proposal.After(CaseState.Sent, Card, clock.Today);
        Form = new() { Channel = Case.Channel, On = look.On, At = look.At, Version = Case.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost(CaseId id)
    {
        if (!await Find(id)) return NotFound();
        if (!CanSend) return Overtaken();
        if (Confirmed is null) CheckSpoken();
        if (!Card.Ways.Exists(way => way.Channel == Form.Channel)) ModelState.AddModelError("Form.Channel", "OpenCase.Channel.Required");
        if (Form.On is { } on && !Look.CanPromise(on, clock.Today)) ModelState.AddModelError("Form.On", "Look.On.Range");
        HasMoved = Form.Version != Case.Version;
        if (HasMoved || !ModelState.IsValid) return Page();
        if (await grounds.Take(Form.Ground!.Value, Case.Whom, Card, Form.Channel, MandateAct.Send, User) is not { } ground)
        {
            ModelState.AddModelError("Form.Ground", "SendClaim.Ground.NoMandate");
            return Page();
        }

        if (Cycle.IsBeforeSending(Case.State)) Case.Reach(Form.Channel);
        var look = new Look(Form.On!.Value, Form.At!.Value, Form.At is LookAt.Call ? LookWith.Alone : LookWith.Person);
        Case.Send(Confirmed?.Id ?? await ConfirmAloud(ground), look, ground, User.HelperId, clock.GetUtcNow());
        if (!await db.SavedFirst()) return Overtaken();
        journal.Record("case.sent", Case.Whom.Subject, ("case", id), ("ground", Case.GroundKind), ("how", Case.GroundHow), ("mandate", Case.GroundMandate));
        return Redirect($"/demarches/suivi/{id}");
    }

    private void CheckSpoken()
    {
        if (!Form.ReadBack) ModelState.AddModelError("Form.ReadBack", "SendClaim.ReadBack.Required");
        if (Form.Why is null) ModelState.AddModelError("Form.Why", "SendClaim.Why.Required");
        if (Form.Ground is GroundChoice.Interpreter && string.IsNullOrWhiteSpace(Form.Interpreter)) ModelState.AddModelError("Form.Interpreter", "SendClaim.Interpreter.Required");
    }

    private Task<DeclarationId> ConfirmAloud(LegalGround ground)
    {
        var how = Form.Ground is GroundChoice.Interpreter ? Explained.ByAnInterpreter : Explained.ByTheHelper;
        return beside.Confirm(Act.Act, Person, [Act.Purpose, .. Act.Facts], ShownCases.Code(ground), new(Form.Why!.Value, how, Form.Interpreter?.Trim()), User);
    }

    private bool CanSend => Case.IsOpen && Cycle.After(Case.State).Contains(CaseState.Sent);

    private RedirectResult Overtaken() => Redirect($"/demarches/suivi/{Case.Id}?change=true");

    private async Task<bool> Find(CaseId id)
    {
        if (await book.Find(id, User) is not { } found) return false;
        (Case, Card, Person) = found;
        House = await people.Structure(User);
        Offered = await grounds.Offered(Case.Whom, Card, Case.Channel, MandateAct.Send, User);
        Act = shown.Show(found);
        Confirmed = (await beside.Today(Act.Act, User)).FirstOrDefault(declared => !Case.HasServed(declared.Id));
        return true;
    }
}
