using System.Globalization;
using Appui.People;
using Appui.Platform;
using Appui.Rights.Model;
using Microsoft.EntityFrameworkCore;

namespace Appui.Rights.Storage;

/// <summary>The screenings of a person: handed over with their answers, erased with them.</summary>
internal sealed class RightsRecords(RightsDb db, Seals seals, Texts texts) : IPersonRecords
{
    public string Module => "rights";

    public async Task Export(PersonTrail trail, PersonCopy copy) =>
        copy.Add("droits", texts["Vos droits regardés"], (await db.Screenings.For(trail.Aliases).OrderBy(screening => screening.OpenedAt).ToListAsync()).Select(Row));

    public async Task<DateTimeOffset?> LastContact(PersonTrail trail) =>
        await db.Screenings.For(trail.Aliases).OrderByDescending(screening => screening.ChangedAt).Select(screening => (DateTimeOffset?)screening.ChangedAt).FirstOrDefaultAsync();

    public async Task<IReadOnlyList<ErasureLine>> Erase(PersonTrail trail) =>
        [new("Erased.screenings", await db.Screenings.For(trail.Aliases).ExecuteDeleteAsync())];

    private CopyRow Row(Screening screening) => new(
        new CopyValue("opened_on", texts["Commencé le"], Day(screening.OpenedAt)),
        new CopyValue("finished_on", texts["Terminé le"], screening.FinishedAt is { } end ? Day(end) : null),
        new CopyValue("found", texts["Droits trouvés"], string.Join("\n", screening.ReadFound(seals).Select(found => texts[$"benefit.{found.Benefit}.name"]))),
        new CopyValue("answers", texts["Vos réponses"], screening.Read(seals).ToJson()));

    private static string Day(DateTimeOffset instant) => instant.InParis().ToString("d", CultureInfo.CurrentCulture);
}
