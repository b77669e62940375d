using System.Security.Claims;
using Appui.People;
using Appui.Platform;
using Appui.Territory.Finding;
using Appui.Territory.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Orienting;

/// <summary>Who sees which referral: those who follow people in the structure that sends, and those in the one that receives.</summary>
internal static class VisibleReferrals
{
    private static readonly HelperRole[] Followers = [HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer];

    /// <summary>The referrals that this user sent or received with their house. A volunteer's are narrowed further by the person: <see cref="IPeople.Find"/>.</summary>
    public static IQueryable<Referral> VisibleTo(this IQueryable<Referral> referrals, ClaimsPrincipal user) => user.HelperRole switch
    {
        HelperRole.SocialWorker or HelperRole.Mediator when user.StructureOrNone is { } house => referrals.Where(r => r.FromStructure == house || r.ToStructure == house),
        HelperRole.Volunteer when user.StructureOrNone is { } house => referrals.Where(r => r.FromStructure == house),
        _ => referrals.Where(_ => false),
    };

    /// <summary>Does the user send people in their present role?</summary>
    public static bool Refers(this ClaimsPrincipal user) => user.HelperRole is { } role && Followers.Contains(role);
}

/// <summary>Referrals, and what is done with them.</summary>
internal sealed class ReferralBook(TerritoryDb db, IPeople people, IConsents consents, Seals seals, UnitOfWork work)
{
    /// <summary>The referral, when the user may see it.</summary>
    public async Task<Referral?> Find(ReferralId id, ClaimsPrincipal user)
    {
        if (await db.Referrals.VisibleTo(user).Include(r => r.Steps).SingleOrDefaultAsync(r => r.Id == id) is not { } referral) return null;
        // What belongs to a person of the sender's is seen with the person, or not at all.
        return referral.FromStructure != user.Structure || (await people.Names([referral.Whom], user)).Count > 0 ? referral : null;
    }

    /// <summary>What the person lets the reader know, at this moment.</summary>
    public async Task<string?> Told(Referral referral, ClaimsPrincipal user)
    {
        if (referral.FromStructure == user.Structure) return referral.Copy is { } copy ? seals.Open(referral.FromStructure, Binding(referral.Id, "copy"), copy) : null;
        if (referral.Told is not { } told) return null;
        // Asked at each reading: a yes taken back holds at once.
        if (referral.Shares is not Shares.Nothing && !await work.Across(() => consents.Stands(referral.Whom, Processing.Sharing))) return null;
        return seals.Open(referral.ToStructure!.Value, Binding(referral.Id, "told"), told);
    }

    /// <summary>The text that leaves, sealed for the place and for the sender.</summary>
    public (SealedText? Told, SealedText? Copy) Seal(Referral referral, string text) => text.Length == 0
        ? (null, null)
        : (referral.ToStructure is { } to ? seals.Seal(to, Binding(referral.Id, "told"), text) : null, seals.Seal(referral.FromStructure, Binding(referral.Id, "copy"), text));

    public static string Binding(ReferralId id, string what) => $"territory.referral/{id}/{what}";
}

/// <summary>What comes back to the desk: silence at the sender's, new ones at the place's.</summary>
internal sealed class ReferralLines(TerritoryDb db, IPeople people, Thesaurus thesaurus, Texts texts) : IDeskLines
{
    public async Task<IReadOnlyList<DeskLine>> Due(ClaimsPrincipal user, DateOnly until)
    {
        if (!user.Refers() || user.StructureOrNone is not { } house) return [];
        var sent = await db.Referrals.AsNoTracking().Where(r => r.FromStructure == house && r.LookOn != null && r.LookOn <= until).ToListAsync();
        var names = await people.Names([.. sent.Select(r => r.Whom).Distinct()], user);
        var places = await Names(sent);
        List<DeskLine> lines = [.. sent.Where(r => names.ContainsKey(r.Whom)).Select(r => new DeskLine(r.Id.Value, Sentence(r, places[r.Place]), r.Whom, r.LookOn!.Value, $"/orientations/{r.Id}", null, "", ""))];
        if (user.HelperRole is HelperRole.Volunteer) return lines;

        var received = await db.Referrals.AsNoTracking().Where(r => r.ToStructure == house && r.State == ReferralState.Proposed).ToListAsync();
        // The place does not know whom: the line carries the number alone.
        lines.AddRange(received.Select(r => new DeskLine(
            r.Id.Value, texts["Répondre à une orientation : {0}", NeedOf(r)], Whom.Of(SlipId.From(r.Id.Value)), DateOnly.FromDateTime(r.SentAt.InParis().DateTime), $"/orientations/{r.Id}", null, "", "")));
        return lines;
    }

    public Task<IReadOnlyList<DeskChange>> Changes(ClaimsPrincipal user, DateTimeOffset since) => Task.FromResult<IReadOnlyList<DeskChange>>([]);

    private string NeedOf(Referral referral) => thesaurus.ByKey(referral.Need) is { } need ? texts[need.Label] : "";

    private string Sentence(Referral referral, string place) => referral.State switch
    {
        ReferralState.Refused => texts["Orienter ailleurs : {0} a dit non", place],
        ReferralState.DidNotCome => texts["Prendre des nouvelles : pas venu à {0}", place],
        ReferralState.CameBack => texts["Orienter ailleurs : {0} n'a pas suffi", place],
        ReferralState.Appointed => texts["Demander si le rendez-vous à {0} a eu lieu", place],
        _ => texts["Appeler {0} : pas de nouvelle de l'orientation", place],
    };

    private async Task<Dictionary<PlaceId, string>> Names(List<Referral> referrals)
    {
        var ids = referrals.Select(r => r.Place).Distinct().ToList();
        return await db.Places.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
    }
}

/// <summary>"Orienter vers un lieu", beside a person's name.</summary>
internal sealed class ReferAction : IPersonAction
{
    public int Order => 50;

    public string Label => "Orienter vers un lieu";

    public string Icon => "send";

    public string Href(Whom whom) => $"/personnes/{whom}/orienter";

    public bool IsFor(ClaimsPrincipal user) => user.Refers();
}

/// <summary>The person takes back their yes to sharing: what the places could read is gone at once.</summary>
internal sealed class SharingTakenBack(TerritoryDb db) : IConsentEnds
{
    public Processing Option => Processing.Sharing;

    public async Task End(PersonTrail trail)
    {
        var files = trail.Files.Select(file => (FileId?)file).ToList();
        foreach (var referral in await db.Referrals.Where(r => files.Contains(r.File) && r.Told != null).ToListAsync()) referral.Hush();
        await db.SaveChangesAsync();
    }
}
