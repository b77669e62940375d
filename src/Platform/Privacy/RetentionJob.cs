using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Appui.Platform.Privacy;

/// <summary>Runs the retention once a night, at the first quarter past three in Paris that it is awake for.</summary>
internal sealed class RetentionJob(Retention retention, TimeProvider clock, ILogger<RetentionJob> log) : BackgroundService
{
    private const int Hour = 3;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var ranOn = clock.Today;
        using var quarter = new PeriodicTimer(TimeSpan.FromMinutes(15), clock);
        while (await quarter.WaitForNextTickAsync(stoppingToken))
        {
            if (ranOn == clock.Today || clock.GetUtcNow().InParis().Hour < Hour)
                continue;
            try
            {
                await retention.Run(dryRun: false);
                ranOn = clock.Today;
            }
            catch (Exception failed) when (failed is InvalidOperationException or DbException or IOException)
            {
                log.LogError(failed, "What was kept long enough could not be ended. Run: bin/appui privacy retention --dry-run");
            }
        }
    }
}
