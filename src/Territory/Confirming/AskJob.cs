using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Appui.Territory.Confirming;

/// <summary>Asks places every hour; when no mail server is set, nothing leaves and the list of calls says whom to call.</summary>
internal sealed class AskJob(AskRun run, TimeProvider clock, ILogger<AskJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await run.Run(stoppingToken);
            }
            catch (Exception failed) when (failed is InvalidOperationException or DbException or DbUpdateException or IOException)
            {
                log.LogError(failed, "Places could not be asked whether their pages are true; they stay on the list of calls (/annuaire/appeler).");
            }
        }
    }
}
