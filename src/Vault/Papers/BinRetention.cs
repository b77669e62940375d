using Appui.Platform;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Papers;

/// <summary>What lay thirty days in a bin: its key goes with its row, then its file.</summary>
internal sealed class BinRetention(VaultDb db, IBlobs blobs, UnitOfWork work, Journal journal) : IRetention
{
    public string What => "Ends.binned";

    public Keeping Keeping => Keeping.Bin;

    public async Task<IReadOnlyList<Guid>> Due(DateTimeOffset limit) =>
        [.. (await db.Papers.Where(paper => paper.BinnedAt != null && paper.BinnedAt < limit).Select(paper => paper.Id).ToListAsync()).Select(id => id.Value)];

    public async Task End(IReadOnlyList<Guid> due)
    {
        var ids = due.Select(PaperId.From).ToList();
        var gone = await db.Papers.Where(paper => ids.Contains(paper.Id) && paper.BinnedAt != null).ToListAsync();
        db.Papers.RemoveRange(gone);
        foreach (var paper in gone)
            journal.Record("paper.destroyed", paper.Person, ("paper", paper.Id));
        await db.SaveChangesAsync();
        work.AfterCommit(() =>
        {
            foreach (var paper in gone)
                blobs.Delete(paper.Blob);
        });
    }
}
