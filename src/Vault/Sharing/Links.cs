using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Appui.Crypto;
using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Papers;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Sharing;

/// <summary>
/// Links by which an administration reads marked copies: three openings, thirty days at most, taken back at any time. The key is drawn while the person's porte-documents is open, put into the
/// address after its #, and forgotten here.
/// </summary>
internal sealed class Links(VaultDb db, Shelf shelf, IBlobs blobs, UnitOfWork work, Settings settings, Journal journal, TimeProvider clock)
{
    /// <summary>As many papers in one link.</summary>
    public const int MostPapers = 10;

    private const long LargestBundle = 40L * 1024 * 1024;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Makes a link of papers whose folders are open.</summary>
    public async Task<LinkAnswer> Make(PersonId person, IReadOnlyList<(Paper Paper, string Title)> papers, OpenFolders folders, string recipient, string purpose, LinkLasts lasts, IReadOnlyList<string> mark, HttpRequest request)
    {
        var files = new List<(string Title, byte[] File)>();
        foreach (var (paper, title) in papers)
        {
            if (await Watermark.Mark(shelf.Read(paper, folders), Shelf.LabelOf(paper, folders).Kind, mark) is not { } marked)
                return new NotMarked(title);
            files.Add((title, marked));
        }
        if (files.Sum(file => (long)file.File.Length) > LargestBundle)
            return new TooHeavy();

        var (token, key, now) = (RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTVWXYZ23456789", 26), RandomNumberGenerator.GetBytes(32), clock.GetUtcNow());
        var (id, blob, own) = (Guid.CreateVersion7(now), BlobId.New(now), RandomNumberGenerator.GetBytes(32));
        var says = new LinkSays(recipient, purpose, [.. files.Select(file => file.Title)]);
        try
        {
            blobs.Put(blob, Envelope.Seal(DerivedKey.For(key, "appui link content 1"), Bundle(says, now.AddDays((int)lasts), files), Place(token)));
        }
        catch (IOException)
        {
            return new DiskRefused();
        }
        db.Links.Add(new()
        {
            Id = id,
            Person = person,
            Hash = HashOf(token),
            ProofHash = SHA256.HashData(DerivedKey.For(key, "appui link proof 1")),
            KeyWrap = folders[PaperFolder.Identity].WrapDocument(id, 1, own),
            Told = Envelope.Seal(own, JsonSerializer.SerializeToUtf8Bytes(says), Told(person, id)),
            Blob = blob,
            MadeAt = now,
            Until = now.AddDays((int)lasts),
            Openings = 0,
        });
        CryptographicOperations.ZeroMemory(own);
        journal.Record("link.made", person, ("link", id), ("papers", files.Count), ("days", (int)lasts));
        return new LinkMade($"{settings.PublicAddress ?? $"{request.Scheme}://{request.Host}"}/partage/{token}#{Base64Url.EncodeToString(key)}");
    }

    /// <summary>The links of a person, the latest first, those that are over too.</summary>
    public async Task<IReadOnlyList<(SharedLink Link, LinkSays Says)>> Of(PersonId person, OpenFolders folders) =>
        [.. (await db.Links.AsNoTracking().Where(link => link.Person == person).ToListAsync()).OrderByDescending(link => link.MadeAt).Select(link => (link, Open(link, folders)))];

    public Task<SharedLink?> Find(string token)
    {
        var hash = HashOf(token);
        return db.Links.AsNoTracking().SingleOrDefaultAsync(link => link.Hash == hash);
    }

    /// <summary>One opening: the sealed copy, for somebody who proves that they have the key; null when the link is over, or for anybody else, whose try is not counted.</summary>
    public async Task<byte[]?> Open(SharedLink link, string? proof)
    {
        var now = clock.GetUtcNow();
        if (!link.IsOpenAt(now) || !IsKey(link, proof))
            return null;
        // Counted by the database, so that two at once are two.
        if (await db.Links.Where(one => one.Id == link.Id && one.EndedAt == null && one.Openings < SharedLink.Most)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Openings, one => one.Openings + 1).SetProperty(one => one.LastOpenedAt, now)) == 0)
            return null;
        journal.Record("link.opened", link.Person, ("link", link.Id), ("opening", link.Openings + 1));
        var copy = blobs.Get(link.Blob);
        if (link.Openings + 1 == SharedLink.Most)
            work.AfterCommit(() => blobs.Delete(link.Blob));
        return copy;
    }

    /// <summary>The person takes it back: the copy is destroyed.</summary>
    public async Task End(PersonId person, Guid id)
    {
        if (await db.Links.SingleOrDefaultAsync(link => link.Id == id && link.Person == person) is not { EndedAt: null } found)
            return;
        found.End(clock.GetUtcNow());
        journal.Record("link.ended", person, ("link", id));
        work.AfterCommit(() => blobs.Delete(found.Blob));
    }

    private static bool IsKey(SharedLink link, string? proof)
    {
        var said = new byte[32];
        return proof is { Length: 43 } && Base64Url.TryDecodeFromChars(proof, said, out var length) && length == 32
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(said), link.ProofHash);
    }

    /// <summary>The length of what follows, then what the recipient reads first, then the files; as long as the scale says, so that its length tells little.</summary>
    private static byte[] Bundle(LinkSays says, DateTimeOffset until, List<(string Title, byte[] File)> files)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(new { says.Recipient, says.Purpose, Until = until, Papers = files.Select(file => new { file.Title, Name = $"{FileNames.Of(file.Title)}.pdf", file.File.Length }) }, Json);
        var size = 4 + header.Length + files.Sum(file => file.File.Length);
        var padded = 1024;
        while (padded < size)
            padded += padded / 4;
        var bundle = new byte[padded];
        BinaryPrimitives.WriteInt32BigEndian(bundle, header.Length);
        header.CopyTo(bundle, 4);
        var place = 4 + header.Length;
        foreach (var (_, file) in files)
        {
            file.CopyTo(bundle, place);
            place += file.Length;
        }
        return bundle;
    }

    private static LinkSays Open(SharedLink link, OpenFolders folders) =>
        JsonSerializer.Deserialize<LinkSays>(Envelope.Open(folders[PaperFolder.Identity].OpenDocument(link.Id, 1, link.KeyWrap), link.Told, Told(link.Person, link.Id)))!;

    // Written in the same words by link.js.
    private static byte[] Place(string token) => Encoding.UTF8.GetBytes("appui link 1\0" + token);

    private static byte[] Told(PersonId person, Guid id) => new KeyPlace(person.Value, "link", id.ToString("N")).Binding;

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes("appui link address 1\0" + token));
}

/// <summary>How making a link ended.</summary>
internal abstract record LinkAnswer;

/// <summary>It opens; the address is shown this once.</summary>
internal sealed record LinkMade(string Address) : LinkAnswer;

/// <summary>A paper that cannot be marked: damaged, or locked by a password.</summary>
internal sealed record NotMarked(string Title) : LinkAnswer;

/// <summary>More than a browser opens at once.</summary>
internal sealed record TooHeavy : LinkAnswer;

/// <summary>The disk is full or failed: nothing was made.</summary>
internal sealed record DiskRefused : LinkAnswer;
