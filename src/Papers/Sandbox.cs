using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Appui.Papers;

/// <summary>
/// One of Debian's programs, run in bubblewrap on one file: no network, no key, no file of the server, nothing that lasts. It sees <c>/usr</c>, a folder in memory
/// with the file, and no more; it has 512 MiB and 20 seconds. Where bubblewrap does not work nothing is run at all.
/// </summary>
/// <param name="bubblewrap">The program, found by <c>PATH</c>.</param>
/// <param name="patience">How long one run may last; null for <see cref="Longest"/>.</param>
public sealed class Sandbox(string bubblewrap = "bwrap", TimeSpan? patience = null) : IDisposable
{
    /// <summary>How long one run may last, unless said otherwise.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>The memory of one process, in bytes.</summary>
    public const long Memory = 512L << 20;

    /// <summary>Where the file is, for the program that works on it.</summary>
    public const string In = "/tmp/in";

    // Its files are in memory too: what goes in, and what a program keeps beside.
    private const long Folder = 256L << 20;
    private const int LongestWords = 2000;
    private const int Killed = 137;
    private const int NotFound = 127;

    // Two at once on the whole server: a flood of files makes people wait, it takes no page down.
    private readonly SemaphoreSlim turns = new(2);

    /// <summary>Runs a program on a file.</summary>
    /// <param name="program">Its name in <c>/usr/bin</c>.</param>
    /// <param name="arguments">Never anything that a person typed or that a file says; <see cref="In"/> is the file.</param>
    /// <param name="file">What it works on.</param>
    /// <param name="largest">The longest answer on its standard output, in bytes; past it the program is ended.</param>
    /// <param name="cancellation">Ends it.</param>
    internal async Task<Run> Run(string program, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> file, int largest, CancellationToken cancellation = default)
    {
        await turns.WaitAsync(cancellation);
        try
        {
            using var process = Start(program, arguments);
            await using var stop = cancellation.Register(() => Kill(process));
            var said = Words(process.StandardError.BaseStream);
            var feeding = Feed(process, file);
            var answer = await Read(process, largest);
            await feeding;
            var words = await said;
            await process.WaitForExitAsync(cancellation);
            cancellation.ThrowIfCancellationRequested();
            return new(EndOf(process.ExitCode, answer, words), answer ?? [], words);
        }
        catch (Win32Exception)
        {
            return new(RunEnd.Missing, [], "");
        }
        finally
        {
            turns.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turns.Dispose();

    // The last fence is Debian's timeout around all of it: it ends the run even when the server itself was killed meanwhile.
    private Process Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/timeout")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        string[] fence =
        [
            "--signal=KILL", string.Create(CultureInfo.InvariantCulture, $"{(patience ?? Longest).TotalSeconds}"), bubblewrap,
            "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--uid", "65534", "--gid", "65534", "--hostname", "papers",
            "--clearenv", "--setenv", "PATH", "/usr/bin", "--setenv", "LANG", "C.UTF-8", "--setenv", "HOME", "/tmp", "--setenv", "OMP_THREAD_LIMIT", "1",
            "--setenv", "VIPS_CONCURRENCY", "1", "--setenv", "VIPS_BLOCK_UNTRUSTED", "1",
            "--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64",
            "--ro-bind-try", "/etc/fonts", "/etc/fonts", "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache",
            "--dev", "/dev", "--remount-ro", "/dev", "--size", $"{Folder}", "--tmpfs", "/tmp", "--remount-ro", "/", "--chdir", "/tmp", "--",
            "/usr/bin/prlimit", $"--as={Memory}", $"--cpu={Longest.TotalSeconds:0}", $"--fsize={Folder}", "--core=0", "--nproc=64", "--",
            "/bin/sh", "-c", "cat >/tmp/in && exec \"$@\" </dev/null", "sh", program,
        ];
        foreach (var word in fence.Concat(arguments))
            start.ArgumentList.Add(word);
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        return Process.Start(start)!;
    }

    private static async Task Feed(Process process, ReadOnlyMemory<byte> file)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(file);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read all: its exit says how.
        }
    }

    /// <summary>What it wrote; null when it was too much.</summary>
    private static async Task<byte[]?> Read(Process process, int largest)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = await process.StandardOutput.BaseStream.ReadAsync(chunk)) > 0)
        {
            if (bytes.Length + read > largest)
            {
                Kill(process);
                return null;
            }
            bytes.Write(chunk, 0, read);
        }
        return bytes.ToArray();
    }

    private static async Task<string> Words(Stream stream)
    {
        var kept = new MemoryStream();
        var chunk = new byte[4096];
        int read;
        while ((read = await stream.ReadAsync(chunk)) > 0)
        {
            if (kept.Length < LongestWords)
                kept.Write(chunk, 0, read);
        }
        return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
    }

    private static RunEnd EndOf(int code, byte[]? answer, string words) => code switch
    {
        _ when answer is null => RunEnd.TooMuch,
        0 => RunEnd.Done,
        Killed => RunEnd.TooMuch,
        NotFound or 125 or 126 => RunEnd.Missing,
        _ when words.Contains("bwrap:", StringComparison.Ordinal) => RunEnd.Missing,
        _ => RunEnd.Failed,
    };

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It had just ended.
        }
    }
}

/// <summary>How a run ended, and what the program wrote.</summary>
/// <param name="End">How.</param>
/// <param name="Answer">Its standard output; empty unless it is done.</param>
/// <param name="Words">The beginning of what it said on the side.</param>
internal sealed record Run(RunEnd End, byte[] Answer, string Words)
{
    /// <summary>What the person is told when this was no success.</summary>
    public Refusal Why => End switch
    {
        RunEnd.Missing => Refusal.CannotClean,
        RunEnd.TooMuch => Refusal.TooHard,
        _ => Refusal.Broken,
    };
}

/// <summary>How a run ended.</summary>
internal enum RunEnd
{
    Done,

    /// <summary>The program refused the file.</summary>
    Failed,

    /// <summary>Time, memory or output ran out.</summary>
    TooMuch,

    /// <summary>Bubblewrap or the program is not here, or cannot shut anything in on this machine.</summary>
    Missing,
}
