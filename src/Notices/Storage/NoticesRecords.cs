using System.Globalization;
using Appui.Notices.Model;
using Appui.Notices.Words;
using Appui.People;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.Notices.Storage;

/// <summary>What a person was told, by which road, and what they answered: handed over, and erased. A STOP stays: it is a number's, and nobody's name is with it.</summary>
internal sealed class NoticesRecords(NoticesDb db, NoticeWords words, Seals seals, Texts texts) : IPersonRecords
{
    public string Module => "notices";

    public async Task Export(PersonTrail trail, PersonCopy copy)
    {
        var notices = await db.Notices.Of(trail.Aliases).Include(notice => notice.Sendings).OrderBy(notice => notice.AskedAt).ToListAsync();
        copy.Add("avis", texts["Quand nous avons voulu vous prévenir"], notices.Select(notice => new CopyRow(
            new CopyValue("asked_on", texts["Le"], Day(notice.AskedAt)),
            new CopyValue("reason", texts["Sujet"], texts[$"NoticeReason.{notice.Reason}"]),
            new CopyValue("roads", texts["Par quels moyens"], string.Join(", ", notice.Sendings.OrderBy(sending => sending.PlannedAt).Select(sending => texts[$"RoadKind.{sending.Road}"]))),
            new CopyValue("state", texts["Résultat"], words.State(notice)))));
        copy.Add("reponses-sms", texts["Vos réponses par SMS"], (await Replies(trail).OrderBy(reply => reply.At).ToListAsync()).Select(reply => new CopyRow(
            new CopyValue("on", texts["Le"], Day(reply.At)),
            new CopyValue("text", texts["Texte"], seals.Open(reply.Structure!.Value, reply.Binding("words"), reply.Words)))));
    }

    public async Task<DateTimeOffset?> LastContact(PersonTrail trail)
    {
        // That we tried to reach somebody is no contact; that they answered, or were told, is.
        var touches = await Replies(trail).Select(reply => reply.At).ToListAsync();
        touches.AddRange((await db.Notices.Of(trail.Aliases).Where(notice => notice.End != null).ToListAsync()).Where(notice => notice.End!.How is NoticeOutcome.Told).Select(notice => notice.End!.At));
        return touches.Count == 0 ? null : touches.Max();
    }

    public async Task<IReadOnlyList<ErasureLine>> Erase(PersonTrail trail)
    {
        var replies = await Replies(trail).ExecuteDeleteAsync();
        // Tries go with their notice.
        return [new("Erased.notices", await db.Notices.Of(trail.Aliases).ExecuteDeleteAsync()), new("Erased.replies", replies)];
    }

    private IQueryable<Reply> Replies(PersonTrail trail)
    {
        List<FileId?> files = [.. trail.Files.Select(file => (FileId?)file)];
        return db.Replies.Where(reply => files.Contains(reply.File));
    }

    private static string Day(DateTimeOffset instant) => instant.InParis().ToString("d", CultureInfo.CurrentCulture);
}

/// <summary>Answers from numbers that nothing was sent to.</summary>
internal sealed class StraysRetention(NoticesDb db) : IRetention
{
    public string What => "Ends.strays";

    public Keeping Keeping => Keeping.ShortLived;

    public async Task<IReadOnlyList<Guid>> Due(DateTimeOffset limit) =>
        await db.Replies.Where(reply => reply.Structure == null && reply.At < limit).OrderBy(reply => reply.At).Select(reply => reply.Id).ToListAsync();

    public Task End(IReadOnlyList<Guid> due) => db.Replies.Where(reply => reply.Structure == null && due.Contains(reply.Id)).ExecuteDeleteAsync();
}
