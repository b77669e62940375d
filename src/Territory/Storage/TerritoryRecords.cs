using System.Globalization;
using Appui.People;
using Appui.Platform;
using Appui.Territory.Orienting;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Storage;

/// <summary>The referrals of a person: handed over, and erased with their steps.</summary>
internal sealed class TerritoryRecords(TerritoryDb db, Seals seals, Texts texts) : IPersonRecords
{
    public string Module => "territory";

    public async Task Export(PersonTrail trail, PersonCopy copy)
    {
        var referrals = await Of(trail).AsNoTracking().OrderBy(r => r.SentAt).ToListAsync();
        var ids = referrals.Select(r => r.Place).Distinct().ToList();
        var places = await db.Places.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        copy.Add("orientations", texts["Vers qui on vous a orienté"], referrals.Select(r => new CopyRow(
            new CopyValue("place", texts["Lieu"], places[r.Place]),
            new CopyValue("on", texts["Le jour"], r.SentAt.InParis().ToString("d", CultureInfo.CurrentCulture)),
            new CopyValue("state", texts["Où ça en est"], texts[$"ReferralState.{r.State}"]),
            new CopyValue("told", texts["Ce que le lieu a pu lire"], r.Copy is { } told ? seals.Open(r.FromStructure, ReferralBook.Binding(r.Id, "copy"), told) : null))));
    }

    public async Task<DateTimeOffset?> LastContact(PersonTrail trail)
    {
        var sent = await Of(trail).Select(r => r.SentAt).ToListAsync();
        return sent.Count == 0 ? null : sent.Max();
    }

    public async Task<IReadOnlyList<ErasureLine>> Erase(PersonTrail trail) => [new("Erased.referrals", await Of(trail).ExecuteDeleteAsync())];

    private IQueryable<Referral> Of(PersonTrail trail)
    {
        var (files, slips) = (trail.Files.Select(file => (FileId?)file).ToList(), trail.Slips.Select(slip => (SlipId?)slip).ToList());
        return db.Referrals.Where(r => files.Contains(r.File) || slips.Contains(r.Slip));
    }
}
