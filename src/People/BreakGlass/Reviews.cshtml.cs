using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.BreakGlass;

/// <summary>
/// The second person: another social worker, who reads the reason in words, or the manager, who reads who, when and which reason, and nothing of the person.
/// </summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Manager)]
internal sealed class Reviews(PeopleDb db, IPeople people, FileSeals seals, Journal journal, TimeProvider clock) : PageModel
{
    public IReadOnlyList<WaitingReview> Waiting { get; private set; } = [];

    public async Task OnGet()
    {
        var openings = await db.UrgentOpenings.ToReviewBy(User).OrderBy(opening => opening.OpenedAt).ToListAsync();
        var colleagues = await people.Colleagues(User);
        var reads = User.HelperRole is HelperRole.SocialWorker;
        var names = reads ? await people.Names([.. openings.Select(opening => Whom.Of(opening.File))], User) : new Dictionary<Whom, string>();
        Waiting =
        [
            .. openings.Select(opening => new WaitingReview(
                opening.Id,
                colleagues.GetValueOrDefault(opening.OpenedBy, ""),
                opening.OpenedAt,
                opening.Reason,
                reads ? seals.Words(opening) : null,
                reads ? Whom.Of(opening.File) : null,
                names.TryGetValue(Whom.Of(opening.File), out var name) ? Portrait.Mask(name) : "",
                clock.GetUtcNow() > opening.OpenedAt + UrgentOpening.ReviewedWithin)),
        ];
    }

    public async Task<IActionResult> OnPost(UrgentOpeningId id, UrgentVerdict verdict)
    {
        if (await db.UrgentOpenings.ToReviewBy(User).SingleOrDefaultAsync(opening => opening.Id == id) is not { } opening)
            return NotFound();

        opening.ReviewBy(User.HelperId, clock.GetUtcNow(), verdict);
        journal.Record("note.urgency-reviewed", opening.File, ("opening", id), ("verdict", verdict));
        await db.SaveChangesAsync();
        return Redirect("/bureau/relectures");
    }
}

/// <summary>An opening that waits, as its reviewer sees it.</summary>
internal sealed record WaitingReview(UrgentOpeningId Id, string Who, DateTimeOffset At, UrgentReason Reason, string? Words, Whom? Whom, string Name, bool IsLate);
