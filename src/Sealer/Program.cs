using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Appui.Disk;
using Appui.Sealer.Serving;
using Appui.Sealer.Store;

namespace Appui.Sealer;

/// <summary>
/// The process that keeps what makes a code of four pictures safe. <c>serve</c> listens on a Unix socket; <c>backup</c> and <c>restore</c> write and
/// read its store as one sealed file. It opens no network and reads no other folder.
/// </summary>
internal static class Program
{
    private const string Usage =
        """
        usage: Appui.Sealer serve --folder DIR --socket PATH --master-key FILE [--peer UID] [--until-input-ends] [--demonstration]
               Appui.Sealer backup|restore BACKUP --folder DIR --master-key FILE
        """;

    private static async Task<int> Main(string[] arguments)
    {
        var folder = Value(arguments, "--folder");
        var masterKey = Value(arguments, "--master-key");
        if (folder is null || masterKey is null)
            return Misused();
        try
        {
            return arguments switch
            {
                ["serve", ..] when Value(arguments, "--socket") is { } socket => await Serve(arguments, folder, socket, masterKey),
                ["backup", var file, ..] => Backup(folder, masterKey, file),
                ["restore", var file, ..] => Restore(folder, masterKey, file),
                _ => Misused(),
            };
        }
        catch (Exception failed) when (failed is InvalidOperationException or IOException or UnauthorizedAccessException or CryptographicException)
        {
            await Console.Error.WriteLineAsync($"sealer: {failed.Message}");
            return 1;
        }
    }

    private static async Task<int> Serve(string[] arguments, string folder, string socket, string masterKey)
    {
        DurableFile.MakeFolder(folder);
        using var alone = Alone(folder);
        var store = new PersonStore(folder, masterKey);
        store.Tidy();
        var peer = Value(arguments, "--peer") is { } uid ? uint.Parse(uid, System.Globalization.CultureInfo.InvariantCulture) : Native.geteuid();
        using var server = new Server(new(store, TimeProvider.System, arguments.Contains("--demonstration")), socket, peer);
        server.Listen();
        await Console.Out.WriteLineAsync("ready");

        using var end = new CancellationTokenSource();
        using var stop = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => { signal.Cancel = true; end.Cancel(); });
        // Who starts us holds our input open; when they end, however they end, so do we.
        if (arguments.Contains("--until-input-ends"))
            _ = Console.OpenStandardInput().CopyToAsync(Stream.Null).ContinueWith(_ => end.Cancel(), TaskScheduler.Default);
        try
        {
            await server.Serve(end.Token);
        }
        catch (OperationCanceledException)
        {
            File.Delete(socket);
        }
        return 0;
    }

    private static int Backup(string folder, string masterKey, string file)
    {
        DurableFile.Write(Path.GetFullPath(file), new PersonStore(folder, masterKey).Backup());
        return 0;
    }

    private static int Restore(string folder, string masterKey, string file)
    {
        Console.WriteLine(new PersonStore(folder, masterKey).Restore(File.ReadAllBytes(file)));
        return 0;
    }

    /// <summary>One sealer per folder: two of them would count attempts twice.</summary>
    private static FileStream Alone(string folder)
    {
        try
        {
            return new(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new IOException($"Another sealer keeps {folder}.", taken);
        }
    }

    private static string? Value(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is var place && place >= 0 && place + 1 < arguments.Length ? arguments[place + 1] : null;

    private static int Misused()
    {
        Console.Error.WriteLine(Usage);
        return 64;
    }

    // The name is that of the C library.
    private static class Native
    {
        [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern uint geteuid();
    }
}
