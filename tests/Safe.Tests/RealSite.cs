using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Appui.Platform;
using Appui.Vault;
using Appui.Web.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Safe.Tests;

/// <summary>
/// The program in a process of its own, over loopback, with a data folder that outlives it: what a test may kill. Each start is two days later, so that what
/// the program allows once a day is allowed again.
/// </summary>
internal sealed class RealSite : TimeProvider, ISite, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Dictionary<string, Visitor> signedIn = [];
    private readonly int port = FreePort();
    private Process? program;
    private DateTimeOffset startsAt = new(2026, 11, 23, 8, 40, 0, TimeSpan.Zero);
    private DateTimeOffset startedAt;

    /// <param name="folder">Where the data is; one in memory or on a small disk for some.</param>
    /// <param name="before">What is put before the program on its command line: a tracer, a limit.</param>
    public RealSite(string? folder = null, params string[] before)
    {
        Folder = folder ?? Directory.CreateTempSubdirectory("appui-real-").FullName;
        Before = before;
    }

    public string Folder { get; }

    public string[] Before { get; set; }

    /// <summary>How long the last start took, from the process to the first answer.</summary>
    public TimeSpan LastStart { get; private set; }

    public override DateTimeOffset GetUtcNow() => startsAt + (System.GetUtcNow() - startedAt);

    public Visitor Anybody() => new(Browser());

    public Visitor As(CastMember member)
    {
        if (!signedIn.TryGetValue(member.Account, out var visitor))
            signedIn[member.Account] = visitor = new(Browser(), anybody => member.SignIn(anybody, this));
        return visitor;
    }

    public async Task Start()
    {
        signedIn.Clear();
        startsAt = startsAt.AddDays(2);
        startedAt = System.GetUtcNow();
        // As bin/publish makes it, when it was run: what is measured is what people start.
        var root = Root(AppContext.BaseDirectory);
        var host = new[] { "artifacts/publish/Host/release", "artifacts/bin/Host/debug" }.Select(folder => Path.Combine(root, folder)).First(folder => File.Exists(Path.Combine(folder, "Appui.Host.dll")));
        string[] command = [.. Before, "dotnet", Path.Combine(host, "Appui.Host.dll"), "--contentRoot", host, "--urls", $"http://127.0.0.1:{port}"];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["Appui__Database"] = "";
        start.Environment["Appui__DataFolder"] = Folder;
        start.Environment["Appui__Demo"] = "true";
        start.Environment["Appui__Now"] = startsAt.ToString("O", CultureInfo.InvariantCulture);
        start.Environment["Logging__LogLevel__Default"] = "None";
        var watch = Stopwatch.StartNew();
        program = Process.Start(start)!;
        program.OutputDataReceived += (_, _) => { };
        program.ErrorDataReceived += (_, _) => { };
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                (await http.GetAsync($"http://127.0.0.1:{port}/moi/ouvrir")).EnsureSuccessStatusCode();
                LastStart = watch.Elapsed;
                return;
            }
            catch (HttpRequestException) when (!program.HasExited && watch.Elapsed < Patience)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>kill -9, while whatever runs runs; the sealer ends with it.</summary>
    public async Task Kill()
    {
        if (program is null)
            return;
        program.Kill(entireProcessTree: true);
        await program.WaitForExitAsync();
        program.Dispose();
        program = null;
    }

    /// <summary>From now on the program's every other call of this kind fails so, wherever it writes.</summary>
    public async Task<Injection> Inject(string call, string error)
    {
        var start = new ProcessStartInfo("strace", ["-f", "-q", "-p", program!.Id.ToString(CultureInfo.InvariantCulture), "-e", $"trace={call}", "-e", $"inject={call}:error={error}:when=1+2", "-o", Path.Combine(Path.GetTempPath(), $"appui-strace-{program.Id}")])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var strace = Process.Start(start)!;
        // Attached to every thread once the kernel says who traces the last of them.
        var last = Directory.GetDirectories($"/proc/{program.Id}/task").Last();
        for (var i = 0; i < 200 && (await File.ReadAllLinesAsync(Path.Combine(last, "status"))).Any(line => line == "TracerPid:\t0"); i++)
            await Task.Delay(20);
        return new(strace);
    }

    /// <summary>What database, files and sealer know of each other, once the program has ended.</summary>
    public async Task<SafeReport> Doctor()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPlatform(new Microsoft.Extensions.Configuration.ConfigurationManager { ["Appui:DataFolder"] = Folder, ["Appui:Demo"] = "true" });
        services.AddVault();
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<SafeDoctor>().Look();
    }

    public void Dispose()
    {
        program?.Kill(entireProcessTree: true);
        program?.WaitForExit();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new($"http://127.0.0.1:{port}"), Timeout = Patience };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Appui.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
