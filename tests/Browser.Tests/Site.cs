using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Appui.Browser.Tests.Site))]
// One site for all, which one of the journeys starts again at another time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Appui.Browser.Tests;

/// <summary>The published program with the people of the demo, on a free port, and one browser; both for the whole run.</summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>Monday 23 November 2026, 9:40 in Paris: when the clock of the site starts.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 40, 0, TimeSpan.Zero);

    private static readonly string[] Quiet =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>The root of the sources.</summary>
    public static readonly string Root = Above(AppContext.BaseDirectory);

    // What the program says while it is walked through: the place to look when a page failed.
    private static readonly string Log = Path.Combine(Root, "artifacts/test-browser-site.txt");

    private readonly string data = Path.Combine(Path.GetTempPath(), $"appui-browser-{Guid.NewGuid():N}");
    private readonly int port = FreePort();
    private Process? program;
    private IPlaywright? playwright;

    /// <summary>Where the site answers.</summary>
    public string Address => $"http://127.0.0.1:{port}";

    /// <summary>The one browser; each visitor has a context of their own.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>The instant at which the running program started its clock.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await Start(Monday);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.CloseAsync();
        playwright?.Dispose();
        await Stop();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Starts the program again on the same database at another time: the next morning, three weeks later.</summary>
    public async Task ComeBack(DateTimeOffset at)
    {
        await Stop();
        await Start(at);
    }

    /// <summary>Somebody with a browser of their own.</summary>
    /// <param name="screen">What they look at.</param>
    /// <param name="script">Whether scripts run.</param>
    /// <param name="address">Over which line; straight to the site when nothing is said.</param>
    public async Task<Walk> Visitor(Screen screen, bool script = true, string? address = null)
    {
        var context = await Browser.NewContextAsync(
            new()
            {
                BaseURL = address ?? Address,
                JavaScriptEnabled = script,
                ViewportSize = new() { Width = screen.Width, Height = screen.Height },
                HasTouch = screen.Touch,
                Locale = "fr-FR",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(15_000);
        return new(this, await context.NewPageAsync(), screen, script);
    }

    /// <summary>A device of its own, with a profile on the disk that can be searched once it is closed.</summary>
    /// <param name="screen">What somebody looks at.</param>
    /// <param name="profile">The folder of its profile.</param>
    /// <param name="flags">How this browser differs from the others.</param>
    public async Task<Walk> Device(Screen screen, string profile, params string[] flags)
    {
        var context = await playwright!.Chromium.LaunchPersistentContextAsync(
            profile,
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Args = [.. Quiet, .. flags],
                BaseURL = Address,
                ViewportSize = new() { Width = screen.Width, Height = screen.Height },
                HasTouch = screen.Touch,
                Locale = "fr-FR",
                ReducedMotion = ReducedMotion.Reduce,
            });
        context.SetDefaultTimeout(15_000);
        return new(this, context.Pages[0], screen, script: true);
    }

    /// <summary>Keeps a figure that a journey measured, in artifacts/figures-browser.txt.</summary>
    public static void Figure(string line) => File.AppendAllText(Path.Combine(Root, "artifacts/figures-browser.txt"), line + "\n");

    /// <summary>Runs a verb of bin/appui beside the program, on its data.</summary>
    public async Task<string> Command(params string[] arguments)
    {
        using var command = Process.Start(WithSettings(new("dotnet", [Path.Combine(Root, "artifacts/publish/Cli/release/appui.dll"), .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false }, StartedAt))!;
        var said = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return command.ExitCode == 0 ? said.Trim() : throw new InvalidOperationException($"bin/appui {string.Join(' ', arguments)} ended with {command.ExitCode}: {said}");
    }

    private async Task Start(DateTimeOffset at)
    {
        var folder = Path.Combine(Root, "artifacts/publish/Host/release");
        program = Process.Start(WithSettings(new("dotnet", [Path.Combine(folder, "Appui.Host.dll"), "--contentRoot", folder, "--urls", Address]) { RedirectStandardOutput = true, UseShellExecute = false }, at))!;
        program.OutputDataReceived += (_, line) => File.AppendAllText(Log, line.Data + "\n");
        program.BeginOutputReadLine();
        StartedAt = at;

        using var http = new HttpClient();
        for (var patience = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            try
            {
                await http.GetAsync(Address);
                return;
            }
            catch (HttpRequestException) when (!program.HasExited && patience.Elapsed < TimeSpan.FromMinutes(1)) { }
        }
    }

    private async Task Stop()
    {
        if (program is null)
        {
            return;
        }

        program.Kill();
        await program.WaitForExitAsync();
        program.Dispose();
    }

    private ProcessStartInfo WithSettings(ProcessStartInfo start, DateTimeOffset at)
    {
        start.Environment["Appui__Database"] = "";
        start.Environment["Appui__DataFolder"] = data;
        start.Environment["Appui__Demo"] = "true";
        start.Environment["Appui__Now"] = at.ToString("O");
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Appui.slnx")) ? folder : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Appui.slnx"));
}

/// <summary>What somebody looks at.</summary>
public sealed record Screen(string Name, int Width, int Height, bool Touch)
{
    public static readonly Screen Phone = new("phone", 360, 740, Touch: true);
    public static readonly Screen Desk = new("desk", 1280, 800, Touch: false);
    public static readonly Screen Tablet = new("tablet", 1024, 768, Touch: true);
    public static readonly Screen Kiosk = new("kiosk", 1080, 1920, Touch: true);
}
