using System.Diagnostics;
using System.Text.Json;
using Appui.People;
using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Privacy;

/// <summary>The same, run from the command line as a process of its own.</summary>
public sealed class RetentionProcessTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Killed_half_way_it_leaves_no_half_state_and_goes_on()
    {
        await OpenFiles(160);
        var start = Certificates();

        using (var run = Cli("privacy", "retention"))
        {
            var patience = Stopwatch.StartNew();
            while (Certificates() < start + 3)
            {
                run.HasExited.ShouldBeFalse(run.HasExited ? await run.StandardError.ReadToEndAsync() : "");
                patience.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
            }
            run.Kill(); // SIGKILL: nothing is tidied up
            await run.WaitForExitAsync();
        }

        var left = await app.Count("SELECT COUNT(*) FROM people_files");
        left.ShouldBeGreaterThan(0, "it ended before it could be killed");
        (await app.Count(HalfState.Sql)).ShouldBe(0);
        app.Services.GetRequiredService<JournalArchive>().Verify(null).ExitCode.ShouldBe(0);

        var announced = await Json("privacy", "retention", "--dry-run", "--json");
        var ended = await Json("privacy", "retention", "--json");

        Due(announced).ShouldBe(Due(ended));
        (await app.Count("SELECT COUNT(*) FROM people_files")).ShouldBe(0);
        (await app.Count(HalfState.Sql)).ShouldBe(0);
        app.Services.GetRequiredService<JournalArchive>().Verify(null).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData(0, "privacy", "register", "--json")]
    [InlineData(64, "privacy", "register", "--jsn")]
    [InlineData(64, "privacy", "retention", "--now")]
    [InlineData(64, "privacy", "certificate")]
    [InlineData(1, "privacy", "certificate", "AAA-AAA-AAA-AAA")]
    public async Task The_command_line_answers_with_its_exit_code(int code, params string[] words)
    {
        using var run = Cli(words);
        var said = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();

        run.ExitCode.ShouldBe(code, said);
    }

    [Fact]
    public async Task The_register_is_printed_without_making_a_folder()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), $"appui-nowhere-{Guid.NewGuid():N}");
        using var run = Cli(["privacy", "register"], nowhere);
        var said = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();

        said.ShouldContain("# Registre des traitements");
        Directory.Exists(nowhere).ShouldBeFalse();
    }

    // Read without a transaction, so as not to stand in the way of what is watched.
    private long Certificates()
    {
        using var connection = app.Services.GetRequiredService<Database>().Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM people_certificates";
        return Convert.ToInt64(command.ExecuteScalar());
    }

    private async Task OpenFiles(int count)
    {
        for (var i = 0; i < count; i += 40)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var cabinet = scope.ServiceProvider.GetRequiredService<FileCabinet>();
            for (var j = 0; j < 40; j++)
                await cabinet.Open(new Portrait("Awa Exemple", null, new()), DemoPeople.CentreSocial, DemoPeople.Claire);
            await scope.ServiceProvider.GetRequiredService<PeopleDb>().SaveChangesAsync();
            await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit();
        }
    }

    /// <summary>The command line, in three years, on the same installation.</summary>
    private Process Cli(params string[] words) => Cli(words, app.Folder);

    private Process Cli(string[] words, string folder)
    {
        var settings = app.Services.GetRequiredService<Settings>();
        var start = new ProcessStartInfo("dotnet", [Sources.Test("../../artifacts/bin/Cli/debug/appui.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["Appui__Database"] = settings.Database;
        start.Environment["Appui__DataFolder"] = folder;
        start.Environment["Appui__Demo"] = "true";
        start.Environment["Appui__Now"] = "2030-01-07T08:00:00Z";
        return Process.Start(start)!;
    }

    private async Task<JsonElement> Json(params string[] words)
    {
        using var run = Cli(words);
        var said = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        run.ExitCode.ShouldBe(0, await run.StandardError.ReadToEndAsync());
        return JsonDocument.Parse(said).RootElement;
    }

    private static IEnumerable<(string?, int)> Due(JsonElement json) =>
        json.GetProperty("lines").EnumerateArray().Select(line => (line.GetProperty("what").GetString(), line.GetProperty("due").GetInt32()));
}

/// <summary>What no erasure may leave behind, across modules.</summary>
internal static class HalfState
{
    public const string Sql =
        """
        SELECT (SELECT COUNT(*) FROM people_tokens WHERE file NOT IN (SELECT id FROM people_files))
             + (SELECT COUNT(*) FROM people_notes WHERE file NOT IN (SELECT id FROM people_files))
             + (SELECT COUNT(*) FROM people_files WHERE slip NOT IN (SELECT id FROM people_slips))
             + (SELECT COUNT(*) FROM procedures_cases WHERE file IS NOT NULL AND file NOT IN (SELECT id FROM people_files))
             + (SELECT COUNT(*) FROM people_files WHERE id NOT IN (SELECT file FROM people_tokens))
        """;
}
