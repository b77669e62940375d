using Appui.People;
using Appui.Platform;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Risking;

/// <summary>Whom to reach today because a right seems about to be lost, no more than the team can call: a list of work, nobody's score.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class AtRisk(Risks risks, IPeople people, ProceduresDb db, Journal journal, TimeProvider clock) : PageModel
{
    private const int Usual = 10;
    private const int Most = 50;

    /// <summary>How many calls the team can make today.</summary>
    [BindProperty(SupportsGet = true, Name = "appels")]
    public int? Calls { get; set; }

    public int Capacity => Math.Clamp(Calls ?? Usual, 1, Most);

    public RiskList List { get; private set; } = new([], [], 0, 0);

    public async Task OnGet()
    {
        List = await risks.For(User, Capacity);
        journal.Record("outreach.listed");
    }

    /// <summary>Somebody was reached, or not: the next on the list takes their place.</summary>
    public async Task<IActionResult> OnPostOutcome(Whom whom, RiskReason reason, OutreachOutcome outcome)
    {
        if (await people.Find(whom, User) is not { } person) return NotFound();
        if (!Enum.IsDefined(reason) || !Enum.IsDefined(outcome)) return Redirect("/demarches/a-relancer");

        db.Outreach.Add(new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Structure = person.Structure,
            File = person.Whom.File,
            Slip = person.Whom.Slip,
            Reason = reason,
            Outcome = outcome,
            By = User.HelperId,
            At = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync();
        journal.Record("outreach.tried", person.Whom.Subject, ("reason", reason), ("outcome", outcome));
        return Redirect("/demarches/a-relancer");
    }
}
