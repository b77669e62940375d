using Appui.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Appui.People.Accounts;

/// <summary>Who was last signed in with this browser, and where they worked; forgotten when they leave by « Sortir ».</summary>
internal sealed class LastHelper(IDataProtectionProvider protection)
{
    private const string Cookie = "appui-dernier";
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);
    private readonly IDataProtector protector = protection.CreateProtector("Appui.People.LastHelper");

    public (HelperId Helper, StructureId Structure)? Of(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } cookie) return null;
        try
        {
            var words = protector.Unprotect(cookie).Split(' ');
            return (HelperId.From(Guid.Parse(words[0])), StructureId.From(Guid.Parse(words[1])));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public void Remember(HttpContext context, HelperId helper, StructureId structure) =>
        context.Response.Cookies.Append(Cookie, protector.Protect($"{helper} {structure}"), Options(context, Remembered));

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context, null));

    private static CookieOptions Options(HttpContext context, TimeSpan? age) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = age, IsEssential = true };
}
