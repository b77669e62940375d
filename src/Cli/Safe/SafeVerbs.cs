using System.Security.Cryptography;
using System.Text.Json;
using Appui.Platform;
using Appui.Vault;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Cli.Safe;

/// <summary><c>safe doctor</c>, <c>backup</c> and <c>restore</c>: on the installation that the settings name.</summary>
internal static class SafeVerbs
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>0 when nothing is missing, 1 otherwise.</summary>
    public static int Doctor(Options options, TextWriter output, TextWriter errors)
    {
        var (json, finish) = (options.Has("--json"), options.Has("--finish"));
        options.NothingLeft();
        return On(errors, async services =>
        {
            if (finish && await services.GetRequiredService<SafeDoctor>().Finish() is var (safes, files) && safes + files > 0)
                await errors.WriteLineAsync($"appui: {safes} interrupted endings finished, {files} files that nobody names deleted");
            var report = await services.GetRequiredService<SafeDoctor>().Look();
            if (json)
                await output.WriteLineAsync(JsonSerializer.Serialize(report, Json));
            else
                await Say(report, output);
            return report.IsWhole ? 0 : 1;
        });
    }

    public static int Backup(Options options, TextWriter output, TextWriter errors)
    {
        var folder = options.Word("DIR");
        options.NothingLeft();
        return On(errors, async services =>
        {
            await output.WriteLineAsync($"{await services.GetRequiredService<Backup>().Write(folder)} files copied into {folder}");
            var settings = services.GetRequiredService<Settings>();
            await output.WriteLineAsync(settings.HasOwnSealer
                ? "The sealer runs by itself: its user copies its store with 'Appui.Sealer backup'."
                : $"Without {settings.MasterKeyFile} and {settings.SealerMasterKeyFile} this copy opens nothing: keep them elsewhere.");
            return 0;
        });
    }

    public static int Restore(Options options, TextWriter output, TextWriter errors)
    {
        var folder = options.Word("DIR");
        options.NothingLeft();
        return On(errors, async services =>
        {
            await output.WriteLineAsync($"{await services.GetRequiredService<Backup>().Restore(folder)} files restored; now: bin/appui safe doctor");
            return 0;
        });
    }

    private static int On(TextWriter errors, Func<IServiceProvider, Task<int>> act)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPlatform(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        services.AddVault();
        using var provider = services.BuildServiceProvider();
        try
        {
            return act(provider).GetAwaiter().GetResult();
        }
        catch (Exception failed) when (failed is InvalidOperationException or CryptographicException)
        {
            errors.WriteLine($"appui: {failed.Message}");
            return 1;
        }
    }

    private static async Task Say(SafeReport report, TextWriter output)
    {
        await output.WriteLineAsync($"{report.Safes} safes, {report.Cards} cards, {report.Papers} papers, {report.Files} files");
        foreach (var fault in report.Faults)
            await output.WriteLineAsync($"MISSING  {fault}");
        foreach (var loose in report.Loose)
            await output.WriteLineAsync($"loose    {loose}");
        await output.WriteLineAsync(report.IsWhole ? "Whole." : $"{report.Faults.Count} faults.");
    }
}
