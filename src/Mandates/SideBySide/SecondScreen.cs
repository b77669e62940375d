using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Appui.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Appui.Mandates.SideBySide;

/// <summary>A page of the person's screen: exists for a screen that is paired now, and for nobody else.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class OnSecondScreenAttribute : AuthorizeAttribute
{
    public OnSecondScreenAttribute() => AuthenticationSchemes = Schemes.SecondScreen;
}

/// <summary>
/// The fourth way of being signed in: a screen that was paired a moment ago. Its cookie is 256 random bits that mean nothing once the room has ended;
/// it goes with the browser, and no page of it is kept.
/// </summary>
internal sealed class SecondScreen(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Rooms rooms, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Door = "/vis-a-vis";
    private const string CookieName = "appui-vis-a-vis";

    /// <summary>Gives the screen its cookie.</summary>
    public static void Keep(HttpContext context, string token) => context.Response.Cookies.Append(CookieName, token, Cookie(context));

    /// <summary>Takes it back.</summary>
    public static void Drop(HttpContext context) => context.Response.Cookies.Delete(CookieName, Cookie(context));

    /// <summary>Does this browser still hold the cookie of a meeting, over or not?</summary>
    public static bool Was(HttpContext context) => context.Request.Cookies.ContainsKey(CookieName);

    /// <summary>The room in which this browser is the second screen.</summary>
    public static Room? Room(HttpContext context) => context.RequestServices.GetRequiredService<Rooms>().OfDevice(context.Request.Cookies[CookieName]);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (rooms.OfDevice(Request.Cookies[CookieName]) is not { } room) return Task.FromResult(AuthenticateResult.NoResult());

        room.SeePerson(clock.GetUtcNow());
        var screen = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, room.Id.ToString())], Schemes.SecondScreen);
        return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(screen), Schemes.SecondScreen)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect(Door);
        return Task.CompletedTask;
    }

    private static CookieOptions Cookie(HttpContext context) =>
        new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = Door };
}

/// <summary>The person's screen speaks the language chosen in the room, whatever the machine was set to before.</summary>
internal sealed class LanguageOfTheRoom : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        if (!httpContext.Request.Path.StartsWithSegments(SecondScreen.Door, StringComparison.Ordinal) || SecondScreen.Room(httpContext) is not { } room) return NullProviderCultureResult;

        return Task.FromResult<ProviderCultureResult?>(new(new CultureInfo(room.Scene.Language is "fr" ? "fr-FR" : room.Scene.Language).Name));
    }
}
