using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Appui.Platform;

/// <summary>What somebody is in a structure. There is no role that may do everything.</summary>
public enum HelperRole
{
    /// <summary>Bound by professional secrecy; follows people.</summary>
    SocialWorker,

    /// <summary>Digital mediator, France Services counsellor, public letter-writer: follows people.</summary>
    Mediator,

    /// <summary>Welcomes: finds a person exactly named, opens a slip, never reads notes.</summary>
    Receptionist,

    /// <summary>Volunteer or civic service: the person in front of them, no standing access.</summary>
    Volunteer,

    /// <summary>Runs the structure: its team, its charter; no content of files.</summary>
    Manager,

    /// <summary>Runs the platform: makes structures; no content at all.</summary>
    Operator,
}

/// <summary>The ways of being signed in; each has a cookie of its own.</summary>
public static class Schemes
{
    /// <summary>Helpers: passkey, or password and one-time code (the cookie of ASP.NET Core Identity).</summary>
    public const string Helper = "Identity.Application";

    /// <summary>The screen of the person beside a helper: paired by a code of two minutes, dead with the meeting.</summary>
    public const string SecondScreen = "Appui.SecondScreen";

    /// <summary>The person in their own space: a card and the pictures drawn for it.</summary>
    public const string Person = "Appui.Person";

    /// <summary>A terminal of a day centre: its screen by a cookie, the program beside it by its key. It is nobody.</summary>
    public const string Kiosk = "Appui.Kiosk";
}

/// <summary>Who may come in: on a page, the roles for which it exists. For everybody else it does not exist (404); without sign-in, the sign-in page.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowedToAttribute : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    /// <param name="roles">At least one; a helper without a structure has none.</param>
    public AllowedToAttribute(params HelperRole[] roles)
    {
        HelperRoles = roles;
        AuthenticationSchemes = Schemes.Helper;
    }

    /// <summary>The roles for which the page exists.</summary>
    public IReadOnlyList<HelperRole> HelperRoles { get; }

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Any signed-in helper, whatever their role: their own account, the choice of their structure.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AnyHelperAttribute : AuthorizeAttribute
{
    /// <summary>A page of the helper's own.</summary>
    public AnyHelperAttribute() => AuthenticationSchemes = Schemes.Helper;
}

/// <summary>The person themselves, in their own space, while their porte-documents is open.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ThePersonAttribute : AuthorizeAttribute
{
    /// <summary>A page of the person's own.</summary>
    public ThePersonAttribute() => AuthenticationSchemes = Schemes.Person;
}

/// <summary>Everybody, without an account: says so in words, where a missing policy would refuse to start.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute : AllowAnonymousAttribute;

/// <summary>What the signed-in user is, read from the claims that sign-in gave them.</summary>
public static class SignedIn
{
    /// <summary>Claim: id of the helper.</summary>
    public const string HelperClaim = ClaimTypes.NameIdentifier;

    /// <summary>Claim: the structure in which the helper works now.</summary>
    public const string StructureClaim = "appui:structure";

    /// <summary>Claim: their role in that structure, as the name of a <see cref="HelperRole"/>.</summary>
    public const string RoleClaim = "appui:role";

    /// <summary>Claim: who the person is, in their own space.</summary>
    public const string PersonClaim = "appui:person";

    extension(ClaimsPrincipal user)
    {
        /// <summary>Is this the person, in their own space?</summary>
        public bool IsPerson => user.Identity is { IsAuthenticated: true, AuthenticationType: Schemes.Person };

        /// <summary>Who the person is.</summary>
        /// <exception cref="InvalidOperationException">It is not a person: the page forgot its policy.</exception>
        public PersonId PersonId => Appui.Platform.PersonId.From(Guid.Parse(user.Need(PersonClaim)));

        /// <summary>Is this a helper?</summary>
        public bool IsHelper => user.Identity is { IsAuthenticated: true, AuthenticationType: Schemes.Helper };

        /// <summary>Who the helper is.</summary>
        /// <exception cref="InvalidOperationException">Nobody is signed in: the page forgot its policy.</exception>
        public HelperId HelperId => Appui.Platform.HelperId.From(Guid.Parse(user.Need(HelperClaim)));

        /// <summary>The structure in which the helper works now.</summary>
        /// <exception cref="InvalidOperationException">No structure was chosen: the page forgot its policy.</exception>
        public StructureId Structure => StructureId.From(Guid.Parse(user.Need(StructureClaim)));

        /// <summary>The structure in which the helper works now, or null before one was chosen.</summary>
        public StructureId? StructureOrNone => Guid.TryParse(user.FindFirstValue(StructureClaim), out var id) ? StructureId.From(id) : null;

        /// <summary>The helper's role in that structure, or null before one was chosen.</summary>
        public HelperRole? HelperRole => Enum.TryParse<HelperRole>(user.FindFirstValue(RoleClaim), out var role) ? role : null;

        private string Need(string claim) => user.FindFirstValue(claim) ?? throw new InvalidOperationException($"The user has no claim {claim}.");
    }
}
