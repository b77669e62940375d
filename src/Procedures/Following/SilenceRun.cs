using System.Data.Common;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Appui.Procedures.Following;

/// <summary>
/// What becomes of claims by the mere passing of time: one that the agency should have answered stands at silence, and somebody calls on the next working day.
/// In batches, each a unit of work of its own: stopped at any point, it goes on where it was.
/// </summary>
internal sealed class SilenceRun(IServiceScopeFactory scopes, CardLibrary cards, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>Goes through all claims of all houses; how many fell silent.</summary>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var fell = 0;
        foreach (var card in cards.All)
        {
            int batch;
            do
            {
                fell += batch = await FallSilent(card);
            }
            while (batch == AtOnce && !stop.IsCancellationRequested);
        }
        return fell;
    }

    private async Task<int> FallSilent(Card card)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, journal) = (scope.ServiceProvider.GetRequiredService<ProceduresDb>(), scope.ServiceProvider.GetRequiredService<Journal>());
        var (key, now, call) = (card.Key, clock.GetUtcNow(), Look.DayAfter(clock.Today, 0));
        var limit = clock.Today.AddDays(-card.Delays.Answer).InParisAt(TimeOnly.MinValue);
        var due = await db.Cases
            .Where(one => one.Card == key && one.Next != null && (one.State == CaseState.Sent || one.State == CaseState.Appealed) && one.StateSince < limit)
            .OrderBy(one => one.StateSince).Take(AtOnce).ToListAsync();
        foreach (var one in due) one.FallSilent(call, now);
        if (due.Count == 0 || !await db.SavedFirst()) return 0;

        foreach (var one in due) journal.Record("case.moved", one.Whom.Subject, ("case", one.Id), ("to", one.State));
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit();
        return due.Count;
    }
}

/// <summary>Runs it once a day, before anybody comes in.</summary>
internal sealed class SilenceJob(SilenceRun silence, TimeProvider clock, ILogger<SilenceJob> log) : BackgroundService
{
    private const int Hour = 4;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? ranOn = null;
        using var quarter = new PeriodicTimer(TimeSpan.FromMinutes(15), clock);
        while (await quarter.WaitForNextTickAsync(stoppingToken))
        {
            if (ranOn == clock.Today || clock.GetUtcNow().InParis().Hour < Hour) continue;
            try
            {
                await silence.Run(stoppingToken);
                ranOn = clock.Today;
            }
            catch (Exception failed) when (failed is InvalidOperationException or DbException or DbUpdateException)
            {
                log.LogError(failed, "Claims whose usual delay has passed could not be looked at; it is tried again in a quarter of an hour.");
            }
        }
    }
}
