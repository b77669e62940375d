using System.Security.Claims;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Following;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Appui.Rights;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Risking;

/// <summary>Somebody whose right seems at risk: why, since or until when, and by which road they are reached.</summary>
/// <param name="Whom">Who.</param>
/// <param name="Name">As a list shows them.</param>
/// <param name="Reason">Why; the most pressing one.</param>
/// <param name="Subject">Which right or date, in a word or two.</param>
/// <param name="On">The last day, or since when.</param>
/// <param name="Href">Where the work is done.</param>
/// <param name="Road">The surest road; null when none is known.</param>
internal sealed record Risk(Whom Whom, string Name, RiskReason Reason, string Subject, DateOnly On, string Href, Road? Road)
{
    /// <summary>They are spoken to when they come by, and in no other way.</summary>
    public bool OnlyWhenTheyCome => Road is null or { Kind: RoadKind.Visit };

    /// <summary>Names nobody, in logs too.</summary>
    public override string ToString() => $"{Whom} {Reason}";
}

/// <summary>Whom to call today, and whom to speak to when they come by.</summary>
/// <param name="Calls">The most pressing first, as many as can be called today.</param>
/// <param name="Visits">Those whom nothing but their own visit reaches.</param>
/// <param name="Later">How many more wait for another day.</param>
/// <param name="DoneToday">How many were tried today.</param>
internal sealed record RiskList(IReadOnlyList<Risk> Calls, IReadOnlyList<Risk> Visits, int Later, int DoneToday);

/// <summary>
/// Rights about to be lost in a house, one line a person: last days, declarations, claims that stand still, rights that seem due and that nobody asked for.
/// Nothing is computed ahead: the list is what the dates say at this instant.
/// </summary>
internal sealed class Risks(ProceduresDb db, IPeople people, IRoads roads, IScreenings screenings, CaseBook book, CardLibrary cards, Words words, TimeProvider clock)
{
    private const int Soon = 7;
    private const int NeverSentAfter = 30;
    private const int NobodyLookedAfter = 10;
    private const int SilentBeyondAnswer = 15;
    private const int MostRead = 400;
    private const int MostVisits = 20;
    private static readonly List<WatchKind> LastDays = [WatchKind.Reply, WatchKind.Appeal, WatchKind.Warning, WatchKind.Overpayment];
    private static readonly List<WatchKind> Declarations = [WatchKind.Declaration, WatchKind.Renewal];

    /// <summary>The list for a helper who follows people.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="capacity">How many calls the team can make today, at least 1.</param>
    public async Task<RiskList> For(ClaimsPrincipal user, int capacity)
    {
        var (house, now) = (user.Structure, clock.GetUtcNow());
        var halfYear = now.AddDays(-180);
        var tries = await db.Outreach.AsNoTracking().Where(one => one.Structure == house && one.At > halfYear).OrderByDescending(one => one.At).ToListAsync();
        var byPerson = tries.ToLookup(one => one.Whom);
        var midnight = clock.Today.InParisAt(TimeOnly.MinValue);
        var doneToday = tries.Where(one => one.At >= midnight).Select(one => one.Whom).Distinct().Count();

        var candidates = (await Candidates(house)).Concat(await NotClaimed(user))
            .Where(found => !byPerson[found.Whom].Any(one => one.LeavesAlone(found.Reason, now)))
            .OrderBy(found => found.Reason).ThenBy(found => found.On)
            .DistinctBy(found => found.Whom)
            .ToList();
        return await Choose(candidates, house, Math.Max(1, capacity - doneToday), doneToday, user);
    }

    private async Task<RiskList> Choose(List<Risk> candidates, StructureId house, int capacity, int doneToday, ClaimsPrincipal user)
    {
        var names = await people.Names([.. candidates.Select(found => found.Whom)], user);
        var (calls, visits, left) = (new List<Risk>(), new List<Risk>(), 0);
        foreach (var found in candidates.Where(found => names.ContainsKey(found.Whom)))
        {
            if (calls.Count >= capacity && visits.Count >= MostVisits)
            {
                left++;
                continue;
            }
            if (found.Reason is RiskReason.NotClaimed && await IsFollowed(found, user)) continue;

            var seen = found with { Name = names[found.Whom], Road = await roads.Of(found.Whom, house) is { Roads: [var surest, ..] } ? surest : null };
            var list = seen.OnlyWhenTheyCome ? visits : calls;
            if (list.Count < (seen.OnlyWhenTheyCome ? MostVisits : capacity)) list.Add(seen);
            else left++;
        }
        return new(calls, visits, left, doneToday);
    }

