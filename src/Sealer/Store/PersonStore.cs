using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Appui.Crypto;
using Appui.Disk;

namespace Appui.Sealer.Store;

/// <summary>One file per person, sealed under the master key, replaced whole at each change and on the disk before anybody is answered.</summary>
internal sealed class PersonStore
{
    private const string Extension = ".person";
    private readonly string folder;
    private readonly byte[] key;
    private readonly string endedFile;

    /// <exception cref="InvalidOperationException">Records exist but the master key is missing or is not the one that sealed them.</exception>
    public PersonStore(string folder, string masterKeyFile)
    {
        this.folder = folder;
        endedFile = masterKeyFile + ".ended";
        DurableFile.MakeFolder(folder);
        key = DerivedKey.For(Master(masterKeyFile), "appui sealer records 1");
        // A first record that opens says that this is the right key; each is verified again when it is used.
        if (All().FirstOrDefault() is var first && first != default && Find(first) is null)
            throw new InvalidOperationException("The master key does not open the records of this sealer. Give the one that was in use when they were made.");
    }

    /// <summary>Deletes what was being written when a sealer ended; for the one that keeps the folder alone.</summary>
    public void Tidy()
    {
        foreach (var halfWritten in Directory.EnumerateFiles(folder, $"*{DurableFile.Aside}"))
            File.Delete(halfWritten);
    }

    public IEnumerable<Guid> All() =>
        from path in Directory.EnumerateFiles(folder, $"*{Extension}")
        select Guid.TryParseExact(Path.GetFileNameWithoutExtension(path), "N", out var vault) ? vault : Guid.Empty into vault
        where vault != Guid.Empty
        select vault;

    /// <summary>The record of a person; null when there is none, or when it was damaged or moved.</summary>
    public PersonRecord? Find(Guid vault)
    {
        var path = PathOf(vault);
        if (!File.Exists(path))
            return null;
        return Read(vault, File.ReadAllBytes(path));
    }

    public bool Exists(Guid vault) => File.Exists(PathOf(vault));

    /// <exception cref="IOException">The disk refused: the record is what it was before.</exception>
    public void Save(PersonRecord person) =>
        DurableFile.Write(PathOf(person.Vault), Envelope.Seal(key, JsonSerializer.SerializeToUtf8Bytes(person, StoredForm.Default.PersonRecord), Binding(person.Vault)));

    /// <summary>
    /// Destroys a record for good. What was destroyed is written down first, beside the master key and so in no backup: an older copy of the store that is put
    /// back gives everybody else their record, and this one to nobody.
    /// </summary>
    /// <exception cref="IOException">The disk refused: nothing was destroyed.</exception>
    public void Destroy(Guid vault)
    {
        if (Find(vault) is { } person)
        {
            var ended = Ended();
            if (ended.Add(Fingerprint(person)))
                DurableFile.Write(endedFile, Encoding.ASCII.GetBytes(string.Concat(ended.Order(StringComparer.Ordinal).Select(line => line + "\n"))));
        }
        DurableFile.Delete(PathOf(vault));
    }

    /// <summary>The whole store, sealed as one file under the same master key: it goes into a backup, the master key never does.</summary>
    public byte[] Backup()
    {
        using var all = new MemoryStream();
        using (var writer = new BinaryWriter(all, Encoding.UTF8, leaveOpen: true))
        {
            foreach (var vault in All().Order())
            {
                var record = File.ReadAllBytes(PathOf(vault));
                writer.Write(vault.ToByteArray());
                writer.Write(record.Length);
                writer.Write(record);
            }
        }
        return SealedFile.Seal(key, all.ToArray(), "appui sealer backup 1"u8);
    }

    /// <summary>Puts a backup back into an empty store.</summary>
    /// <exception cref="InvalidOperationException">The store is not empty.</exception>
    /// <exception cref="CryptographicException">The backup was damaged, or was made under another master key.</exception>
    public int Restore(byte[] backup)
    {
        if (All().Any())
            throw new InvalidOperationException("This sealer already keeps people: a backup is restored into an empty one.");
        using var reader = new BinaryReader(new MemoryStream(SealedFile.Open(key, backup, "appui sealer backup 1"u8)));
        var (count, ended) = (0, Ended());
        for (; reader.BaseStream.Position < reader.BaseStream.Length; count++)
        {
            var vault = new Guid(reader.ReadBytes(16));
            var record = reader.ReadBytes(reader.ReadInt32());
            if (Read(vault, record) is { } person && ended.Contains(Fingerprint(person)))
                continue;
            DurableFile.Write(PathOf(vault), record);
        }
        return count;
    }

    private PersonRecord? Read(Guid vault, byte[] record)
    {
        try
        {
            return JsonSerializer.Deserialize(Envelope.Open(key, record, Binding(vault)), StoredForm.Default.PersonRecord);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private HashSet<string> Ended() => File.Exists(endedFile) ? [.. File.ReadAllLines(endedFile)] : [];

    // Of the secret, not of the person: who makes a new porte-documents keeps it.
    private static string Fingerprint(PersonRecord person) => Convert.ToHexStringLower(SHA256.HashData([.. "ended\0"u8, .. person.Secret])[..16]);

    private string PathOf(Guid vault) => Path.Combine(folder, $"{vault:N}{Extension}");

    private static byte[] Binding(Guid vault) => Encoding.UTF8.GetBytes($"sealer/person/{vault:N}");

    private byte[] Master(string path)
    {
        if (!File.Exists(path))
        {
            if (Directory.EnumerateFiles(folder, $"*{Extension}").Any())
                throw new InvalidOperationException($"The master key of the sealer is missing ({path}), but it keeps people. Put it back: a new one would open nothing.");
            DurableFile.Write(path, RandomNumberGenerator.GetBytes(32));
        }
        return File.ReadAllBytes(path) is { Length: 32 } master ? master : throw new InvalidOperationException($"The master key file {path} must hold exactly 32 bytes.");
    }
}
