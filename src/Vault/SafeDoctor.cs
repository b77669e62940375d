using Appui.Platform;
using Appui.Sealer;
using Appui.Vault.Ending;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Vault;

/// <summary>Compares what the database, the files and the sealer each know of the porte-documents. Opens none, and needs no key of anybody.</summary>
public sealed class SafeDoctor(IServiceProvider services, TimeProvider clock)
{
    private const int FolderWrapSize = 61;

    /// <summary>Finishes what an interruption left: endings that had begun, and files that no row names for a day.</summary>
    /// <returns>How many porte-documents and how many files are gone.</returns>
    /// <exception cref="IOException">The sealer does not answer, or the disk refused.</exception>
    public async Task<(int Safes, int Files)> Finish()
    {
        // A unit of work for each: one that waits while another writes would hold it up.
        IReadOnlyList<PersonId> begun;
        await using (var looking = services.CreateAsyncScope())
            begun = looking.ServiceProvider.GetRequiredService<Shredder>().Interrupted();
        var kept = (await services.GetRequiredService<SealerClient>().Ask<Standing>(new Status())).Vaults.Select(vault => vault.Vault).ToHashSet();
        foreach (var person in begun)
        {
            await using var scope = services.CreateAsyncScope();
            var shredder = scope.ServiceProvider.GetRequiredService<Shredder>();
            // While the sealer still has the secret nothing was destroyed: it opens as before, and the person begins again if they still want to.
            var files = kept.Contains(person.Value) ? [] : (await shredder.Shred(person)).Files;
            await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit();
            shredder.Finish(person, files);
        }

        await using var last = services.CreateAsyncScope();
        var (blobs, since) = (services.GetRequiredService<IBlobs>(), TimeProvider.System.GetUtcNow().AddDays(-1));
        var named = await Named(last.ServiceProvider.GetRequiredService<VaultDb>());
        var stray = blobs.All().Where(blob => blob.WrittenAt < since && !named.Contains(blob.Id)).ToList();
        foreach (var blob in stray)
            blobs.Delete(blob.Id);
        return (begun.Count(person => !kept.Contains(person.Value)), stray.Count);
    }

    /// <summary>Looks at everything: each file of each paper is read.</summary>
    /// <exception cref="IOException">The sealer does not answer.</exception>
    public async Task<SafeReport> Look()
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VaultDb>();
        var blobs = services.GetRequiredService<IBlobs>();
        var standing = (await services.GetRequiredService<SealerClient>().Ask<Standing>(new Status())).Vaults.ToDictionary(vault => vault.Vault);
        var (faults, loose) = (new List<string>(), new List<string>());

        var safes = await db.Safes.AsNoTracking().ToListAsync();
        var cards = (await db.Cards.AsNoTracking().ToListAsync()).ToLookup(card => card.Person);
        var folders = (await db.Folders.AsNoTracking().ToListAsync()).ToLookup(folder => folder.Person);
        var interrupted = scope.ServiceProvider.GetRequiredService<Shredder>().Interrupted().ToHashSet();
        foreach (var safe in safes)
        {
            if (!standing.TryGetValue(safe.Person.Value, out var kept))
                faults.Add($"safe {safe.Person}: the sealer has no secret for it, nothing opens it{(interrupted.Contains(safe.Person) ? "; its ending was interrupted: safe doctor --finish" : "")}");
            else if (!kept.Readable)
                faults.Add($"safe {safe.Person}: the sealer's record is damaged");
            else
                faults.AddRange(cards[safe.Person].Where(card => !kept.Cards.ContainsKey(card.Id)).Select(card => $"card of {safe.Person}: the sealer does not know it"));
            faults.AddRange(Enum.GetValues<PaperFolder>().Where(name => folders[safe.Person].All(folder => folder.Folder != name || folder.Wrap.Length != FolderWrapSize))
                .Select(name => $"safe {safe.Person}: no key for the folder {name}"));
        }

        var papers = await db.Papers.AsNoTracking().ToListAsync();
        var stored = blobs.All().ToDictionary(blob => blob.Id);
        faults.AddRange(papers.Select(paper => WhatIsWrong(paper, stored, blobs)).OfType<string>());
        var links = await db.Links.AsNoTracking().ToListAsync();
        faults.AddRange(links.Where(link => link.IsOpenAt(clock.GetUtcNow()) && !stored.ContainsKey(link.Blob)).Select(link => $"link {link.Id}: its copy is missing"));
        var named = await Named(db);
        loose.AddRange(stored.Keys.Where(blob => !named.Contains(blob)).Select(blob => $"file {blob}: no paper names it"));
        loose.AddRange(standing.Keys.Except(safes.Select(safe => safe.Person.Value)).Select(vault => $"secret of {vault}: no porte-documents uses it"));
        return new(safes.Count, cards.Sum(group => group.Count()), papers.Count, stored.Count, faults, loose);
    }

    private static async Task<HashSet<BlobId>> Named(VaultDb db) =>
        [.. await db.Papers.Select(paper => paper.Blob).ToListAsync(), .. await db.Links.Select(link => link.Blob).ToListAsync()];

    private static string? WhatIsWrong(Paper paper, Dictionary<BlobId, StoredBlob> stored, IBlobs blobs) =>
        !stored.TryGetValue(paper.Blob, out var blob) ? $"paper {paper.Id}: its file is missing"
        : blob.Size != paper.Size ? $"paper {paper.Id}: its file has {blob.Size} bytes in place of {paper.Size}"
        : !blobs.Get(paper.Blob).AsSpan().StartsWith("APF1"u8) ? $"paper {paper.Id}: its file is not a sealed file"
        : null;
}

/// <summary>What the doctor found.</summary>
/// <param name="Safes">Porte-documents.</param>
/// <param name="Cards">Cards that may open.</param>
/// <param name="Papers">Papers, those in bins too.</param>
/// <param name="Files">Sealed files on the disk.</param>
/// <param name="Faults">What is missing or damaged, one sentence each; ids only.</param>
/// <param name="Loose">What nobody names any more: harmless, left by an interruption.</param>
public sealed record SafeReport(int Safes, int Cards, int Papers, int Files, IReadOnlyList<string> Faults, IReadOnlyList<string> Loose)
{
    /// <summary>Nothing is missing.</summary>
    public bool IsWhole => Faults.Count == 0;
}
