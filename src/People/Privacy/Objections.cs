using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Privacy;

/// <summary>What people object to: while it stands, nothing new of the kind is begun.</summary>
internal sealed class Objections(PeopleDb db, FileCabinet cabinet, Journal journal, TimeProvider clock)
{
    /// <summary>What a person objects to now.</summary>
    public async Task<IReadOnlyList<Processing>> Of(Whom whom) => [.. (await Standing(whom)).Select(objection => objection.Processing).Distinct()];

    public async Task Record(PersonFile file, Processing processing, HelperId by)
    {
        if ((await Of(Whom.Of(file.Id))).Contains(processing)) return;
        var now = clock.GetUtcNow();
        db.Objections.Add(new() { Id = Guid.CreateVersion7(now), File = file.Id, Structure = file.Structure, Processing = processing, SaidAt = now, RecordedBy = by });
        await db.SaveChangesAsync();
        journal.Record("privacy.objected", file.Id, ("processing", processing));
    }

    public async Task Lift(Whom whom, Processing processing, HelperId by)
    {
        foreach (var objection in (await Standing(whom)).Where(objection => objection.Processing == processing))
        {
            objection.Lift(by, clock.GetUtcNow());
            journal.Record("privacy.objection-lifted", objection.File, ("processing", processing));
        }
        await db.SaveChangesAsync();
    }

    private async Task<List<Objection>> Standing(Whom whom)
    {
        var files = (await cabinet.Aliases(whom)).Select(alias => alias.File).OfType<FileId>().ToList();
        return await db.Objections.Where(objection => files.Contains(objection.File) && objection.LiftedAt == null).ToListAsync();
    }
}
