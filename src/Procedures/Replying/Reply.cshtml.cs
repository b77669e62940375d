using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Contesting;
using Appui.Procedures.Following;
using Appui.Procedures.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Replying;

/// <summary>What one writes to an agency.</summary>
internal enum ReplyKind
{
    /// <summary>A decision is contested.</summary>
    Appeal,

    /// <summary>Money is asked back, and the person asks to pay less, later, or nothing.</summary>
    Remission,

    /// <summary>A claim was sent and nobody answers.</summary>
    Silence,

    /// <summary>The person lives elsewhere now.</summary>
    Address,

    /// <summary>They do not understand a decision: its reasons are asked for.</summary>
    Reasons,
}

/// <summary>What goes into the letter. Stored nowhere: it is in the person's hand.</summary>
internal sealed class ReplyForm
{
    [Required]
    public ReplyKind? Kind { get; set; }

    [Required]
    public Agency? Agency { get; set; }

    /// <summary>A row of the table of delays; needed to contest.</summary>
    public string? Decision { get; set; }

    public DateOnly? LetterOf { get; set; }

    [StringLength(60)]
    public string? Reference { get; set; }

    [StringLength(20)]
    public string? Amount { get; set; }

    [StringLength(900)]
    public string? Reasons { get; set; }

    [StringLength(200)]
    public string? Address { get; set; }

    public bool WithMandate { get; set; } = true;

    public bool ReadAloud { get; set; }
}

/// <summary>
/// A letter of reply, opened together: contesting, asking for a debt to be let off, silence, another address, the reasons of a decision; with the mandate letter that lets
/// the house follow it. For a number without a name too: the name is then written by hand.
/// </summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer), Printable]
internal sealed class Reply(IPeople people, AppealTable table, ReplyWriter writer, Journal journal, TimeProvider clock, Words words) : PageModel
{
    [BindProperty]
    public ReplyForm Form { get; set; } = new();

    public PersonCard Person { get; private set; } = null!;

    /// <summary>Null until all that it needs was said. Until it was read aloud it is on the screen alone.</summary>
    public ReplyLetter? Letter { get; private set; }

    public AppealRule? Rule { get; private set; }

    /// <summary>The last day on which it is surely in time; null when the table knows none, or the day of the letter is not known.</summary>
    public DateOnly? LastSureDay => Form.Kind is ReplyKind.Appeal or ReplyKind.Remission && Rule is { } rule && Form.LetterOf is { } day ? rule.Delay.LastSureDay(day) : null;

    public DateOnly Today => clock.Today;

    public IEnumerable<ChoiceOption> Decisions => table.All.Select(rule => new ChoiceOption(rule.Key, $"{words.Name(rule.Agency)} · {rule.About}"));

    public async Task<IActionResult> OnGet(Whom whom)
    {
        if (!await Find(whom)) return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPost(Whom whom)
    {
        if (!await Find(whom)) return NotFound();
        Rule = table.All.FirstOrDefault(rule => rule.Key == Form.Decision);
        Check();
        if (IsComplete)
        {
            Letter = writer.Write(Form, Rule, Person, await people.Structure(User));
            journal.Record("letter.made", Person.Whom.Subject, ("kind", Form.Kind));
        }
        if (!ModelState.IsValid)
        {
            // What is not complete, or was not read aloud, is shown and never printed.
            Request.QueryString = QueryString.Empty;
        }
        return Page();
    }

    /// <summary>Only the reading aloud may be missing.</summary>
    private bool IsComplete => ModelState.Where(one => one.Key != "Form.ReadAloud").All(one => one.Value!.Errors.Count == 0);

    private void Check()
    {
        if (Form.Kind is ReplyKind.Appeal && Rule is null) ModelState.AddModelError("Form.Decision", "Reply.Decision.Required");
        if (Form.Kind is ReplyKind.Appeal or ReplyKind.Remission or ReplyKind.Reasons && Form.LetterOf is null) ModelState.AddModelError("Form.LetterOf", "Reply.LetterOf.Required");
        if (Form.LetterOf is { } day && (day > clock.Today || day < clock.Today.AddYears(-5))) ModelState.AddModelError("Form.LetterOf", "Reply.LetterOf.Range");
        if (Form.Kind is ReplyKind.Appeal or ReplyKind.Remission && string.IsNullOrWhiteSpace(Form.Reasons)) ModelState.AddModelError("Form.Reasons", "Reply.Reasons.Required");
        if (Form.Kind is ReplyKind.Address && string.IsNullOrWhiteSpace(Form.Address)) ModelState.AddModelError("Form.Address", "Reply.Address.Required");
        if (!Form.ReadAloud && Request.Query.ContainsKey("pdf")) ModelState.AddModelError("Form.ReadAloud", "Reply.ReadAloud.Required");
    }

    private async Task<bool> Find(Whom whom)
    {
        if (await people.Find(whom, User) is not { } person) return false;
        Person = person;
        return true;
    }
}
