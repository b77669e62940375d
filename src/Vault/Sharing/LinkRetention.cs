using Appui.Platform;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Sharing;

/// <summary>Links that are over: their copy, if somebody left it, and what the person read of them.</summary>
internal sealed class LinkRetention(VaultDb db, IBlobs blobs, UnitOfWork work) : IRetention
{
    public string What => "Ends.links";

    public Keeping Keeping => Keeping.ShortLived;

    public async Task<IReadOnlyList<Guid>> Due(DateTimeOffset limit) =>
        await db.Links.Where(link => link.Until < limit || link.EndedAt < limit).Select(link => link.Id).ToListAsync();

    public async Task End(IReadOnlyList<Guid> due)
    {
        var gone = await db.Links.Where(link => due.Contains(link.Id)).ToListAsync();
        db.Links.RemoveRange(gone);
        await db.SaveChangesAsync();
        work.AfterCommit(() =>
        {
            foreach (var link in gone)
                blobs.Delete(link.Blob);
        });
    }
}
