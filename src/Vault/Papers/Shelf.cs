using System.Security.Cryptography;
using System.Text.Json;
using Appui.Crypto;
using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Papers;

/// <summary>Papers put in, found again and read. The file is on the disk before the row that names it; a row that is not committed leaves a file that nobody names.</summary>
internal sealed class Shelf(VaultDb db, IBlobs blobs, Journal journal, TimeProvider clock)
{
    /// <summary>20 MB for one paper.</summary>
    public const int LargestPaper = 20 * 1024 * 1024;

    /// <summary>250 MB of sealed files for one person.</summary>
    public const long LargestSafe = 250L * 1024 * 1024;

    /// <summary>Puts a paper in, whether the porte-documents is open or closed: it is sealed so that only the person's keys open it.</summary>
    /// <param name="person">Whose; they have a porte-documents.</param>
    /// <param name="folder">Where.</param>
    /// <param name="title">In the words of who puts it in; empty for none.</param>
    /// <param name="file">What they gave.</param>
    /// <param name="by">The helper who does it; null for the person.</param>
    public async Task<PutAnswer> Put(PersonId person, PaperFolder folder, string? title, byte[] file, HelperId? by)
    {
        if (file.Length == 0 || PaperKinds.Of(file) is not { } kind)
            return PutAnswer.NotAPaper;
        if (file.Length > LargestPaper)
            return PutAnswer.TooBig;
        if (await db.Papers.Where(paper => paper.Person == person).SumAsync(paper => paper.Size) + SealedFile.SealedSize(file.Length) > LargestSafe)
            return PutAnswer.Full;

        var (id, now) = (PaperId.New(clock.GetUtcNow()), clock.GetUtcNow());
        var key = RandomNumberGenerator.GetBytes(32);
        var depositKey = await db.Safes.Where(safe => safe.Person == person).Select(safe => safe.DepositKey).SingleAsync();
        var sealedFile = SealedFile.Seal(key, file, Place(person, "file", id).Binding);
        var label = JsonSerializer.SerializeToUtf8Bytes(new PaperLabel((title ?? "").Trim(), kind, file.Length));
        var paper = new Paper
        {
            Id = id,
            Person = person,
            Folder = folder,
            Version = 1,
            KeyWrap = Hpke.Seal(depositKey, key, Place(person, "deposit", id).Binding),
            Label = Envelope.Seal(key, label, Place(person, "label", id).Binding),
            Blob = BlobId.New(now),
            Size = sealedFile.Length,
            AddedAt = now,
            AddedBy = by,
        };
        CryptographicOperations.ZeroMemory(key);
        try
        {
            blobs.Put(paper.Blob, sealedFile);
        }
        catch (IOException)
        {
            return PutAnswer.DiskRefused;
        }
        db.Papers.Add(paper);
        journal.Record("paper.added", person, ("paper", id), ("folder", folder));
        return PutAnswer.Put;
    }

    /// <summary>Opens the folders of a person whose porte-documents is open, and files the papers that were deposited while it was closed.</summary>
    /// <exception cref="CryptographicException">A wrap was altered or moved, or the deposit key was replaced by somebody else's.</exception>
    public async Task<OpenFolders> Open(VaultRoot root)
    {
        var person = PersonId.From(root.Vault);
        var wraps = await db.Folders.AsNoTracking().Where(folder => folder.Person == person).ToListAsync();
        var folders = new OpenFolders(wraps.ToDictionary(wrap => wrap.Folder, wrap => root.OpenFolder(wrap.Folder.ToString(), wrap.Epoch, wrap.Wrap)));
        var waiting = await db.Papers.Where(paper => paper.Person == person && paper.FolderEpoch == null).ToListAsync();
        if (waiting.Count > 0)
            await File(waiting, root, folders);
        return folders;
    }

    /// <summary>What is sealed with a paper.</summary>
    public static PaperLabel LabelOf(Paper paper, OpenFolders folders) =>
        JsonSerializer.Deserialize<PaperLabel>(Envelope.Open(folders.KeyOf(paper), paper.Label, Place(paper.Person, "label", paper.Id).Binding))!;

    /// <summary>The file of a paper; written down in the journal before it leaves.</summary>
    public byte[] Read(Paper paper, OpenFolders folders)
    {
        var file = SealedFile.Open(folders.KeyOf(paper), blobs.Get(paper.Blob), Place(paper.Person, "file", paper.Id).Binding);
        journal.Record("paper.read", paper.Person, ("paper", paper.Id), ("folder", paper.Folder));
        return file;
    }

    private async Task File(List<Paper> waiting, VaultRoot root, OpenFolders folders)
    {
        var safe = await db.Safes.AsNoTracking().SingleAsync(safe => safe.Person == PersonId.From(root.Vault));
        var privateKey = root.OpenDeposits(safe.DepositWrap);
        foreach (var paper in waiting)
        {
            var key = Hpke.Open(privateKey, paper.KeyWrap, Place(paper.Person, "deposit", paper.Id).Binding);
            paper.File(folders[paper.Folder].WrapDocument(paper.Id.Value, paper.Version, key), folders[paper.Folder].Epoch);
            CryptographicOperations.ZeroMemory(key);
        }
        CryptographicOperations.ZeroMemory(privateKey);
        await db.SaveChangesAsync();
    }

    private static KeyPlace Place(PersonId person, string kind, PaperId id) => new(person.Value, kind, id.Value.ToString("N"), Version: 1);
}

/// <summary>How putting a paper in ended.</summary>
internal enum PutAnswer
{
    Put,

    /// <summary>Neither PDF, nor JPEG, nor PNG, by its first bytes: what the browser says of it does not count.</summary>
    NotAPaper,

    TooBig,

    /// <summary>The porte-documents is full.</summary>
    Full,

    /// <summary>The disk is full or failed: nothing was kept, and nobody is told otherwise.</summary>
    DiskRefused,
}

/// <summary>What a file is, by its first bytes alone.</summary>
internal static class PaperKinds
{
    public static PaperKind? Of(ReadOnlySpan<byte> file) => file switch
    {
        _ when file.StartsWith("%PDF-"u8) => PaperKind.Pdf,
        [0xFF, 0xD8, 0xFF, ..] => PaperKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PaperKind.Png,
        _ => null,
    };

    public static string MimeOf(PaperKind kind) => kind switch
    {
        PaperKind.Pdf => "application/pdf",
        PaperKind.Jpeg => "image/jpeg",
        _ => "image/png",
    };

    public static string EndOf(PaperKind kind) => kind switch
    {
        PaperKind.Pdf => "pdf",
        PaperKind.Jpeg => "jpg",
        _ => "png",
    };

    /// <summary>The sentence to show at the field of the file; null when it was put in.</summary>
    public static string? Sentence(PutAnswer answer) => answer switch
    {
        PutAnswer.Put => null,
        PutAnswer.NotAPaper => "Choisissez un fichier PDF, ou une photo JPEG ou PNG.",
        PutAnswer.TooBig => "Ce fichier est trop lourd : 20 Mo au plus.",
        PutAnswer.Full => "Le porte-documents est plein. Enlevez des papiers, puis recommencez.",
        _ => "Ce papier n'a pas été enregistré : le disque le refuse. Gardez l'original et prévenez la structure.",
    };
}
