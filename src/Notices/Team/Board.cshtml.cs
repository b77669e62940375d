using Appui.Notices.Model;
using Appui.Notices.Roads;
using Appui.Notices.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Notices.Team;

/// <summary>What the team has to say, call and print; what did not arrive; what people answered.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Board(NoticesDb db, Work work, Seals seals, NoticeSettings settings, Journal journal, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ToDo> ToSay { get; private set; } = [];

    public IReadOnlyList<ToDo> ToPrint { get; private set; } = [];

    public IReadOnlyList<ToDo> Stuck { get; private set; } = [];

    public IReadOnlyList<(Notice Notice, string Name)> Failed { get; private set; } = [];

    public IReadOnlyList<(Reply Reply, string Name)> Replies { get; private set; } = [];

    public IReadOnlyList<Reply> Strays { get; private set; } = [];

    public bool HasSms => settings.HasSms;

    public bool HasEmail => settings.HasEmail;

    public DateOnly Today => clock.Today;

    public bool IsEmpty => ToSay.Count + ToPrint.Count + Stuck.Count + Failed.Count + Replies.Count + Strays.Count == 0;

    public async Task OnGet()
    {
        var house = User.Structure;
        var due = await work.Due(house, User);
        ToSay = [.. due.Where(one => one.Sending.Road is not (RoadKind.Letter or RoadKind.Mailbox))];
        ToPrint = [.. due.Where(one => one.Sending.Road is RoadKind.Letter or RoadKind.Mailbox)];
        Stuck = await work.Stuck(house, User);
        Failed = await work.Failed(house, User);
        Replies = await work.Replies(User);
        Strays = await work.Strays(house);
        foreach (var (reply, _) in Replies) journal.Record("notice.answer-read", reply.File!.Value);
    }

    /// <summary>The last failure of a notice.</summary>
    public static SendingFailure Why(Notice notice) => notice.Sendings.Where(sending => sending.Failure is not null).OrderBy(sending => sending.Failure!.At).Last().Failure!;

    public string Words(Reply reply) => seals.Open(reply.Structure ?? Stops.Installation, reply.Binding("words"), reply.Words);

    public string Number(Reply reply) => seals.Open(reply.Structure ?? Stops.Installation, reply.Binding("number"), reply.Number);

    /// <summary>A helper has read that it did not arrive, and takes it from there.</summary>
    public async Task<IActionResult> OnPostSeen(NoticeId id)
    {
        if (await db.Notices.VisibleTo(User).SingleOrDefaultAsync(notice => notice.Id == id) is not { } notice || (await work.Failed(User.Structure, User)).All(one => one.Notice.Id != id)) return NotFound();

        notice.SeeFailure(clock.GetUtcNow());
        journal.Record("notice.failure-seen", notice.Whom.Subject, ("notice", id));
        await db.SavedFirst();
        return Redirect("/avis");
    }

    public async Task<IActionResult> OnPostRead(Guid id)
    {
        var isMine = (await work.Replies(User)).Any(one => one.Reply.Id == id) || (await work.Strays(User.Structure)).Any(reply => reply.Id == id);
        if (!isMine) return NotFound();

        (await db.Replies.SingleAsync(reply => reply.Id == id)).Read(User.HelperId, clock.GetUtcNow());
        await db.SaveChangesAsync();
        return Redirect("/avis#reponses");
    }
}
