using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Appui.Web.Bench;

/// <summary>The published program with a database of its own, thrown away at the end.</summary>
internal sealed class PublishedSite : IAsyncDisposable
{
    private readonly string data = Path.Combine(Path.GetTempPath(), $"appui-bench-{Guid.NewGuid():N}");
    private readonly Process program;
    private TimeSpan counted;

    private PublishedSite(bool journal)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();

        var folder = Path.GetFullPath("artifacts/publish/Host/release");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "Appui.Host.dll"), "--contentRoot", folder, "--urls", Address.ToString()])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["Appui__Database"] = DatabaseSetting = Database();
        if (!journal)
            start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(PublishedSite).Assembly.Location;
        start.Environment["Appui__DataFolder"] = data;
        start.Environment["Appui__Demo"] = "true";
        program = Process.Start(start)!;
        program.BeginOutputReadLine();
    }

    /// <summary>Where its keys are, and its database when that is SQLite.</summary>
    public string DataFolder => data;

    /// <summary>Its setting of the database.</summary>
    public string DatabaseSetting { get; }

    /// <summary>Runs a verb of the published command line on the same installation; what it said.</summary>
    public string RunVerb(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath("artifacts/publish/Cli/release/appui.dll"), .. words]) { RedirectStandardOutput = true, UseShellExecute = false };
        (start.Environment["Appui__Database"], start.Environment["Appui__DataFolder"]) = (DatabaseSetting, data);
        using var verb = Process.Start(start)!;
        var said = verb.StandardOutput.ReadToEnd().Trim();
        verb.WaitForExit();
        return verb.ExitCode == 0 ? said : throw new InvalidOperationException($"appui {string.Join(' ', words)}: {verb.ExitCode} {said}");
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Time its processors have worked since it started; a busy machine does not change it.</summary>
    public TimeSpan Worked
    {
        get
        {
            program.Refresh();
            return program.TotalProcessorTime;
        }
    }

    /// <summary>The database behind it.</summary>
    public string Engine { get; } = Environment.GetEnvironmentVariable("APPUI_TEST_POSTGRES") is null ? "SQLite" : "PostgreSQL";

    /// <summary>Megabytes that the program holds now.</summary>
    public double Memory => Status("VmRSS");

    /// <summary>The most that it held so far.</summary>
    public double MostMemory => Status("VmHWM");

    /// <summary>Processor time that the program took since this was last asked.</summary>
    public TimeSpan CountProcessor()
    {
        program.Refresh();
        var (taken, earlier) = (program.TotalProcessorTime, counted);
        counted = taken;
        return taken - earlier;
    }

    /// <summary>Starts it and waits for its first answer.</summary>
    /// <param name="journal">False: nothing is written into its journal (<see cref="StartupHook"/>).</param>
    public static async Task<PublishedSite> Start(bool journal = true)
    {
        var site = new PublishedSite(journal);
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                await http.GetAsync(site.Address);
                return site;
            }
            catch (HttpRequestException) when (!site.program.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        program.Kill();
        await program.WaitForExitAsync();
        program.Dispose();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>A database of its own beside <c>bin/with-postgres</c>; else the file of SQLite in the data folder.</summary>
    private static string Database()
    {
        if (Environment.GetEnvironmentVariable("APPUI_TEST_POSTGRES") is not { } server)
            return "";

        var own = new NpgsqlConnectionStringBuilder(server) { Database = $"bench_{Guid.NewGuid():N}" };
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var create = new NpgsqlCommand($"CREATE DATABASE {own.Database}", connection);
        create.ExecuteNonQuery();
        return own.ConnectionString;
    }

    private double Status(string name) =>
        double.Parse(File.ReadLines($"/proc/{program.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
}
