using Microsoft.AspNetCore.Http;

namespace Appui.Kiosk.Frame;

/// <summary>How somebody sees and reaches the terminal best, until they are done. One letter each, in a cookie that says nothing else.</summary>
/// <param name="Large">Capitals of 44 px at least: a capital H of 8.6 mm on the usual screen.</param>
/// <param name="Contrast">Black on white, thick lines.</param>
/// <param name="Low">Everything to touch is in the lower half.</param>
/// <param name="Voice">Each page is read; the first touch says, the second one does.</param>
/// <param name="Masked">Names of papers are hidden until somebody presses and holds; null for what the room asks.</param>
internal sealed record Comfort(bool Large = false, bool Contrast = false, bool Low = false, bool Voice = false, bool? Masked = null)
{
    private const string CookieName = "appui-borne-confort";

    public static Comfort Of(HttpContext context)
    {
        var letters = context.Request.Cookies[CookieName] ?? "";
        return new(letters.Contains('g'), letters.Contains('c'), letters.Contains('b'), letters.Contains('v'), letters.Contains('m') ? true : letters.Contains('d') ? false : null);
    }

    public void Keep(HttpContext context) => context.Response.Cookies.Append(CookieName, Letters, new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps });

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(CookieName);

    private string Letters => $"{(Large ? "g" : "")}{(Contrast ? "c" : "")}{(Low ? "b" : "")}{(Voice ? "v" : "")}{Masked switch { true => "m", false => "d", _ => "" }}";
}
