using Appui.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Appui.Vault.Keys;

/// <summary>The cookie opens nothing by itself: when the porte-documents was closed, so is the session.</summary>
internal sealed class PersonCookie(OpenSafes safes) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (safes.IsOpen(context.Principal!))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Schemes.Person);
    }

    // Where somebody wanted to go says something of their papers: it is not kept in an address.
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(context.Request.PathBase + "/moi/ouvrir");
        return Task.CompletedTask;
    }
}
