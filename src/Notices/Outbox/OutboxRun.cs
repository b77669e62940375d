using System.Net.Mail;
using Appui.Notices.Model;
using Appui.Notices.Roads;
using Appui.Notices.Storage;
using Appui.Notices.Words;
using Appui.People;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Notices.Outbox;

/// <summary>
/// Empties the outbox: one sending at a time, each in a unit of work of its own, so that a program killed at any point goes on where it was.
/// A short message for the telephone of the house is put into its folder inside the transaction, under a name made of the sending's id: found there again, it is not put twice.
/// A server elsewhere gives no such thing to look at: that it is being spoken to is saved first, and if nothing more is known, a person decides.
/// </summary>
internal sealed class OutboxRun(IServiceScopeFactory scopes, SmsSpool spool, SmsGateway gateway, Mailer mailer, Messages messages, NoticeSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Doubt = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan KeptInFolders = TimeSpan.FromDays(7);
    private static readonly TimeSpan Unfinished = TimeSpan.FromHours(1);
    private const int AtOnce = 200;

    /// <summary>Reads what came back, then sends all that is due.</summary>
    /// <exception cref="IOException">The folder of the telephone cannot be read or written; what was not handed over stays due.</exception>
    public async Task Run(CancellationToken stop = default)
    {
        if (spool.IsOn)
        {
            await InOwnWork(provider => provider.GetRequiredService<SpoolReader>().ReadBack());
            var incoming = spool.Inbox().Take(AtOnce).ToList();
            await InOwnWork(provider => provider.GetRequiredService<SpoolReader>().Keep(incoming));
            incoming.ForEach(spool.Forget);
            spool.Sweep(clock.GetUtcNow() - KeptInFolders, clock.GetUtcNow() - Unfinished);
        }
        await InOwnWork(Doubtful);
        await InOwnWork(MissedVisits);
        while (!stop.IsCancellationRequested && await SendNext())
        {
        }
    }

    /// <summary>False when nothing is due.</summary>
    private async Task<bool> SendNext()
    {
        SendingId? spokenOf = null;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var provider = scope.ServiceProvider;
            var work = provider.GetRequiredService<UnitOfWork>();
            if (await Claim(provider.GetRequiredService<NoticesDb>(), work.Database.Engine) is not { } sending) return false;
            if (await Prepare(provider, sending)) spokenOf = sending.Id;
            await provider.GetRequiredService<NoticesDb>().SaveChangesAsync();
            await work.Commit();
        }

        if (spokenOf is { } id) await Speak(id);
        return true;
    }

    /// <summary>The next one that is due, locked until the end of the transaction: two servers never hold the same.</summary>
    private async Task<Sending?> Claim(NoticesDb db, Engine engine)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = engine is Engine.PostgreSql
            ? db.Sendings.FromSql($"SELECT * FROM notices_sendings WHERE road IN ('Sms', 'Email') AND done_at IS NULL AND failure_at IS NULL AND handed_at IS NULL AND trying_since IS NULL AND not_before <= {now} ORDER BY not_before, id LIMIT 1 FOR UPDATE SKIP LOCKED")
            : db.Sendings.FromSql($"SELECT * FROM notices_sendings WHERE road IN ('Sms', 'Email') AND done_at IS NULL AND failure_at IS NULL AND handed_at IS NULL AND trying_since IS NULL AND not_before <= {now} ORDER BY not_before, id LIMIT 1");
        return (await due.ToListAsync()).SingleOrDefault();
    }

    /// <summary>Asks again, at this instant, whether the person wants it and the hour allows it; hands over what has a folder. True when a server is to be spoken to.</summary>
    private async Task<bool> Prepare(IServiceProvider provider, Sending sending)
    {
        var (db, planner, quiet) = (provider.GetRequiredService<NoticesDb>(), provider.GetRequiredService<Planner>(), provider.GetRequiredService<Quiet>());
        var now = clock.GetUtcNow();
        var notice = await db.Notices.Include(n => n.Sendings).SingleAsync(n => n.Id == sending.NoticeId);
        if (!quiet.Allows(now))
        {
            sending.Wait(quiet.Next(now));
            return false;
        }
        if (await provider.GetRequiredService<IRoads>().Of(notice.Whom, notice.Structure) is not { } person || person.Roads.FirstOrDefault(road => road.Kind == sending.Road) is not { } road)
            return await Failed(provider, notice, sending, FailureCode.RoadGone);
        if (await planner.WeekIsFullUntil(await provider.GetRequiredService<IPeople>().Aliases(notice.Whom)) is { } until)
        {
            sending.Wait(quiet.Next(until));
            return false;
        }

        if (sending.Road is RoadKind.Sms)
        {
            if (!settings.HasSms) return await Failed(provider, notice, sending, FailureCode.RoadGone);
            if (!PhoneNumber.TryParse(road.To, out var number)) return await Failed(provider, notice, sending, FailureCode.BadNumber);
            if (await provider.GetRequiredService<Stops>().Has(number)) return await Failed(provider, notice, sending, FailureCode.Stopped);
            sending.Address(Seal(provider, sending, number.E164), provider.GetRequiredService<Stops>().TokenOf(number));
            if (spool.IsOn)
            {
                var house = (await provider.GetRequiredService<IRoads>().House(notice.Structure))!;
                spool.Put(sending.Id, number, messages.Sms(person, house), now);
                sending.Hand(now);
                Record(provider, "notice.handed", notice, sending);
                return false;
            }
        }
        else
        {
            if (!settings.HasEmail) return await Failed(provider, notice, sending, FailureCode.RoadGone);
            if (!MailAddress.TryCreate(road.To, out _)) return await Failed(provider, notice, sending, FailureCode.BadAddress);
            sending.Address(Seal(provider, sending, road.To!), null);
        }

        sending.BeginTrying(now);
        return true;
    }

    /// <summary>Speaks to a server, holding nothing of the database meanwhile; then saves what it said.</summary>
    private async Task Speak(SendingId id)
    {
        Spoken? spoken = null;
        await InOwnWork(async provider => spoken = await WhatToSay(provider, id));
        var answer = spoken switch
        {
            null => ServerAnswer.Refused,
            { Road: RoadKind.Email } => await mailer.Send(id, new(spoken.To), messages.Email(spoken.Person, spoken.House), spoken.Person.Discreet ? null : spoken.House.Name),
            _ when PhoneNumber.TryParse(spoken.To, out var number) => await gateway.Send(id, number, messages.Sms(spoken.Person, spoken.House)),
            _ => ServerAnswer.Refused,
        };
        await InOwnWork(provider => Answered(provider, id, answer));
    }

    private static async Task<Spoken?> WhatToSay(IServiceProvider provider, SendingId id)
    {
        var (notice, sending) = await Load(provider, id);
        var roads = provider.GetRequiredService<IRoads>();
        return await roads.Of(notice.Whom, notice.Structure) is { } person && await roads.House(notice.Structure) is { } house
            ? new(sending.Road, Opened(provider, sending), person, house)
            : null;
    }

    private async Task Answered(IServiceProvider provider, SendingId id, ServerAnswer answer)
    {
        var (notice, sending) = await Load(provider, id);
        var now = clock.GetUtcNow();
        if (!sending.IsOpen) return;
        switch (answer)
        {
            case ServerAnswer.Took:
                sending.Done(now);
                notice.Finish(NoticeOutcome.Sent, now);
                Record(provider, "notice.sent", notice, sending);
                break;
            case ServerAnswer.Later when sending.Tries + 1 < Sending.MostTries:
                sending.TryAgain(provider.GetRequiredService<Quiet>().Next(now + Later));
                break;
            default:
                await Failed(provider, notice, sending, Code(answer, sending.Road));
                break;
        }
    }

    private static FailureCode Code(ServerAnswer answer, RoadKind road) => answer switch
    {
        ServerAnswer.Refused => road is RoadKind.Email ? FailureCode.BadAddress : FailureCode.Refused,
        ServerAnswer.Later => FailureCode.ServerAway,
        _ => FailureCode.InDoubt,
    };

    /// <summary>A server was being spoken to when the program stopped: nothing is sent again by itself.</summary>
    private async Task Doubtful(IServiceProvider provider)
    {
        var limit = clock.GetUtcNow() - Doubt;
        foreach (var id in await provider.GetRequiredService<NoticesDb>().Sendings.Open().Where(s => s.TryingSince != null && s.TryingSince < limit).Select(s => s.Id).Take(AtOnce).ToListAsync())
        {
            var (notice, sending) = await Load(provider, id);
            await Failed(provider, notice, sending, FailureCode.InDoubt);
        }
    }

    /// <summary>Those who did not come on their day, and for whom there is another road.</summary>
    private async Task MissedVisits(IServiceProvider provider)
    {
        var midnight = clock.Today.InParisAt(TimeOnly.MinValue);
        foreach (var id in await provider.GetRequiredService<NoticesDb>().Sendings.Open().Where(s => s.Road == RoadKind.Visit && s.NotBefore < midnight).Select(s => s.Id).Take(AtOnce).ToListAsync())
        {
            var (notice, sending) = await Load(provider, id);
            if (await provider.GetRequiredService<IRoads>().Of(notice.Whom, notice.Structure) is { } person
                && Planner.LastDayAwaited(sending, person) < clock.Today && await provider.GetRequiredService<Planner>().HasAnother(notice, person))
                await Failed(provider, notice, sending, FailureCode.DidNotCome);
        }
    }

    private static async Task<(Notice Notice, Sending Sending)> Load(IServiceProvider provider, SendingId id)
    {
        var db = provider.GetRequiredService<NoticesDb>();
        var sending = await db.Sendings.SingleAsync(s => s.Id == id);
        return (await db.Notices.Include(n => n.Sendings).SingleAsync(n => n.Id == sending.NoticeId), sending);
    }

    private static async Task<bool> Failed(IServiceProvider provider, Notice notice, Sending sending, FailureCode code)
    {
        await provider.GetRequiredService<Planner>().Fail(notice, sending, code);
        Record(provider, "notice.failed", notice, sending, code);
        return false;
    }

    private static SealedText Seal(IServiceProvider provider, Sending sending, string to) => provider.GetRequiredService<Seals>().Seal(sending.Structure, sending.ToBinding, to);

    private static string Opened(IServiceProvider provider, Sending sending) => provider.GetRequiredService<Seals>().Open(sending.Structure, sending.ToBinding, sending.To!.Value);

    private static void Record(IServiceProvider provider, string verb, Notice notice, Sending sending, FailureCode? code = null) =>
        provider.GetRequiredService<Journal>().Record(verb, notice.Whom.Subject, ("notice", notice.Id), ("road", sending.Road), ("code", code));

    private async Task InOwnWork(Func<IServiceProvider, Task> action)
    {
        await using var scope = scopes.CreateAsyncScope();
        await action(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<NoticesDb>().SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit();
    }

    /// <summary>What is said to a server, to whom.</summary>
    private sealed record Spoken(RoadKind Road, string To, Reachable Person, StructureCard House)
    {
        public override string ToString() => Road.ToString();
    }
}
