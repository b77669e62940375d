using System.Security.Claims;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Following;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Appui.Rights;

namespace Appui.Procedures.Watching;

/// <summary>Dates of a calendar of rights become dates that the team looks at.</summary>
internal sealed class KeepDates(IPeople people, CaseBook book, CardLibrary cards, ProceduresDb db, Journal journal, TimeProvider clock) : IKeepDates
{
    public async Task<int> Keep(Whom whom, IReadOnlyList<DateToKeep> dates, ClaimsPrincipal user)
    {
        if (await people.Find(whom, user) is not { } person) return 0;
        var known = (await book.WatchesOf(person.Whom, user)).Select(watch => (watch.Kind, watch.Agency, watch.On)).ToHashSet();
        var added = dates.Where(date => date.On <= clock.Today.AddDays(Look.FurthestDays))
            .Select(date => (Kind: KindOf(date.Kind), Agency: AgencyOf(date.Benefit), date.On))
            .Where(known.Add)
            .Select(date => new Watch(person.Whom, person.Structure, date.Kind, date.Agency, date.On, user.HelperId, clock.GetUtcNow()))
            .ToList();
        db.Watches.AddRange(added);
        await db.SaveChangesAsync();
        foreach (var watch in added) journal.Record("watch.added", person.Whom.Subject, ("watch", watch.Id), ("kind", watch.Kind));
        return added.Count;
    }

    private Agency AgencyOf(string? benefit) => benefit is not null && cards.ForBenefit(benefit) is { } card ? card.Agencies[0] : Agency.Other;

    private static WatchKind KindOf(KeepKind kind) => kind switch
    {
        KeepKind.Declaration => WatchKind.Declaration,
        KeepKind.Renewal => WatchKind.Renewal,
        _ => WatchKind.Change,
    };
}
