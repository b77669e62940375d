using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Platform.Storage;

/// <summary>Plants the invented people of the demonstration, once: all seeds in one unit of work.</summary>
internal static class Demonstration
{
    public static async Task PlantOnce(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        if (await IsPlanted(work))
            return;

        foreach (var seed in scope.ServiceProvider.GetServices<IDemoSeed>().OrderBy(seed => seed.Order))
            await seed.Plant();
        await MarkPlanted(work);
        await work.Commit();
    }

    private static async Task<bool> IsPlanted(UnitOfWork work)
    {
        await using var command = work.Connection.CreateCommand();
        command.Transaction = work.Transaction;
        command.CommandText = "SELECT COUNT(*) FROM platform_facts WHERE name = 'demonstration'";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) > 0;
    }

    private static async Task MarkPlanted(UnitOfWork work)
    {
        await using var command = work.Connection.CreateCommand();
        command.Transaction = work.Transaction;
        command.CommandText = "INSERT INTO platform_facts (name, value) VALUES ('demonstration', 'planted')";
        await command.ExecuteNonQueryAsync();
    }
}
