using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Appui.Crypto;
using Appui.Papers;
using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Papers;

/// <summary>Papers put in, found again and read. The file is on the disk before the row that names it; a row that is not committed leaves a file that nobody names.</summary>
internal sealed class Shelf(VaultDb db, IBlobs blobs, Intake intake, Journal journal, TimeProvider clock)
{
    /// <summary>250 MB of sealed files for one person.</summary>
    public const long LargestSafe = 250L * 1024 * 1024;

    /// <summary>Cleans a file and puts it in, whether the porte-documents is open or closed: it is sealed so that only the person's keys open it.</summary>
    /// <param name="person">Whose; they have a porte-documents.</param>
    /// <param name="folder">Where.</param>
    /// <param name="title">In the words of who puts it in; empty for none.</param>
    /// <param name="file">What they gave; it is not kept as it is.</param>
    /// <param name="by">The helper who does it; null for the person.</param>
    public async Task<PutAnswer> Put(PersonId person, PaperFolder folder, string? title, byte[] file, HelperId? by) => await intake.ReceivePages(file) switch
    {
        Cleaned(var clean) => await Keep(person, folder, title, clean, by),
        Refused(var why) => new(PutEnd.Refused, why),
        _ => throw new UnreachableException(),
    };

    private async Task<PutAnswer> Keep(PersonId person, PaperFolder folder, string? title, CleanFile clean, HelperId? by)
    {
        var file = clean.Bytes;
        if (await db.Papers.Where(paper => paper.Person == person).SumAsync(paper => paper.Size) + SealedFile.SealedSize(file.Length) > LargestSafe)
            return new(PutEnd.Full);

        var (id, now) = (PaperId.New(clock.GetUtcNow()), clock.GetUtcNow());
        var key = RandomNumberGenerator.GetBytes(32);
        var depositKey = await db.Safes.Where(safe => safe.Person == person).Select(safe => safe.DepositKey).SingleAsync();
        var sealedFile = SealedFile.Seal(key, file, Place(person, "file", id).Binding);
        var label = JsonSerializer.SerializeToUtf8Bytes(new PaperLabel((title ?? "").Trim(), clean.Format, file.Length, clean.Pages));
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
            return new(PutEnd.DiskRefused);
        }
        db.Papers.Add(paper);
        journal.Record("paper.added", person, ("paper", id), ("folder", folder));
        return new(PutEnd.Put);
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

    /// <summary>Writes on a paper what it is, as the person confirmed it.</summary>
    public static void Name(Paper paper, PaperLabel label, OpenFolders folders) =>
        paper.Name(Envelope.Seal(folders.KeyOf(paper), JsonSerializer.SerializeToUtf8Bytes(label), Place(paper.Person, "label", paper.Id).Binding));

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
/// <param name="End">How.</param>
/// <param name="Why">Why the file was refused; null when it was not.</param>
internal readonly record struct PutAnswer(PutEnd End, Refusal? Why = null);

internal enum PutEnd
{
    Put,

    /// <summary>The file could not be taken; nothing of it was kept.</summary>
    Refused,

    /// <summary>The porte-documents is full.</summary>
    Full,

    /// <summary>The disk is full or failed: nothing was kept, and nobody is told otherwise.</summary>
    DiskRefused,
}

/// <summary>How files are named and sent.</summary>
internal static class PaperKinds
{
    public static string MimeOf(PaperFormat format) => format switch
    {
        PaperFormat.Pdf => "application/pdf",
        PaperFormat.Jpeg => "image/jpeg",
        _ => "image/png",
    };

    public static string EndOf(PaperFormat format) => format switch
    {
        PaperFormat.Pdf => "pdf",
        PaperFormat.Jpeg => "jpg",
        _ => "png",
    };

    /// <summary>The sentence to show at the field of the file, or its key; null when it was put in.</summary>
    public static string? Sentence(PutAnswer answer) => answer switch
    {
        { End: PutEnd.Put } => null,
        { Why: { } why } => $"Refusal.{why}",
        { End: PutEnd.Full } => "Le porte-documents est plein. Enlevez des papiers, puis recommencez.",
        _ => "Ce papier n'a pas été enregistré : le disque le refuse. Gardez l'original et prévenez la structure.",
    };
}
