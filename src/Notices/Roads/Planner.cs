using Appui.Notices.Model;
using Appui.Notices.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.Notices.Roads;

/// <summary>A road that this house can take, and when at the earliest.</summary>
internal sealed record Planned(Road Road, DateTimeOffset NotBefore);

/// <summary>Which roads there are to somebody, in which order, and when; and the next one when one failed.</summary>
internal sealed class Planner(NoticesDb db, IRoads roads, Stops stops, Quiet quiet, NoticeSettings settings, TimeProvider clock)
{
    /// <summary>Somebody who comes by at any time is awaited so many days before another road is taken.</summary>
    private const int DaysAwaited = 7;

    /// <summary>Messages and letters: those that count in a week.</summary>
    private static readonly List<RoadKind> Counted = [RoadKind.Sms, RoadKind.Email, RoadKind.Letter, RoadKind.Mailbox];

    /// <summary>The roads that can be taken here and now, the surest first, the chosen one before all. Never empty: there remains to await them.</summary>
    public async Task<IReadOnlyList<Road>> Usable(Reachable person, RoadKind? first = null)
    {
        var usable = new List<Road>();
        foreach (var road in person.Roads)
        {
            if (await IsUsable(road)) usable.Add(road);
        }
        if (usable.Count == 0) usable.Add(new(RoadKind.Visit));
        return [.. usable.OrderBy(road => road.Kind == first ? 0 : 1)];
    }

    /// <summary>The same with their days, as a page shows them.</summary>
    public async Task<IReadOnlyList<Planned>> Plan(Reachable person, RoadKind? first, DateOnly? notBefore = null) =>
        [.. (await Usable(person, first)).Select(road => new Planned(road, Earliest(road, notBefore)))];

    /// <summary>Begins a notice by its first road.</summary>
    public async Task Begin(Notice notice, Reachable person, DateOnly? notBefore)
    {
        var road = (await Usable(person, notice.First))[0];
        notice.Take(road.Kind, Earliest(road, notBefore), clock.GetUtcNow());
    }

    /// <summary>A try failed: the next road that was not tried, or the end, which the team sees.</summary>
    public async Task Fail(Notice notice, Sending sending, FailureCode code)
    {
        var now = clock.GetUtcNow();
        sending.Fail(code, now);
        await GoOn(notice, code);
    }

    /// <summary>What had left came back.</summary>
    public async Task ComeBack(Notice notice, Sending sending, FailureCode code)
    {
        sending.ComeBack(code, clock.GetUtcNow());
        if (!notice.IsOpen) notice.Reopen();
        await GoOn(notice, code);
    }

    /// <summary>How many messages and letters went to the person in the last seven days, and when the week lets one more go.</summary>
    public async Task<DateTimeOffset?> WeekIsFullUntil(IReadOnlyCollection<Whom> aliases)
    {
        var weekAgo = clock.GetUtcNow().AddDays(-7);
        var mine = db.Notices.Of(aliases).Select(notice => notice.Id);
        var went = await db.Sendings.Where(sending => mine.Contains(sending.NoticeId) && Counted.Contains(sending.Road)
                && ((sending.DoneAt != null && sending.DoneAt > weekAgo) || (sending.HandedAt != null && sending.HandedAt > weekAgo)))
            .Select(sending => new { sending.HandedAt, sending.DoneAt }).ToListAsync();
        var instants = went.Select(one => one.HandedAt ?? one.DoneAt!.Value).Order().ToList();
        return instants.Count < settings.PerWeek ? null : instants[^settings.PerWeek].AddDays(7);
    }

    /// <summary>Is another road left for a notice, beside those tried?</summary>
    public async Task<bool> HasAnother(Notice notice, Reachable person) => (await Usable(person)).Any(road => notice.Sendings.All(sending => sending.Road != road.Kind));

    /// <summary>Until when somebody is awaited before another road is taken.</summary>
    public static DateOnly LastDayAwaited(Sending visit, Reachable person)
    {
        var day = visit.NotBefore.DayInParis();
        return person.Roads.FirstOrDefault(road => road.Kind is RoadKind.Visit)?.Day is null ? day.AddDays(DaysAwaited) : day;
    }

    private async Task GoOn(Notice notice, FailureCode code)
    {
        if (code is FailureCode.InDoubt)
        {
            notice.Finish(NoticeOutcome.InDoubt, clock.GetUtcNow());
            return;
        }

        var person = await roads.Of(notice.Whom, notice.Structure);
        var next = person is null ? null : (await Usable(person, notice.First)).FirstOrDefault(road => notice.Sendings.All(sending => sending.Road != road.Kind));
        if (next is null) notice.Finish(NoticeOutcome.NoRoadLeft, clock.GetUtcNow());
        else notice.Take(next.Kind, Earliest(next, null), clock.GetUtcNow());
    }

    private async Task<bool> IsUsable(Road road) => road.Kind switch
    {
        RoadKind.Sms => settings.HasSms && PhoneNumber.TryParse(road.To, out var number) && !await stops.Has(number),
        RoadKind.Email => settings.HasEmail && System.Net.Mail.MailAddress.TryCreate(road.To, out _),
        _ => true,
    };

    private DateTimeOffset Earliest(Road road, DateOnly? notBefore)
    {
        var begin = notBefore is { } asked && asked > clock.Today ? quiet.BeginningOf(asked) : clock.GetUtcNow();
        return road switch
        {
            { Kind: RoadKind.Visit, Day: { } day } => NextOn(day, begin.DayInParis()).InParisAt(TimeOnly.MinValue),
            { Kind: RoadKind.Visit } => begin,
            _ => quiet.Next(begin),
        };
    }

    private static DateOnly NextOn(DayOfWeek day, DateOnly from) => from.AddDays(((int)day - (int)from.DayOfWeek + 7) % 7);
}
