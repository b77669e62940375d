using System.Security.Claims;
using Appui.People.Structures;
using Appui.Platform;

namespace Appui.People.Accounts;

/// <summary>What the cookie of a signed-in helper says.</summary>
internal static class HelperClaims
{
    /// <summary>The security stamp of the account when it signed in.</summary>
    public const string Stamp = "appui:stamp";

    /// <summary>The name of the structure, as the header of pages shows it.</summary>
    public const string PlaceName = "appui:place";

    public static ClaimsPrincipal Of(HelperAccount account, Place? place)
    {
        var identity = Bare(account.Helper);
        identity.AddClaim(new(ClaimTypes.Name, account.Name));
        identity.AddClaim(new(Stamp, account.SecurityStamp!));
        if (place is not null)
        {
            identity.AddClaim(new(SignedIn.StructureClaim, place.Structure.ToString()));
            identity.AddClaim(new(SignedIn.RoleClaim, place.Role.ToString()));
            identity.AddClaim(new(PlaceName, place.Name));
        }
        return new(identity);
    }

    /// <summary>Who they are and nothing more.</summary>
    public static ClaimsIdentity Bare(HelperId helper) => new([new(SignedIn.HelperClaim, helper.ToString())], Schemes.Helper);

    /// <summary>The same helper, without a place to work.</summary>
    public static ClaimsPrincipal WithoutPlace(ClaimsPrincipal user) =>
        new(new ClaimsIdentity(user.Claims.Where(claim => claim.Type is not (SignedIn.StructureClaim or SignedIn.RoleClaim or PlaceName)), Schemes.Helper));
}
