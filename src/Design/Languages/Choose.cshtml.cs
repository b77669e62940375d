using Appui.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Design.Languages;

/// <summary>Keeps the language that was touched for as long as the browser stays open, and goes back to the page.</summary>
[OpenToAll]
internal sealed class Choose : PageModel
{
    public IActionResult OnGet(string code, string? retour)
    {
        if (!Texts.Languages.ContainsKey(code)) return NotFound();

        var culture = new RequestCulture(code is "fr" ? "fr-FR" : code);
        Response.Cookies.Append(PlatformModule.LanguageCookie, CookieRequestCultureProvider.MakeCookieValue(culture),
            new CookieOptions { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps });
        return Url.IsLocalUrl(retour) ? LocalRedirect(retour) : LocalRedirect("/");
    }
}
