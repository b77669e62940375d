using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using Appui.Sealer.Serving;
using Appui.Sealer.Store;

namespace Appui.Sealer;

/// <summary>Where the sealer is.</summary>
/// <param name="Socket">Its Unix socket; at most 100 characters.</param>
/// <param name="Folder">Its own folder, when this program starts it; null when it runs by itself, under a user of its own.</param>
/// <param name="MasterKeyFile">The file of its master key, when this program starts it.</param>
/// <param name="Demonstration">It believes the time that it is told: demonstration and tests only.</param>
public sealed record SealerPlace(string Socket, string? Folder = null, string? MasterKeyFile = null, bool Demonstration = false);

/// <summary>Asks the sealer. Starts it first when it is this program's task and nobody listens; it ends with the program that started it.</summary>
public sealed class SealerClient(SealerPlace place, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim starting = new(1, 1);
    private Process? started;

    /// <summary>Asks, and gives the answer of the expected kind.</summary>
    /// <exception cref="SealerException">It answered something else: it refused where the program thought it could not.</exception>
    /// <exception cref="IOException">Nobody listens, or the disk of the sealer refused: nothing was done.</exception>
    public async Task<TAnswer> Ask<TAnswer>(SealerRequest request)
        where TAnswer : SealerAnswer =>
        await Ask(request) as TAnswer ?? throw new SealerException($"The sealer did not do: {request.GetType().Name}.");

    /// <summary>Asks; the caller answers each kind of answer.</summary>
    /// <exception cref="IOException">Nobody listens, or the disk of the sealer refused: nothing was done.</exception>
    public async Task<SealerAnswer> Ask(SealerRequest request)
    {
        using var socket = await Connect();
        await using var stream = new NetworkStream(socket);
        if (place.Demonstration)
            request = request with { Now = clock.GetUtcNow() };
        await Frames.Write(stream, JsonSerializer.SerializeToUtf8Bytes(request, Wire.Default.SealerRequest));
        var answer = await Frames.Read(stream, Frames.LongestAnswer) ?? throw new IOException("The sealer ended before it answered: its disk refused, or it was stopped.");
        return JsonSerializer.Deserialize(answer, Wire.Default.SealerAnswer)!;
    }

    /// <summary>Copies the store of the sealer, sealed, into one file. For a sealer that this program starts; one that runs by itself is copied by its own user.</summary>
    /// <exception cref="IOException">The disk refused, or the master key is not the right one; the message says which.</exception>
    public Task Backup(string file) => Run("backup", file);

    /// <summary>Puts a copy back into an empty store.</summary>
    /// <exception cref="IOException">The store is not empty, the copy was damaged, or the master key is not the right one; the message says which.</exception>
    public Task Restore(string file) => Run("restore", file);

    /// <summary>What a share is bound to when it is sealed to the key of a ceremony.</summary>
    public static byte[] ShareBinding(Guid vault, Guid ceremony) => Recovery.ShareBinding(vault, ceremony);

    /// <summary>Ends the sealer that this client started.</summary>
    public void Dispose()
    {
        if (started is { HasExited: false })
        {
            started.StandardInput.Close();
            if (!started.WaitForExit(2000))
                started.Kill();
        }
        started?.Dispose();
        starting.Dispose();
    }

    private async Task<Socket> Connect()
    {
        if (await Reach() is { } socket)
            return socket;
        if (place.Folder is null)
            throw new IOException($"No sealer listens at {place.Socket}.");

        await starting.WaitAsync();
        try
        {
            return await Reach() ?? await StartAndReach();
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task<Socket?> Reach()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(place.Socket));
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    private async Task<Socket> StartAndReach()
    {
        started?.Dispose();
        started = Process.Start(Serve())!;
        // Another program may have been faster: the sealer that comes second says so and ends, and the first one listens.
        using var late = new CancellationTokenSource(Patience);
        var said = await started.StandardOutput.ReadLineAsync(late.Token);
        return await Reach() ?? throw new IOException($"The sealer did not start: {said ?? (await started.StandardError.ReadToEndAsync(late.Token)).Trim()}");
    }

    private async Task Run(string verb, string file)
    {
        using var process = Process.Start(Command(verb, file, "--folder", place.Folder!, "--master-key", place.MasterKeyFile!))!;
        var said = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new IOException((await said).Trim());
    }

    private ProcessStartInfo Serve() => Command(
    [
        "serve", "--folder", place.Folder!, "--socket", place.Socket, "--master-key", place.MasterKeyFile!, "--until-input-ends",
        .. place.Demonstration ? ["--demonstration"] : Array.Empty<string>(),
    ]);

    private static ProcessStartInfo Command(params string[] arguments)
    {
        var program = typeof(SealerClient).Assembly.Location;
        var start = new ProcessStartInfo(Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet")))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["exec", "--runtimeconfig", RuntimeConfig(program), program, .. arguments])
            start.ArgumentList.Add(argument);
        return start;
    }

    // Beside the sealer lies its own configuration, or only that of the program that brought it.
    private static string RuntimeConfig(string program)
    {
        var own = Path.ChangeExtension(program, ".runtimeconfig.json");
        return File.Exists(own) ? own : Directory.GetFiles(Path.GetDirectoryName(program)!, "*.runtimeconfig.json").First();
    }
}

/// <summary>The sealer refused where the program thought it could not: a bug, or two histories that do not fit together.</summary>
public sealed class SealerException(string message) : Exception(message);
