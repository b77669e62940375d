using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Following;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Opening;

/// <summary>Who looks after it.</summary>
internal enum InCharge
{
    /// <summary>Whoever holds the drop-in that day.</summary>
    Team,

    /// <summary>The helper who opens it.</summary>
    Me,
}

/// <summary>What is settled when a claim is opened; everything is proposed.</summary>
internal sealed class OpenCaseForm
{
    [Required]
    public Channel Channel { get; set; }

    public Agency Agency { get; set; }

    [Required]
    public DateOnly? On { get; set; }

    [Required]
    public InCharge InCharge { get; set; }

    [Required]
    public GroundChoice Ground { get; set; }
}

/// <summary>Opens a case for a right or for a procedure that is about no right: the way, the next look, who is in charge, on what ground.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class OpenCase(IPeople people, CardLibrary cards, CaseBook book, IConsents consents, ProceduresDb db, Journal journal, Grounds grounds, TimeProvider clock, Texts texts, Words words) : PageModel
{
    [BindProperty]
    public OpenCaseForm Form { get; set; } = new();

    public PersonCard Person { get; private set; } = null!;

    public Card Card { get; private set; } = null!;

    public IReadOnlyList<ChoiceOption> Offered { get; private set; } = [];

    public IEnumerable<ChoiceOption> Ways => Card.Ways.Select(way => new ChoiceOption(way.Channel.ToString(), texts[$"Channel.{way.Channel}"], way.Form));

    public IEnumerable<ChoiceOption> Agencies => Card.Agencies.Select(agency => new ChoiceOption(agency.ToString(), words.Name(agency)));

    public async Task<IActionResult> OnGet(Whom whom, string procedure)
    {
        if (!await Find(whom, procedure)) return NotFound();
        if (await AlreadyOpen() is { } open) return ToCase(open);

        Form = new() { Channel = Card.Ways[0].Channel, Agency = Card.Agencies[0], On = Proposal.After(CaseState.Preparing, Card, clock.Today).On };
        return Page();
    }

    public async Task<IActionResult> OnPost(Whom whom, string procedure)
    {
        if (!await Find(whom, procedure)) return NotFound();
        if (await AlreadyOpen() is { } open) return ToCase(open);
        Check();
        if (await consents.Objects(whom, Processing.FollowUp)) ModelState.AddModelError("Form.Ground", "OpenCase.Ground.Objects");
        if (!ModelState.IsValid) return Page();
        if (await grounds.Take(Form.Ground, Person.Whom, Card, Form.Channel, MandateAct.FillIn, User) is not { } ground)
        {
            ModelState.AddModelError("Form.Ground", "SendClaim.Ground.NoMandate");
            return Page();
        }

        var look = Proposal.After(CaseState.Preparing, Card, clock.Today) with { On = Form.On!.Value };
        var opened = Case.Open(
            Person.Whom, Person.Structure,
            new(Card.Key, Card.Version, Asked(procedure), Card.Agencies.Count > 1 ? Form.Agency : Card.Agencies[0], Form.Channel, look, ground, Form.InCharge is InCharge.Me ? User.HelperId : null),
            User.HelperId, clock.GetUtcNow());
        db.Cases.Add(opened);
        await db.SaveChangesAsync();
        journal.Record("case.opened", Person.Whom.Subject, ("case", opened.Id), ("card", Card.Key));
        return ToCase(opened);
    }

    private void Check()
    {
        if (!Card.Ways.Exists(way => way.Channel == Form.Channel)) ModelState.AddModelError("Form.Channel", "OpenCase.Channel.Required");
        if (Card.Agencies.Count > 1 && !Card.Agencies.Contains(Form.Agency)) ModelState.AddModelError("Form.Agency", "OpenCase.Agency.Required");
        if (Form.On is { } on && !Look.CanPromise(on, clock.Today)) ModelState.AddModelError("Form.On", "Look.On.Range");
    }

    private async Task<bool> Find(Whom whom, string procedure)
    {
        if (cards.ToOpen(procedure) is not { } card || await people.Find(whom, User) is not { } person) return false;
        (Card, Person) = (card, person);
        Offered = await grounds.Offered(person.Whom, card, card.Ways[0].Channel, MandateAct.FillIn, User);
        return true;
    }

    /// <summary>The right that was asked for by its name; else the first of the card; a card about no right stands for itself.</summary>
    private string Asked(string procedure) => Card.Benefits.Contains(procedure) ? procedure : Card.Benefits.FirstOrDefault(Card.Key);

    /// <summary>A form sent twice, or two desks at once, open one case.</summary>
    private async Task<Case?> AlreadyOpen() => (await book.Of(Person.Whom, User)).Find(c => c.IsOpen && c.Card == Card.Key);

    private RedirectResult ToCase(Case open) => Redirect($"/demarches/suivi/{open.Id}");
}
