using System.Security.Claims;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.BreakGlass;

internal static class OpeningsToReview
{
    /// <summary>Those of the user's structure that nobody looked at yet, and that somebody else opened.</summary>
    public static IQueryable<UrgentOpening> ToReviewBy(this IQueryable<UrgentOpening> openings, ClaimsPrincipal user) => user.HelperRole switch
    {
        HelperRole.SocialWorker or HelperRole.Manager when (user.Structure, user.HelperId) is var (structure, me) =>
            openings.Where(opening => opening.Structure == structure && opening.OpenedBy != me && opening.Review == null),
        _ => openings.Where(_ => false),
    };
}

/// <summary>Tells the desk of a second person that an urgent opening waits for them.</summary>
internal sealed class ReviewLines(PeopleDb db, Texts texts) : IDeskLines
{
    public async Task<IReadOnlyList<DeskLine>> Due(ClaimsPrincipal user, DateOnly until)
    {
        // They are due within the day: shown at once, the day they must be done by at the latest.
        var waiting = await db.UrgentOpenings.ToReviewBy(user).ToListAsync();
        return [.. waiting.Select(opening => new DeskLine(
            opening.Id.Value,
            texts["Relire une ouverture de notes en urgence"],
            Whom.Of(opening.File),
            opening.ReviewDue < until ? opening.ReviewDue : until,
            $"/bureau/relectures#{opening.Id}",
            TakenBy: null,
            TakeHref: "",
            MoveHref: ""))];
    }

    public Task<IReadOnlyList<DeskChange>> Changes(ClaimsPrincipal user, DateTimeOffset since) => Task.FromResult<IReadOnlyList<DeskChange>>([]);
}
