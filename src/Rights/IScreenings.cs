using System.Security.Claims;
using Appui.People;
using Appui.Platform;

namespace Appui.Rights;

/// <summary>What other modules may ask about screenings. Limited to what the user may see.</summary>
public interface IScreenings
{
    /// <summary>The rights found by the latest finished screening of a person; null when there is none.</summary>
    Task<RightsFound?> Latest(Whom whom, ClaimsPrincipal user);

    /// <summary>The latest finished screening of each person looked at in the user's structure since an instant, the newest first: for a list of work.</summary>
    /// <param name="user">Who asks: only people whom they may see.</param>
    /// <param name="since">Older ones say little of today.</param>
    /// <param name="most">How many screenings are read at most.</param>
    Task<IReadOnlyList<(Whom Whom, RightsFound Found)>> Recent(ClaimsPrincipal user, DateTimeOffset since, int most);
}

/// <summary>The rights that a screening found.</summary>
/// <param name="Id">Which screening.</param>
/// <param name="On">The day it was done.</param>
/// <param name="Rights">Those the person seems entitled to first, then those to check, then those not now.</param>
public sealed record RightsFound(ScreeningId Id, DateOnly On, IReadOnlyList<RightFound> Rights);

/// <summary>One right in a screening.</summary>
/// <param name="Benefit">Key of the benefit: <c>rsa</c>, <c>activity_bonus</c>, <c>aspa</c>, <c>c2s</c>…</param>
/// <param name="Name">Its name in plain words, in the user's language.</param>
/// <param name="Answer">What the screening says.</param>
/// <param name="PerMonth">The exact monthly amount; null when it has none (health cover) or is not known.</param>
public sealed record RightFound(string Benefit, string Name, RightAnswer Answer, Euros? PerMonth);

/// <summary>The only three answers of a screening.</summary>
public enum RightAnswer
{
    /// <summary>The person seems entitled.</summary>
    SeemsEntitled,

    /// <summary>A fact decides that is not known.</summary>
    ToCheck,

    /// <summary>Not in this situation; that may change.</summary>
    NotNow,
}

/// <summary>Slot: opens a claim for a right. Filled by the module that follows procedures.</summary>
public interface IOpenClaim
{
    /// <summary>Is there a procedure for this benefit?</summary>
    bool CanOpen(string benefit);

    /// <summary>The page on which the claim is opened.</summary>
    string Href(Whom whom, string benefit);

    /// <summary>The benefits for which the person has a claim open now, so that no second one is offered.</summary>
    Task<IReadOnlyDictionary<string, string>> OpenClaims(Whom whom, ClaimsPrincipal user);
}
