using System.Globalization;
using Appui.Mandates.Model;
using Appui.People;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.Mandates.Storage;

/// <summary>
/// The mandates of a person: handed over; and, when the person is erased, those that were given stay for as long as somebody may ask who acted in whose name.
/// Drafts, freezes and references to mandates given elsewhere go at once.
/// </summary>
internal sealed class MandatesRecords(MandatesDb db, Durations durations, Texts texts) : IPersonRecords
{
    public string Module => "mandates";

    public IReadOnlyCollection<string> KeptActs => ["mandate.", "declaration."];

    public async Task Export(PersonTrail trail, PersonCopy copy) =>
        copy.Add("mandats", texts["Vos mandats"], (await db.Mandates.Of(trail.Aliases).OrderBy(mandate => mandate.WrittenAt).ToListAsync()).Select(mandate => new CopyRow(
            new CopyValue("reference", texts["Numéro"], mandate.Reference),
            new CopyValue("written_on", texts["Écrit le"], mandate.WrittenAt.InParis().ToString("d", CultureInfo.CurrentCulture)),
            new CopyValue("last_day", texts["Dernier jour"], mandate.LastDay?.ToString("d", CultureInfo.CurrentCulture)),
            new CopyValue("ended_on", texts["Fini le"], mandate.Ending?.At.InParis().ToString("d", CultureInfo.CurrentCulture)))));

    public async Task<DateTimeOffset?> LastContact(PersonTrail trail) =>
        await db.Mandates.Of(trail.Aliases).OrderByDescending(mandate => mandate.WrittenAt).Select(mandate => (DateTimeOffset?)mandate.WrittenAt).FirstOrDefaultAsync();

    public async Task<IReadOnlyList<ErasureLine>> Erase(PersonTrail trail)
    {
        var drafts = await db.Mandates.Of(trail.Aliases).Where(mandate => mandate.LastDay == null).ExecuteDeleteAsync();
        await db.Freezes.Of(trail.Aliases).ExecuteDeleteAsync();
        var outside = await db.Outside.Of(trail.Aliases).ExecuteDeleteAsync();
        var kept = await db.Mandates.Of(trail.Aliases).Select(mandate => mandate.LastDay!.Value).ToListAsync();
        var length = durations.Of(Keeping.EndOfAct)!.Value;
        return
        [
            new("Erased.drafts", drafts), new("Erased.outside", outside),
            new("Erased.mandates", kept.Count, "Kept.mandates", kept.Count == 0 ? null : kept.Max().AddMonths(length.Months).AddDays(length.Days)),
        ];
    }
}

/// <summary>Mandates that ended long ago, and those written that nobody gave.</summary>
internal sealed class MandatesRetention(MandatesDb db) : IRetention
{
    public string What => "Ends.mandates";

    public Keeping Keeping => Keeping.EndOfAct;

    public async Task<IReadOnlyList<Guid>> Due(DateTimeOffset limit)
    {
        var day = DateOnly.FromDateTime(limit.UtcDateTime);
        var due = await db.Mandates.Where(mandate => mandate.LastDay < day || (mandate.LastDay == null && mandate.WrittenAt < limit))
            .OrderBy(mandate => mandate.Id).Select(mandate => mandate.Id).ToListAsync();
        return due.ConvertAll(id => id.Value);
    }

    public Task End(IReadOnlyList<Guid> due)
    {
        var mandates = due.Select(MandateId.From).ToList();
        return db.Mandates.Where(mandate => mandates.Contains(mandate.Id)).ExecuteDeleteAsync();
    }
}
