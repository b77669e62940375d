using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Appui.Notices.Outbox;

/// <summary>Empties the outbox as often as the settings say.</summary>
internal sealed class OutboxJob(OutboxRun outbox, NoticeSettings settings, TimeProvider clock, ILogger<OutboxJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.EverySeconds == 0) return;

        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.EverySeconds), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await outbox.Run(stoppingToken);
            }
            catch (Exception failed) when (failed is InvalidOperationException or DbException or DbUpdateException or IOException or UnauthorizedAccessException)
            {
                log.LogError(failed, "The outbox of notices could not be emptied; what is due stays due. See docs/notices.md.");
            }
        }
    }
}
