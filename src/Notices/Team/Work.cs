using System.Security.Claims;
using Appui.Notices.Model;
using Appui.Notices.Roads;
using Appui.Notices.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.Notices.Team;

/// <summary>One try that a helper makes, with whom it is for.</summary>
internal sealed record ToDo(Sending Sending, Notice Notice, string Name);

/// <summary>One try, with what is known of the person at this instant.</summary>
/// <param name="Road">The road as it is now; null when it was taken back since.</param>
internal sealed record OneToDo(Sending Sending, Notice Notice, PersonCard Card, Reachable? Person, Road? Road);

/// <summary>What a house has to do so that people are told.</summary>
internal sealed class Work(NoticesDb db, IPeople people, IRoads roads, TimeProvider clock)
{
    /// <summary>The roads on which a helper goes; on the others the program does.</summary>
    public static readonly List<RoadKind> ByHand = [RoadKind.Visit, RoadKind.Call, RoadKind.Relative, RoadKind.Mailbox, RoadKind.Letter];

    private static readonly TimeSpan ModemPatience = TimeSpan.FromHours(4);

    /// <summary>What is to be done by hand until the end of today, the oldest first.</summary>
    public async Task<IReadOnlyList<ToDo>> Due(StructureId house, ClaimsPrincipal user)
    {
        var tomorrow = clock.Today.AddDays(1).InParisAt(TimeOnly.MinValue);
        return await Named(db.Sendings.AsNoTracking().Open().Where(s => s.Structure == house && ByHand.Contains(s.Road) && s.NotBefore < tomorrow), user);
    }

    /// <summary>Messages that the telephone of the house has not sent for hours.</summary>
    public async Task<IReadOnlyList<ToDo>> Stuck(StructureId house, ClaimsPrincipal user)
    {
        var limit = clock.GetUtcNow() - ModemPatience;
        return await Named(db.Sendings.AsNoTracking().Open().Where(s => s.Structure == house && s.HandedAt != null && s.HandedAt < limit), user);
    }

    /// <summary>Notices that did not arrive, and of which nobody read so yet.</summary>
    public async Task<IReadOnlyList<(Notice Notice, string Name)>> Failed(StructureId house, ClaimsPrincipal user)
    {
        var failed = await db.Notices.AsNoTracking().Include(n => n.Sendings)
            .Where(n => n.Structure == house && n.FailureSeenAt == null && n.End != null && (n.End.How == NoticeOutcome.NoRoadLeft || n.End.How == NoticeOutcome.InDoubt)).ToListAsync();
        var names = await people.Names([.. failed.Select(n => n.Whom).Distinct()], user);
        return [.. failed.Where(n => names.ContainsKey(n.Whom)).OrderBy(n => n.End!.At).Select(n => (n, names[n.Whom]))];
    }

    /// <summary>Answers that nobody read yet, of people whom the user may see.</summary>
    public async Task<IReadOnlyList<(Reply Reply, string Name)>> Replies(ClaimsPrincipal user)
    {
        var unread = await db.Replies.AsNoTracking().VisibleTo(user).Where(reply => reply.ReadAt == null && reply.File != null).OrderBy(reply => reply.At).ToListAsync();
        var names = await people.Names([.. unread.Select(reply => Whom.Of(reply.File!.Value)).Distinct()], user);
        return [.. unread.Where(reply => names.ContainsKey(Whom.Of(reply.File!.Value))).Select(reply => (reply, names[Whom.Of(reply.File!.Value)]))];
    }

    /// <summary>Answers from numbers to which nothing was sent. Where several houses send, they are nobody's: no house reads them.</summary>
    public async Task<IReadOnlyList<Reply>> Strays(StructureId house)
    {
        var senders = await db.Sendings.Where(s => s.Road == RoadKind.Sms && s.HandedAt != null).Select(s => s.Structure).Distinct().Take(2).ToListAsync();
        return senders is [var only] && only == house
            ? await db.Replies.AsNoTracking().Where(reply => reply.Structure == null && reply.ReadAt == null).OrderBy(reply => reply.At).ToListAsync()
            : [];
    }

    /// <summary>One try by hand; null when it is not this user's.</summary>
    public async Task<OneToDo?> Find(SendingId id, ClaimsPrincipal user)
    {
        var sending = await db.Sendings.SingleOrDefaultAsync(s => s.Id == id);
        if (sending is null || await db.Notices.VisibleTo(user).Include(n => n.Sendings).SingleOrDefaultAsync(n => n.Id == sending.NoticeId) is not { } notice) return null;
        if (await people.Find(notice.Whom, user) is not { } card) return null;

        var person = await roads.Of(notice.Whom, notice.Structure);
        return new(sending, notice, card, person, RoadOf(sending, person));
    }

    /// <summary>The road as it is at this instant; awaiting somebody needs none.</summary>
    public static Road? RoadOf(Sending sending, Reachable? person) =>
        person?.Roads.FirstOrDefault(road => road.Kind == sending.Road) ?? (sending.Road is RoadKind.Visit ? new(RoadKind.Visit) : null);

    private async Task<IReadOnlyList<ToDo>> Named(IQueryable<Sending> sendings, ClaimsPrincipal user)
    {
        var found = await sendings.Join(db.Notices, s => s.NoticeId, n => n.Id, (s, n) => new { Sending = s, Notice = n }).ToListAsync();
        var names = await people.Names([.. found.Select(one => one.Notice.Whom).Distinct()], user);
        return [.. found.Where(one => names.ContainsKey(one.Notice.Whom)).OrderBy(one => one.Sending.NotBefore).Select(one => new ToDo(one.Sending, one.Notice, names[one.Notice.Whom]))];
    }
}
