using Appui.Platform;
using Appui.Territory.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Agreeing;

/// <summary>Agreements that ended long ago go, with the direct contact that they held.</summary>
internal sealed class AgreementsRetention(TerritoryDb db) : IRetention
{
    public string What => "Ends.agreements";

    public Keeping Keeping => Keeping.EndOfAct;

    public async Task<IReadOnlyList<Guid>> Due(DateTimeOffset limit) => [.. (await Ended(limit).Select(a => a.Id).ToListAsync()).Select(id => id.Value)];

    public async Task End(IReadOnlyList<Guid> due)
    {
        var ids = due.Select(AgreementId.From).ToList();
        await db.AgreementReaders.Where(r => ids.Contains(r.Agreement)).ExecuteDeleteAsync();
        await db.Agreements.Where(a => ids.Contains(a.Id)).ExecuteDeleteAsync();
    }

    private IQueryable<Agreement> Ended(DateTimeOffset limit)
    {
        var day = DateOnly.FromDateTime(limit.InParis().DateTime);
        return db.Agreements.Where(a => a.EndedAt < limit || a.LastDay < day);
    }
}
