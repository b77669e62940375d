using System.ComponentModel.DataAnnotations;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Testing;

/// <summary>The marks of one tester.</summary>
internal sealed class TestServiceForm
{
    [StringLength(80)]
    public string? Service { get; set; }

    /// <summary>0, 1 or 2 by criterion; null: not tested.</summary>
    public Dictionary<string, int?> Marks { get; set; } = [];
}

/// <summary>A service on line, tested on 25 criteria by two people of a house, each alone; then everybody reads the result.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class TestService(CardLibrary cards, ProceduresDb db, Journal journal, TimeProvider clock) : PageModel
{
    // Fewer say nothing of a service.
    private const int FewestMarks = 12;

    [BindProperty]
    public TestServiceForm Form { get; set; } = new();

    public Card Card { get; private set; } = null!;

    /// <summary>The test that awaits its second person; null: this one begins.</summary>
    public Trial? Begun { get; private set; }

    /// <summary>The user made the first test: somebody else is awaited.</summary>
    public bool IsAwaiting => Begun?.FirstBy == User.HelperId;

    public async Task<IActionResult> OnGet(string card)
    {
        if (!await Find(card)) return NotFound();
        Form = new() { Service = Card.Ways.Find(way => way.Address is not null)?.Address is { } address ? new Uri(address).Host : "" };
        return Page();
    }

    public async Task<IActionResult> OnPost(string card)
    {
        if (!await Find(card)) return NotFound();
        if (IsAwaiting) return Page();
        var marks = Form.Marks.Where(mark => mark.Value is not null && Criterion.All.Any(one => one.Key == mark.Key)).ToDictionary(mark => mark.Key, mark => mark.Value!.Value, StringComparer.Ordinal);
        if (Begun is null && string.IsNullOrWhiteSpace(Form.Service)) ModelState.AddModelError("Form.Service", "TestService.Service.Required");
        if (marks.Values.Any(mark => mark is < 0 or > 2)) return BadRequest();
        if (marks.Count < FewestMarks) ModelState.AddModelError("Form.Service", "TestService.Marks.Range");
        if (!ModelState.IsValid) return Page();

        if (Begun is { } begun) begun.Answer(User.HelperId, clock.GetUtcNow(), Trial.Write(marks));
        else db.Trials.Add(New(marks));
        await db.SaveChangesAsync();
        journal.Record("card.tested", Subject.Nobody, ("card", card));
        return Redirect(Begun is null ? $"/demarches/{card}/essai" : $"/demarches/{card}/signaux");
    }

    private Trial New(IReadOnlyDictionary<string, int> marks) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Structure = User.Structure,
        Card = Card.Key,
        Service = Form.Service!.Trim(),
        FirstBy = User.HelperId,
        FirstAt = clock.GetUtcNow(),
        FirstScores = Trial.Write(marks),
    };

    private async Task<bool> Find(string card)
    {
        if (cards.Find(card) is not { } found) return false;
        var house = User.Structure;
        Card = found;
        Begun = await db.Trials.Where(one => one.Card == card && one.Structure == house && one.Second == null).OrderBy(one => one.FirstAt).FirstOrDefaultAsync();
        return true;
    }
}
