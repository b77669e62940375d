using Appui.Notices.Model;
using Appui.Notices.Roads;
using Appui.Notices.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.Notices.Outbox;

/// <summary>Reads what the telephone of the house says: what left, what was refused, what people answered.</summary>
internal sealed class SpoolReader(NoticesDb db, SmsSpool spool, Planner planner, Stops stops, Seals seals, Journal journal, TimeProvider clock)
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    public async Task ReadBack()
    {
        var handed = await db.Sendings.Open().Where(sending => sending.Road == RoadKind.Sms && sending.HandedAt != null).OrderBy(sending => sending.HandedAt).Take(AtOnce).ToListAsync();
        foreach (var sending in handed)
        {
            var place = spool.Find(sending.Id);
            if (place is SpoolPlace.Outbox) continue;

            var notice = await db.Notices.Include(n => n.Sendings).SingleAsync(n => n.Id == sending.NoticeId);
            if (place is SpoolPlace.Sent)
            {
                sending.Done(clock.GetUtcNow());
                notice.Finish(NoticeOutcome.Sent, clock.GetUtcNow());
                journal.Record("notice.sent", notice.Whom.Subject, ("notice", notice.Id), ("road", sending.Road));
            }
            else
            {
                // Somebody emptied the folders: nobody can say whether it left.
                var code = place is SpoolPlace.Error ? FailureCode.Refused : FailureCode.InDoubt;
                await planner.Fail(notice, sending, code);
                journal.Record("notice.failed", notice.Whom.Subject, ("notice", notice.Id), ("road", sending.Road), ("code", code));
            }
        }
    }

    /// <summary>Keeps what came in: each file once. From a number that nothing was sent to, it belongs to no house.</summary>
    public async Task Keep(IReadOnlyList<Incoming> incoming)
    {
        foreach (var message in incoming)
        {
            if (await db.Replies.AnyAsync(reply => reply.Name == message.Name)) continue;

            var isKnown = PhoneNumber.TryParse(message.From, out var number);
            var isStop = StopWord.Is(message.Text);
            if (isKnown && isStop) await stops.Add(number);
            var notice = isKnown ? await LastNoticeTo(number) : null;
            var id = Guid.CreateVersion7(clock.GetUtcNow());
            var house = notice?.Structure ?? Stops.Installation;
            db.Replies.Add(new()
            {
                Id = id,
                Name = message.Name,
                Structure = notice?.Structure,
                File = notice?.File,
                Number = seals.Seal(house, $"notices.replies/{id}/number", message.From),
                Words = seals.Seal(house, $"notices.replies/{id}/words", message.Text),
                At = clock.GetUtcNow(),
                IsStop = isStop,
            });
            journal.Record(isStop ? "notice.stopped" : "notice.answered", notice?.Whom.Subject ?? Subject.Nobody);
            await db.SaveChangesAsync();
        }
    }

    private async Task<Notice?> LastNoticeTo(PhoneNumber number)
    {
        var (token, since) = (stops.TokenOf(number), clock.GetUtcNow() - Remembered);
        var last = await db.Sendings.Where(sending => sending.Token == token && sending.PlannedAt > since).OrderByDescending(sending => sending.PlannedAt).Select(sending => (NoticeId?)sending.NoticeId).FirstOrDefaultAsync();
        return last is { } id ? await db.Notices.SingleAsync(notice => notice.Id == id) : null;
    }
}

/// <summary>The one word that ends short messages for a number.</summary>
internal static class StopWord
{
    private static readonly string[] Words = ["STOP", "ARRET", "ARRÊT", "PARAR", "BASTA", "قف"];

    public static bool Is(string text) => Words.Contains(text.Trim(' ', '.', '!', '"', '«', '»', '\u00a0', '\n', '\r').ToUpperInvariant(), StringComparer.Ordinal);
}
