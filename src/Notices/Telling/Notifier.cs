using System.Security.Claims;
using Appui.Notices.Model;
using Appui.Notices.Roads;
using Appui.Notices.Storage;
using Appui.People;
using Appui.Platform;

namespace Appui.Notices.Telling;

/// <summary>Asks for somebody to be told.</summary>
internal sealed class Notifier(NoticesDb db, IPeople people, IRoads roads, Planner planner, Journal journal, TimeProvider clock) : INotices
{
    public string Href(Whom whom, NoticeReason reason) => $"/personnes/{whom}/prevenir?raison={reason}";

    /// <summary>Asks for somebody to be told. Saved with the current unit of work; sent after it. Null when this person is not for this user.</summary>
    /// <param name="first">The road that the helper chose to begin with; null: the surest.</param>
    public async Task<NoticeId?> Tell(Whom whom, NoticeReason reason, ClaimsPrincipal user, DateOnly? notBefore, RoadKind? first)
    {
        if (user.TellsIn() is not { } house || await people.Find(whom, user) is not { } card || await roads.Of(card.Whom, house) is not { } person) return null;

        var now = clock.GetUtcNow();
        var notice = new Notice
        {
            Id = NoticeId.New(now),
            Structure = house,
            File = card.Whom.File,
            Slip = card.Whom.Slip,
            Reason = reason,
            AskedBy = user.HelperId,
            AskedAt = now,
            First = first,
        };
        await planner.Begin(notice, person, notBefore);
        db.Notices.Add(notice);
        journal.Record("notice.asked", notice.Whom.Subject, ("notice", notice.Id), ("road", notice.Current!.Road));
        await db.SaveChangesAsync();
        return notice.Id;
    }
}
