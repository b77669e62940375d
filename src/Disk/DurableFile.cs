using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Appui.Disk;

/// <summary>Files that are on the disk, whole, when the call returns; otherwise it throws and what was there before still is.</summary>
public static class DurableFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file, readable by its owner alone; one that exists is replaced at once or not at all.</summary>
    /// <exception cref="IOException">The disk is full, or refused to write or to sync.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var aside = WriteAside(path, bytes);
        MoveInto(path, aside, overwrite: true);
    }

    /// <summary>Writes a file that must not exist yet; of two programs that write it together, the first one's stays.</summary>
    /// <param name="path">Where.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="mode">Who may read it: its owner alone, when nothing is said.</param>
    /// <returns>False when there was one: it is untouched.</returns>
    /// <exception cref="IOException">The disk is full, or refused to write or to sync.</exception>
    public static bool WriteOnce(string path, ReadOnlySpan<byte> bytes, UnixFileMode mode = OwnerOnly)
    {
        var aside = WriteAside(path, bytes, mode);
        try
        {
            MoveInto(path, aside, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    /// <summary>Deletes a file; nothing happens when there is none.</summary>
    /// <exception cref="IOException">The folder could not be synced: the file may come back after a power cut.</exception>
    public static void Delete(string path)
    {
        File.Delete(path);
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Makes a folder, its parents too, readable by their owner alone, and makes sure that they stay.</summary>
    /// <exception cref="IOException">A folder could not be synced.</exception>
    public static void MakeFolder(string path)
    {
        if (Directory.Exists(path))
            return;
        if (Path.GetDirectoryName(path) is { Length: > 0 } parent)
        {
            MakeFolder(parent);
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
            SyncFolder(parent);
        }
    }

    /// <summary>The end of the names of files that are being written; one that is found at start was never acknowledged.</summary>
    public const string Aside = ".aside";

    private static string WriteAside(string path, ReadOnlySpan<byte> bytes, UnixFileMode mode = OwnerOnly)
    {
        var aside = $"{path}.{Guid.NewGuid():N}{Aside}";
        try
        {
            using var file = File.OpenHandle(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None, bytes.Length);
            File.SetUnixFileMode(file, mode);
            RandomAccess.Write(file, bytes, 0);
            Sync(file, aside);
            return aside;
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }

    private static void MoveInto(string path, string aside, bool overwrite)
    {
        try
        {
            File.Move(aside, path, overwrite);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    private static void Sync(SafeFileHandle file, string path)
    {
        if (Native.fsync(file) != 0)
            throw Refused("fsync", path);
    }

    private static void SyncFolder(string path)
    {
        var folder = Native.open([.. Encoding.UTF8.GetBytes(path), 0], Native.ReadOnlyFolder);
        if (folder < 0)
            throw Refused("open", path);
        using var handle = new SafeFileHandle(folder, ownsHandle: true);
        Sync(handle, path);
    }

    private static IOException Refused(string call, string path)
    {
        var error = new Win32Exception(Marshal.GetLastPInvokeError());
        return new IOException($"{call} of {path}: {error.Message}", error);
    }

    // The names are those of the C library.
    private static class Native
    {
        // O_RDONLY | O_DIRECTORY | O_CLOEXEC, as Linux numbers them on x86-64; O_DIRECTORY differs on ARM.
        internal static readonly int ReadOnlyFolder = (RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x4000 : 0x10000) | 0x80000;

        [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int fsync(SafeFileHandle file);

        [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int open(byte[] path, int flags);
    }
}
