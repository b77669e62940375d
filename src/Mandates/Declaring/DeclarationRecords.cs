using System.Globalization;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.Mandates.Declaring;

/// <summary>
/// What a person confirmed, word for word: handed over with its hash. When they are erased the words go, but those that they keep themselves; the hash stays
/// in the journal, so that a printed copy that somebody shows later can still be told from a forged one.
/// </summary>
internal sealed class DeclarationRecords(MandatesDb db, Seals seals, Texts texts) : IPersonRecords
{
    public string Module => "mandates";

    public async Task Export(PersonTrail trail, PersonCopy copy) =>
        copy.Add("declarations", texts["Ce que vous avez confirmé"], (await Of(trail).AsNoTracking().ToListAsync()).OrderBy(one => one.At).Select(Row));

    public async Task<DateTimeOffset?> LastContact(PersonTrail trail) => (await Of(trail).Select(one => (DateTimeOffset?)one.At).ToListAsync()).Max();

    public async Task<IReadOnlyList<ErasureLine>> Erase(PersonTrail trail)
    {
        var acts = await Of(trail).Select(one => one.ActId).Distinct().ToListAsync();
        await db.Set<PostureSaid>().Where(said => acts.Contains(said.ActId)).ExecuteDeleteAsync();
        return [new("Erased.declarations", await Of(trail).ExecuteDeleteAsync())];
    }

    private IQueryable<Declaration> Of(PersonTrail trail)
    {
        var (files, slips) = (trail.Files.Select(file => (FileId?)file).ToList(), trail.Slips.Select(slip => (SlipId?)slip).ToList());
        return db.Set<Declaration>().Where(one => files.Contains(one.File) || slips.Contains(one.Slip));
    }

    private CopyRow Row(Declaration one)
    {
        var words = one.Read(seals);
        return new(
            new CopyValue("confirmed_at", texts["Confirmé le"], one.At.InParis().ToString("g", CultureInfo.CurrentCulture)),
            new CopyValue("with", texts["Avec"], texts[$"HelperRole.{one.HelperRole}"]),
            new CopyValue("sentences", texts["Les phrases"], one.WithThePerson ? texts["dans votre porte-documents, que vous seul ouvrez"] : words is null ? null : string.Join('\n', words.Sentences.Select(sentence => sentence.French))),
            new CopyValue("papers", texts["Les papiers"], words is null ? null : string.Join('\n', words.Papers.Select(paper => paper.Name))),
            new CopyValue("hash", texts["Empreinte"], Convert.ToHexStringLower(one.Hash)));
    }
}

/// <summary>Declarations of long ago; what was confirmed then proves nothing any more that somebody may still ask for.</summary>
internal sealed class DeclarationsRetention(MandatesDb db) : IRetention
{
    public string What => "Ends.declarations";

    public Keeping Keeping => Keeping.EndOfAct;

    public async Task<IReadOnlyList<Guid>> Due(DateTimeOffset limit) =>
        [.. (await db.Set<Declaration>().Where(one => one.At < limit).OrderBy(one => one.Id).Select(one => one.Id).ToListAsync()).Select(id => id.Value)];

    public Task End(IReadOnlyList<Guid> due)
    {
        var ids = due.Select(DeclarationId.From).ToList();
        return db.Set<Declaration>().Where(one => ids.Contains(one.Id)).ExecuteDeleteAsync();
    }
}

/// <summary>Who did what of an act, the person or the helper: kept as long as the follow-up.</summary>
internal sealed class PosturesRetention(MandatesDb db) : IRetention
{
    public string What => "Ends.postures";

    public Keeping Keeping => Keeping.LastContact;

    public async Task<IReadOnlyList<Guid>> Due(DateTimeOffset limit) =>
        await db.Set<PostureSaid>().Where(said => said.At < limit).OrderBy(said => said.Id).Select(said => said.Id).ToListAsync();

    public Task End(IReadOnlyList<Guid> due) => db.Set<PostureSaid>().Where(said => due.Contains(said.Id)).ExecuteDeleteAsync();
}
