using System.Diagnostics;
using System.Text.RegularExpressions;
using Appui.Databases;
using Appui.Notices;
using Appui.Notices.Model;
using Appui.Notices.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Notices;

/// <summary>The real program is killed at random points while a real gammu-smsd sends: nothing goes twice, nothing is lost. Ten kills, a hundred with --long.</summary>
public sealed partial class KillTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int NoticesPerKill = 12;
    private readonly string spool = Directory.CreateTempSubdirectory("appui-kill-").FullName;
    private TestDatabase database = null!;
    private App? app;

    private static int Kills => Environment.GetEnvironmentVariable("APPUI_LONG") == "1" ? 100 : TestDatabase.IsPostgres ? 3 : 10;

    public async ValueTask InitializeAsync() => database = await TestDatabase.Empty();

    public async ValueTask DisposeAsync()
    {
        await (app?.DisposeAsync() ?? database.DisposeAsync());
        Directory.Delete(spool, recursive: true);
    }

    [Fact]
    public async Task Killed_at_any_point_the_program_sends_each_message_once()
    {
        using var daemon = new SmsDaemon(spool);
        var asked = await AskFor(Kills * NoticesPerKill);
        var random = new Random(20261123);
        var (kills, inTheMiddle) = (0, 0);

        while (kills < Kills)
        {
            using var server = await Start();
            // From the first message on, within the time that a few of them take.
            var before = Handed().Count;
            await Until(() => Handed().Count > before || Handed().Count == asked.Count);
            await Task.Delay(random.Next(0, 60));
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            kills++;
            if (Handed().Count < asked.Count) inTheMiddle++;
        }

        using (var last = await Start())
        {
            await Until(() => Handed().Count >= asked.Count && !Messages("outbox").Any());
            last.Kill(entireProcessTree: true);
            await last.WaitForExitAsync();
        }

        // What the telephone transmitted, as the daemon wrote it down: each id once, and all of them.
        var transmitted = Transmitted().Matches(await File.ReadAllTextAsync(Path.Combine(spool, "log"))).Select(match => match.Groups["id"].Value).ToList();
        output.WriteLine($"{kills} kills, {inTheMiddle} of them with messages left; {transmitted.Count} transmitted of {asked.Count} asked for");
        transmitted.Order(StringComparer.Ordinal).ShouldBe(asked.Order(StringComparer.Ordinal));
        inTheMiddle.ShouldBeGreaterThan(0);
    }

    /// <summary>Many notices for one person, with the week's limit out of the way; returns the ids that the messages must carry.</summary>
    private async Task<List<string>> AskFor(int count)
    {
        using (var once = await Start(everySeconds: 0))
        {
            once.Kill(entireProcessTree: true);
            await once.WaitForExitAsync();
        }

        app = App.Over(database, new());
        var now = app.Clock.GetUtcNow();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NoticesDb>();
        var ids = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var notice = new Notice
            {
                Id = NoticeId.New(now),
                Structure = DemoPeople.CentreSocial,
                File = DemoPeople.Samir.File,
                Reason = NoticeReason.Answer,
                AskedBy = DemoPeople.Claire,
                AskedAt = now,
            };
            ids.Add(notice.Take(RoadKind.Sms, now.AddDays(-1), now).Id.Value.ToString("N"));
            db.Notices.Add(notice);
        }

        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit();
        return ids;
    }

    private List<string> Handed() => [.. new[] { "outbox", "sent", "error" }.SelectMany(Messages).Distinct()];

    /// <summary>The messages in a folder, without what a killed program was just writing: the daemon does not touch that.</summary>
    private IEnumerable<string> Messages(string folder) =>
        Directory.EnumerateFiles(Path.Combine(spool, folder), "OUT*.txt*").Where(file => !file.EndsWith(".aside", StringComparison.Ordinal)).Select(file => Path.GetFileName(file));

    private static async Task Until(Func<bool> reached)
    {
        var watch = Stopwatch.StartNew();
        while (!reached())
        {
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
            await Task.Delay(5);
        }
    }

    /// <summary>The program as it is published, on a port of its own.</summary>
    private Task<Process> Start(int everySeconds = 1)
    {
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { typeof(Program).Assembly.Location }, UseShellExecute = false, WorkingDirectory = database.DataFolder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[]
        {
            ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("ASPNETCORE_ENVIRONMENT", "Production"), ("Appui__Database", database.Setting), ("Appui__DataFolder", database.DataFolder),
            ("Appui__Demo", "true"), ("Appui__Now", "2026-11-23T08:40:00Z"), ("Appui__Notices__SmsSpool", spool), ("Appui__Notices__PerWeek", "100000"), ("Appui__Notices__EverySeconds", $"{everySeconds}"),
        })
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        var ready = new TaskCompletionSource<Process>();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("appui demo code", StringComparison.Ordinal) == true) ready.TrySetResult(process);
        };
        process.BeginOutputReadLine();
        return ready.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [GeneratedRegex(@"Transmitted OUTC\S+_(?<id>[0-9a-f]{32})\.txtu? \(total", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10000)]
    private static partial Regex Transmitted();
}
