using System.Diagnostics;
using Appui.Sealer;

namespace Appui.Safe.Tests;

/// <summary>A sealer in a process of its own, that tests may kill and start again; its clock is the one that they move.</summary>
internal sealed class TestSealer : TimeProvider, IDisposable
{
    private SealerClient client;

    public TestSealer()
    {
        Folder = Directory.CreateTempSubdirectory("appui-sealer-").FullName;
        client = Start();
    }

    public string Folder { get; }

    public string Store => Path.Combine(Folder, "store");

    public string MasterKey => Path.Combine(Folder, "sealer.key");

    public DateTimeOffset Time { get; set; } = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Time;

    public Task<SealerAnswer> Ask(SealerRequest request) => client.Ask(request);

    /// <summary>kill -9; the next question starts it again.</summary>
    public void Kill()
    {
        foreach (var process in Mine())
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    public void Dispose()
    {
        client.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Another program, with another folder for what it does not share.</summary>
    public void Restart()
    {
        client.Dispose();
        client = Start();
    }

    private SealerClient Start() => new(new(Path.Combine(Folder, "socket"), Store, MasterKey, Demonstration: true), this);

    private IEnumerable<Process> Mine() =>
        from folder in Directory.GetDirectories("/proc")
        where int.TryParse(Path.GetFileName(folder), out _) && CommandLine(folder).Contains(Store, StringComparison.Ordinal)
        select Process.GetProcessById(int.Parse(Path.GetFileName(folder)));

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (IOException)
        {
            return ""; // it ended meanwhile
        }
    }
}
