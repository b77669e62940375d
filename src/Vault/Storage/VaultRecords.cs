using System.Globalization;
using Appui.People;
using Appui.Platform;
using Appui.Vault.Entrusting;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Storage;

/// <summary>
/// The porte-documents belongs to the person, not to a structure: the copy of a structure lists its papers, which nobody there can read, and an erasure
/// there leaves it whole. What a structure's helpers made for it, links and codes that were not used, goes.
/// </summary>
internal sealed class VaultRecords(VaultDb db, EntrustedKeys keys, Texts texts) : IPersonRecords
{
    public string Module => "vault";

    public async Task Export(PersonTrail trail, PersonCopy copy)
    {
        var papers = await db.Papers.Where(paper => paper.Person == trail.Person).OrderBy(paper => paper.Id).ToListAsync();
        copy.Add("porte-documents", texts["Votre porte-documents, que vous seul ouvrez"], papers.Select(paper => new CopyRow(
            new CopyValue("folder", texts["Dossier"], texts[$"PaperFolder.{paper.Folder}"]),
            new CopyValue("added_on", texts["Ajouté le"], paper.AddedAt.InParis().ToString("d", CultureInfo.CurrentCulture)))));
        var confirmed = await db.Confirmed.Where(one => one.Person == trail.Person).OrderBy(one => one.Id).Select(one => one.AddedAt).ToListAsync();
        copy.Add("confirme", texts["Ce que vous avez confirmé, dans votre porte-documents"], confirmed.Select(at => new CopyRow(
            new CopyValue("added_on", texts["Ajouté le"], at.InParis().ToString("d", CultureInfo.CurrentCulture)))));
    }

    public async Task<DateTimeOffset?> LastContact(PersonTrail trail)
    {
        var touches = await db.Papers.Where(paper => paper.Person == trail.Person).Select(paper => (DateTimeOffset?)paper.AddedAt).ToListAsync();
        touches.AddRange(await db.Safes.Where(safe => safe.Person == trail.Person).Select(safe => safe.OpenedAt).ToListAsync());
        return touches.Max();
    }

    public async Task<IReadOnlyList<ErasureLine>> Erase(PersonTrail trail)
    {
        var codes = await db.Captures.Where(capture => capture.Person == trail.Person).ExecuteDeleteAsync();
        codes += await db.Invitations.Where(invitation => invitation.Person == trail.Person).ExecuteDeleteAsync();
        if (trail.Person is { } person)
            await keys.TakeBackAll(person, trail.Structure);
        var kept = await db.Safes.CountAsync(safe => safe.Person == trail.Person);
        return [new("Erased.codes", codes), new("Erased.safe", kept, "Kept.safe")];
    }
}
