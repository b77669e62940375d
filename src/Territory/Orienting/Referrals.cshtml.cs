using Appui.People;
using Appui.Platform;
using Appui.Territory.Finding;
using Appui.Territory.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Orienting;

/// <summary>How a place answers, without anybody's name.</summary>
/// <param name="Place">Which.</param>
/// <param name="Sent">How many were sent there.</param>
/// <param name="MedianDays">Days to its answer, the middle one; null when it never answered.</param>
/// <param name="Refused">How many it refused, by reason.</param>
/// <param name="DidNotCome">How many did not come.</param>
/// <param name="Solved">How many are solved.</param>
internal sealed record PlaceFigures(string Place, int Sent, double? MedianDays, IReadOnlyList<(RefusalReason Reason, int Count)> Refused, int DidNotCome, int Solved);

/// <summary>
/// The referrals of the house: those that wait for an answer of ours, those that we sent; and how places answer. A volunteer sees those of the people received today, and answers none.
/// </summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class Referrals(IPeople people, TerritoryDb db, Thesaurus thesaurus) : PageModel
{
    public IReadOnlyList<Referral> Received { get; private set; } = [];

    public IReadOnlyList<(Referral Referral, string Name, string Place)> Sent { get; private set; } = [];

    public IReadOnlyList<PlaceFigures> Figures { get; private set; } = [];

    public bool IsVolunteer => User.HelperRole is HelperRole.Volunteer;

    public Need? NeedOf(Referral referral) => thesaurus.ByKey(referral.Need);

    public async Task OnGet()
    {
        var house = User.Structure;
        if (!IsVolunteer) Received = await db.Referrals.AsNoTracking().Where(r => r.ToStructure == house && r.State != ReferralState.Solved && r.State != ReferralState.Refused && r.State != ReferralState.CameBack).OrderBy(r => r.SentAt).ToListAsync();
        var sent = await db.Referrals.AsNoTracking().Include(r => r.Steps).Where(r => r.FromStructure == house).ToListAsync();
        var ids = sent.Select(r => r.Place).Distinct().ToList();
        var places = await db.Places.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        List<Referral> open = [.. sent.Where(r => r.LookOn is not null).OrderBy(r => r.LookOn)];
        var names = await people.Names([.. open.Select(r => r.Whom).Distinct()], User);
        Sent = [.. open.Where(r => names.ContainsKey(r.Whom)).Select(r => (r, names[r.Whom], places[r.Place]))];
        Figures = [.. sent.GroupBy(r => r.Place).Select(g => Of(places[g.Key], [.. g])).OrderByDescending(f => f.Sent)];
    }

    private static PlaceFigures Of(string place, List<Referral> sent)
    {
        var days = sent.Select(Answer).OfType<double>().Order().ToList();
        return new(
            place, sent.Count, days.Count == 0 ? null : days[days.Count / 2],
            [.. sent.Where(r => r.Reason is not null).GroupBy(r => r.Reason!.Value).Select(g => (g.Key, g.Count()))],
            sent.Count(r => r.Steps.Exists(s => s.State is ReferralState.DidNotCome)), sent.Count(r => r.State is ReferralState.Solved));
    }

    private static double? Answer(Referral referral) =>
        referral.Steps.Where(s => s.State is ReferralState.Accepted or ReferralState.Refused or ReferralState.Appointed).Select(s => (double?)(s.At - referral.SentAt).TotalDays).Min();
}
