using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Appui.Kiosk.Calling;
using Appui.Kiosk.Model;
using Appui.Kiosk.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Appui.Kiosk.Device;

/// <summary>A page of the terminal: exists on the screen of a terminal that was added, and nowhere else.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class OnTerminalAttribute : AuthorizeAttribute
{
    public OnTerminalAttribute() => AuthenticationSchemes = Schemes.Kiosk;
}

/// <summary>
/// The way in of a terminal. Its screen has a cookie that says which terminal it is and nothing of anybody; when a person opened their porte-documents there,
/// the request is theirs as well, so that what they do is written down as done by them.
/// </summary>
internal sealed class TerminalDoor(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KioskDb db, Calls calls, IDataProtectionProvider protection)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Door = "/borne/installation";
    private const string CookieName = "appui-borne";
    private const string TerminalClaim = "appui:terminal";
    private const string StructureClaim = "appui:terminal-structure";
    private const string PlaceClaim = "appui:terminal-place";
    private const string OpenRoomClaim = "appui:terminal-open";
    private readonly IDataProtector seal = SealOf(protection);

    /// <summary>Gives this browser the cookie of a terminal; kept for a year where the profile is kept.</summary>
    public static void Keep(HttpContext context, Terminal terminal) => context.Response.Cookies.Append(
        CookieName,
        SealOf(context.RequestServices.GetRequiredService<IDataProtectionProvider>()).Protect($"{terminal.Id} {Convert.ToHexString(terminal.KeyHash)}"),
        new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365) });

    /// <summary>Takes every cookie back but the one of the terminal: language, comfort, answers, the person's own.</summary>
    public static void ForgetTheRest(HttpContext context)
    {
        foreach (var cookie in context.Request.Cookies.Keys.Where(name => name != CookieName))
            context.Response.Cookies.Delete(cookie);
    }

    /// <summary>Is this browser the screen of a terminal? It does not say that the terminal still exists.</summary>
    public static bool MayBe(HttpContext context) => context.Request.Cookies.ContainsKey(CookieName);

    /// <summary>Which terminal.</summary>
    /// <exception cref="InvalidOperationException">It is none: the page forgot its policy.</exception>
    public static AtTerminal Of(ClaimsPrincipal user) => Find(user) ?? throw new InvalidOperationException("This is no terminal.");

    /// <summary>Which terminal; null when it is none.</summary>
    public static AtTerminal? Find(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(TerminalClaim), out var id) && Guid.TryParse(user.FindFirstValue(StructureClaim), out var structure)
            ? new(TerminalId.From(id), StructureId.From(structure), user.FindFirstValue(PlaceClaim) ?? "", user.HasClaim(claim => claim.Type == OpenRoomClaim))
            : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Read(Request.Cookies[CookieName]) is not { } said)
            return AuthenticateResult.NoResult();
        // The key changes when a terminal was lost: cookies that were made before open nothing.
        if (await db.Terminals.AsNoTracking().SingleOrDefaultAsync(one => one.Id == said.Id && one.EndedAt == null) is not { } terminal
            || !CryptographicOperations.FixedTimeEquals(terminal.KeyHash, said.KeyHash))
            return AuthenticateResult.NoResult();

        calls.Beat(terminal.Structure);
        List<Claim> claims = [new(TerminalClaim, terminal.Id.ToString()), new(PlaceClaim, terminal.Place), new(StructureClaim, terminal.Structure.ToString())];
        if (terminal.InOpenRoom)
            claims.Add(new(OpenRoomClaim, ""));
        var user = new ClaimsPrincipal();
        if (await Context.AuthenticateAsync(Schemes.Person) is { Succeeded: true, Principal: { } person })
            user.AddIdentities(person.Identities);
        user.AddIdentity(new(claims, Schemes.Kiosk));
        return AuthenticateResult.Success(new(user, Schemes.Kiosk));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect(Request.PathBase + Door);
        return Task.CompletedTask;
    }

    private (TerminalId Id, byte[] KeyHash)? Read(string? cookie)
    {
        try
        {
            return cookie is { Length: > 0 } && seal.Unprotect(cookie).Split(' ') is [var id, var hash] && TerminalId.TryParse(id, out var terminal)
                ? (terminal, Convert.FromHexString(hash)) : null;
        }
        catch (CryptographicException)
        {
            return null; // not ours
        }
    }

    private static IDataProtector SealOf(IDataProtectionProvider protection) => protection.CreateProtector("Appui.Kiosk.Terminal");
}

/// <summary>The terminal at which somebody is.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Structure">Whose.</param>
/// <param name="Place">Where it stands, as the desk hears it.</param>
/// <param name="InOpenRoom">Others pass behind.</param>
internal sealed record AtTerminal(TerminalId Id, StructureId Structure, string Place, bool InOpenRoom);
