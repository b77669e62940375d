using System.Globalization;
using System.Security.Claims;
using Appui.People.Accounts.KeptForms;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.People.Accounts;

/// <summary>
/// A session ends after thirty minutes without a page, after twelve hours in any case, and at once when the account says so
/// (sign-out everywhere). A post that ended closes its structure at the next page. The database is asked for only when there is a session to look up: this is made for
/// every request, and a visitor's page or a style sheet must neither begin a transaction nor wait for one.
/// </summary>
internal sealed class HelperCookie(Keeper keeper, TimeProvider clock) : CookieAuthenticationEvents
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private const string Since = "since";

    /// <summary>A session that began now, or that goes on in another structure.</summary>
    public static AuthenticationProperties Session(DateTimeOffset now, AuthenticationProperties? before = null)
    {
        var session = new AuthenticationProperties();
        session.Items[Since] = before?.Items.TryGetValue(Since, out var since) == true ? since : now.ToString("O", CultureInfo.InvariantCulture);
        return session;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (IsStaticFile(context.HttpContext)) return;

        if (BeganAt(context.Properties) + Longest < clock.GetUtcNow() || await Look(context.HttpContext, context.Principal!) is not { } standing)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Schemes.Helper);
        }
        else if (!standing.WorksThere && context.Principal!.StructureOrNone is not null)
        {
            context.ReplacePrincipal(HelperClaims.WithoutPlace(context.Principal!));
            context.ShouldRenew = true;
        }
    }

    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var kept = await keeper.Keep(context.HttpContext);
        var request = context.Request;
        var back = HttpMethods.IsGet(request.Method) ? $"{request.PathBase}{request.Path}{request.QueryString}" : null;
        var query = new Dictionary<string, string?>(StringComparer.Ordinal) { ["retour"] = back is null or "/" ? null : back, ["garde"] = kept ? "1" : null };
        context.Response.Redirect(QueryHelpers.AddQueryString(request.PathBase + "/connexion", query));
    }

    private static async Task<Standing?> Look(HttpContext context, ClaimsPrincipal user)
    {
        var db = context.RequestServices.GetRequiredService<AccountsDb>();
        var (id, helper, structure, role) = (user.HelperId.Value, user.HelperId, user.StructureOrNone, user.HelperRole);
        var stamp = user.FindFirstValue(HelperClaims.Stamp);
        var worksThere = db.Posts.Where(post => post.Helper == helper && post.Structure == structure && post.Role == role && post.EndedAt == null);
        return await db.Users.Where(account => account.Id == id && account.SecurityStamp == stamp)
            .Select(_ => new Standing(worksThere.Any())).SingleOrDefaultAsync();
    }

    // Files of the look are served to anyone: no need to look anybody up for them.
    private static bool IsStaticFile(HttpContext context) => context.Request.Path.StartsWithSegments("/_content", StringComparison.Ordinal);

    private static DateTimeOffset BeganAt(AuthenticationProperties session) =>
        session.Items.TryGetValue(Since, out var since) && since is not null
            ? DateTimeOffset.Parse(since, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            : DateTimeOffset.MinValue;

    private sealed record Standing(bool WorksThere);
}
