using Appui.Notices.Model;
using Appui.Notices.Roads;
using Appui.Notices.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Notices.Team;

/// <summary>What came of a call or of a visit.</summary>
internal enum SaidOutcome
{
    /// <summary>The person knows.</summary>
    Told,

    /// <summary>Nobody, or somebody else: once more another day.</summary>
    NoAnswer,

    /// <summary>It is somebody else's number.</summary>
    WrongNumber,

    /// <summary>This road is of no use any more.</summary>
    OtherRoad,
}

/// <summary>One call, or one thing to say: the number as it is noted now, what to say, and what came of it in one tap.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class Do(Work work, NoticesDb db, IPeople people, Planner planner, Quiet quiet, Journal journal, TimeProvider clock) : PageModel
{
    public OneToDo One { get; private set; } = null!;

    public StructureCard House { get; private set; } = null!;

    public string Me { get; private set; } = "";

    /// <summary>What the page asks to do: to say it, or to call.</summary>
    public bool IsCall => One.Sending.Road is RoadKind.Call or RoadKind.Relative;

    public async Task<IActionResult> OnGet(SendingId id)
    {
        if (!await Find(id)) return NotFound();
        if (!One.Sending.IsOpen) return Redirect($"/personnes/{One.Card.Whom}/prevenir");
        journal.Record("notice.read", One.Notice.Whom.Subject, ("notice", One.Notice.Id), ("road", One.Sending.Road));
        return Page();
    }

    public async Task<IActionResult> OnPost(SendingId id, SaidOutcome outcome)
    {
        if (!await Find(id)) return NotFound();
        if (!Enum.IsDefined(outcome)) return BadRequest();
        if (!One.Sending.IsOpen) return Redirect("/avis");

        await Conclude(outcome);
        journal.Record(outcome is SaidOutcome.Told ? "notice.told" : "notice.tried", One.Notice.Whom.Subject, ("notice", One.Notice.Id), ("road", One.Sending.Road), ("outcome", outcome));
        await db.SavedFirst();
        return Redirect(User.HelperRole is HelperRole.Volunteer ? $"/personnes/{One.Card.Whom}/prevenir" : "/avis");
    }

    private async Task Conclude(SaidOutcome outcome)
    {
        var (notice, sending, now) = (One.Notice, One.Sending, clock.GetUtcNow());
        switch (outcome)
        {
            case SaidOutcome.Told:
                sending.Done(now);
                notice.Finish(NoticeOutcome.Told, now, User.HelperId);
                break;
            case SaidOutcome.NoAnswer when sending.Tries + 1 < Sending.MostCalls:
                sending.TryAgain(quiet.BeginningOf(Appui.Calendar.LegalCalendar.WorkingDayFrom(clock.Today.AddDays(1))));
                break;
            default:
                await planner.Fail(notice, sending, outcome switch
                {
                    SaidOutcome.NoAnswer => FailureCode.NoAnswer,
                    SaidOutcome.WrongNumber => FailureCode.WrongNumber,
                    _ => FailureCode.RoadGone,
                });
                break;
        }
    }

    private async Task<bool> Find(SendingId id)
    {
        if (await work.Find(id, User) is not { } found || !Work.ByHand.Contains(found.Sending.Road)) return false;
        One = found;
        House = await people.Structure(User);
        Me = (await people.Colleagues(User)).GetValueOrDefault(User.HelperId, "");
        return true;
    }
}
