using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Appui.Crypto;
using Appui.Disk;

namespace Appui.Platform.Sealing;

/// <summary>
/// The keys of structures, each in a file, sealed under the master key. Holds the place of the sealer until that process exists.
/// The master key is given at start, in a file of its own that no backup contains.
/// </summary>
internal sealed class KeyFolder
{
    private readonly ConcurrentDictionary<StructureId, (byte[] Column, byte[] Index)> opened = new();
    private readonly string folder;
    private readonly byte[] master;

    /// <exception cref="InvalidOperationException">Keys exist but the master key is missing or is not the one that sealed them.</exception>
    public KeyFolder(Settings settings)
    {
        folder = Path.Combine(settings.DataFolder, "keys");
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        master = File.Exists(settings.MasterKeyFile) ? ReadMaster(settings.MasterKeyFile!) : MakeMaster(settings.MasterKeyFile!);
    }

    public byte[] ColumnKey(StructureId structure) => Of(structure).Column;

    public byte[] IndexKey(StructureId structure) => Of(structure).Index;

    /// <summary>A secret of the server, made at first use and kept sealed.</summary>
    public byte[] Secret(string name, Func<byte[]> make)
    {
        var path = Path.Combine(folder, $"{name}.key");
        if (!File.Exists(path))
            DurableFile.WriteOnce(path, Envelope.Seal(master, make(), Encoding.UTF8.GetBytes($"secret/{name}")));
        return Opened(path, $"secret/{name}");
    }

    /// <summary>What the server must remember outside the database, or null.</summary>
    public byte[]? Remembered(string name)
    {
        var path = Path.Combine(folder, $"{name}.state");
        return File.Exists(path) ? Opened(path, $"state/{name}") : null;
    }

    /// <summary>Remembers, on disk before it returns; what was remembered before is replaced at once or not at all.</summary>
    public void Remember(string name, byte[] state) =>
        DurableFile.Write(Path.Combine(folder, $"{name}.state"), Envelope.Seal(master, state, Encoding.UTF8.GetBytes($"state/{name}")));

    private (byte[] Column, byte[] Index) Of(StructureId structure) =>
        opened.GetOrAdd(structure, id =>
        {
            var root = Root(id);
            return (DerivedKey.For(root, "appui columns 1"), DerivedKey.For(root, "appui blind index 1"));
        });

    private byte[] Root(StructureId structure)
    {
        var path = Path.Combine(folder, $"{structure}.key");
        var binding = $"structure/{structure}";
        if (!File.Exists(path))
            DurableFile.WriteOnce(path, Envelope.Seal(master, RandomNumberGenerator.GetBytes(32), Encoding.UTF8.GetBytes(binding)));
        return Opened(path, binding);
    }

    private byte[] Opened(string path, string binding)
    {
        try
        {
            return Envelope.Open(master, File.ReadAllBytes(path), Encoding.UTF8.GetBytes(binding));
        }
        catch (CryptographicException broken)
        {
            throw new InvalidOperationException("The master key does not open the keys of this data folder. Give the one that was in use when they were made.", broken);
        }
    }

    private byte[] MakeMaster(string path)
    {
        if (Directory.EnumerateFiles(folder, "*.key").Any())
            throw new InvalidOperationException($"The master key is missing ({path}), but keys sealed under it exist. Put it back: a new one would open nothing.");
        DurableFile.WriteOnce(Path.GetFullPath(path), RandomNumberGenerator.GetBytes(32));
        return ReadMaster(path);
    }

    private static byte[] ReadMaster(string path) =>
        File.ReadAllBytes(path) is { Length: 32 } key ? key : throw new InvalidOperationException($"The master key file {path} must hold exactly 32 bytes.");
}