    private async Task<List<Risk>> Candidates(StructureId house)
    {
        var today = clock.Today;
        var (soon, past, late) = (today.AddDays(Soon), today.AddDays(-30), today.AddDays(-NobodyLookedAfter));
        var (begun, sent) = (today.AddDays(-NeverSentAfter).InParisAt(TimeOnly.MinValue), today.AddDays(-SilentBeyondAnswer).InParisAt(TimeOnly.MinValue));
        var kinds = LastDays.Concat(Declarations).ToList();
        var watches = await db.Watches.AsNoTracking()
            .Where(w => w.Structure == house && w.Done == null && w.On <= soon && w.On >= past && kinds.Contains(w.Kind))
            .OrderBy(w => w.On).Take(MostRead).ToListAsync();
        var cases = await db.Cases.AsNoTracking()
            .Where(c => c.Structure == house && c.Next != null && (
                c.Next.On < late
                || (c.State == CaseState.DeclarationDue && c.Next.On <= soon)
                || (c.State == CaseState.Preparing && c.StateSince < begun)
                || ((c.State == CaseState.Sent || c.State == CaseState.Appealed) && c.StateSince < sent)))
            .OrderBy(c => c.Next!.On).Take(MostRead).ToListAsync();
        return
        [
            .. watches.Select(w => new Risk(w.Whom, "", LastDays.Contains(w.Kind) ? RiskReason.LastDay : RiskReason.Declaration, words.Kind(w), w.On, $"/demarches/a-regarder/{w.Id}", null)),
            .. cases.Select(c => (Case: c, Reason: ReasonOf(c, late, soon))).Where(found => found.Reason is not null)
                .Select(found => new Risk(found.Case.Whom, "", found.Reason!.Value, words.Right(found.Case), DayOf(found.Case, found.Reason.Value), $"/demarches/suivi/{found.Case.Id}", null)),
        ];
    }

    private RiskReason? ReasonOf(Case found, DateOnly late, DateOnly soon)
    {
        var since = DateOnly.FromDateTime(found.StateSince.InParis().DateTime);
        return found.State switch
        {
            CaseState.DeclarationDue when found.Next!.On <= soon => RiskReason.Declaration,
            CaseState.Sent or CaseState.Appealed when cards.Find(found.Card) is { } card && since.AddDays(card.Delays.Answer + SilentBeyondAnswer) < clock.Today => RiskReason.SilentAgency,
            CaseState.Preparing when since.AddDays(NeverSentAfter) < clock.Today => RiskReason.NeverSent,
            _ => found.Next!.On < late ? RiskReason.NobodyLooked : null,
        };
    }

    private static DateOnly DayOf(Case found, RiskReason reason) => reason switch
    {
        RiskReason.Declaration or RiskReason.NobodyLooked => found.Next!.On,
        _ => DateOnly.FromDateTime(found.StateSince.InParis().DateTime),
    };

    /// <summary>Rights that the latest screening found and that have a card. Whether somebody follows them is looked at only for those about to be shown.</summary>
    private async Task<IEnumerable<Risk>> NotClaimed(ClaimsPrincipal user) =>
        (await screenings.Recent(user, clock.GetUtcNow().AddDays(-120), MostRead))
            .Where(one => one.Found.On < clock.Today)
            .SelectMany(one => one.Found.Rights.Where(right => right.Answer is RightAnswer.SeemsEntitled && cards.ForBenefit(right.Benefit) is not null)
                .Take(1)
                .Select(right => new Risk(one.Whom, "", RiskReason.NotClaimed, right.Name, one.Found.On, $"/personnes/{one.Whom}/demarches/ouvrir/{right.Benefit}", null)));

    /// <summary>Something was opened for them since: then the list says no more of it.</summary>
    private async Task<bool> IsFollowed(Risk found, ClaimsPrincipal user) =>
        (await book.Of(found.Whom, user)).Exists(one => DateOnly.FromDateTime(one.OpenedAt.InParis().DateTime) >= found.On || one.IsOpen);
}
