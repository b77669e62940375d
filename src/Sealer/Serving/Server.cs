using System.Net.Sockets;
using System.Text.Json;
using Appui.Sealer.Store;

namespace Appui.Sealer.Serving;

/// <summary>Listens on a Unix socket, to programs of one user only, and answers one request at a time.</summary>
internal sealed class Server(Safekeeper keeper, string path, uint peer) : IDisposable
{
    private const int SolSocket = 1;
    private const int PeerCredentials = 17;
    private readonly Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Lock oneAtATime = new();

    public void Listen()
    {
        File.Delete(path);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite);
        socket.Listen(128);
    }

    public async Task Serve(CancellationToken end)
    {
        _ = DropEnded(end);
        while (!end.IsCancellationRequested)
            _ = Answer(await socket.AcceptAsync(end));
    }

    public void Dispose() => socket.Dispose();

    /// <summary>A mandate that ends takes its copies with it within a second, asked or not.</summary>
    private async Task DropEnded(CancellationToken end)
    {
        using var seconds = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await seconds.WaitForNextTickAsync(end))
        {
            try
            {
                lock (oneAtATime)
                {
                    keeper.DropEnded();
                }
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync($"sealer: {failed.Message}");
            }
        }
    }

    private async Task Answer(Socket caller)
    {
        using (caller)
        {
            if (!IsPeer(caller))
                return;
            try
            {
                await using var stream = new NetworkStream(caller);
                while (await Frames.Read(stream, Frames.LongestRequest) is { } message)
                    await Frames.Write(stream, JsonSerializer.SerializeToUtf8Bytes(Answer(message), Wire.Default.SealerAnswer));
            }
            catch (Exception failed) when (failed is IOException or SocketException or UnauthorizedAccessException)
            {
                // The disk refused, or the caller has gone: they learn it by the end of the connection, never by an answer.
                await Console.Error.WriteLineAsync($"sealer: {failed.Message}");
            }
        }
    }

    private SealerAnswer Answer(byte[] message)
    {
        try
        {
            if (JsonSerializer.Deserialize(message, Wire.Default.SealerRequest) is not { } request)
                return new Refused(Refusal.Malformed);
            lock (oneAtATime)
            {
                return keeper.Answer(request);
            }
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            return new Refused(Refusal.Malformed);
        }
    }

    /// <summary>The user at the other end, told by the kernel: pid, uid, gid.</summary>
    private bool IsPeer(Socket caller)
    {
        var credentials = new byte[12];
        caller.GetRawSocketOption(SolSocket, PeerCredentials, credentials);
        return BitConverter.ToUInt32(credentials, 4) == peer;
    }
}
