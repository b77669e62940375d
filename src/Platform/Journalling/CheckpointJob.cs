using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Appui.Platform.Journalling;

/// <summary>Signs the state of the journal at least every hour and every 10,000 leaves, as long as there is something new to sign.</summary>
internal sealed class CheckpointJob(IServiceScopeFactory scopes, CheckpointSigner signer, TimeProvider clock, ILogger<CheckpointJob> log) : BackgroundService
{
    private const long EveryLeaves = 10_000;
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private DateTimeOffset lastSigned = DateTimeOffset.MinValue;

    /// <summary>Signs now what was not signed yet; null when there is nothing new.</summary>
    /// <exception cref="InvalidOperationException">The journal does not extend what was signed before.</exception>
    public async Task<string?> Sign()
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        var last = Last(work);
        if (last == signer.SignedSize)
            return null;
        if (last < signer.SignedSize)
            throw new InvalidOperationException($"The journal has {last} leaves; {signer.SignedSize} were signed before: it was put back to an older day.");

        var (checkpoint, note) = signer.Extend(Leaf.After(signer.SignedSize - 1, work.Connection, work.Transaction));
        await Store(work, checkpoint.Size, note);
        await work.Commit();
        lastSigned = clock.GetUtcNow();
        return note;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await minute.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await IsDue())
                    await Sign();
            }
            catch (Exception refused) when (refused is InvalidOperationException or DbException or IOException)
            {
                log.LogError(refused, "The journal could not be signed. Run: bin/appui journal verify");
            }
        }
    }

    private async Task<bool> IsDue()
    {
        if (clock.GetUtcNow() - lastSigned >= Every)
            return true;

        await using var scope = scopes.CreateAsyncScope();
        return Last(scope.ServiceProvider.GetRequiredService<UnitOfWork>()) - signer.SignedSize >= EveryLeaves;
    }

    private static long Last(UnitOfWork work)
    {
        using var command = work.Connection.CreateCommand();
        command.Transaction = work.Transaction;
        command.CommandText = "SELECT COALESCE(MAX(seq), 0) FROM platform_journal_leaves";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private async Task Store(UnitOfWork work, long size, string note)
    {
        await using var command = work.Connection.CreateCommand();
        command.Transaction = work.Transaction;
        command.CommandText = "INSERT INTO platform_checkpoints (size, at, note) VALUES (@size, @at, @note) ON CONFLICT (size) DO NOTHING";
        foreach (var (name, value) in new (string, object)[] { ("size", size), ("at", clock.GetUtcNow().UtcDateTime), ("note", note) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        await command.ExecuteNonQueryAsync();
    }
}
