using System.Security.Cryptography;
using Appui.Rights.Model;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Appui.Rights.Visiting;

/// <summary>
/// The answers of somebody without an account: encrypted, in their own browser, for thirty minutes after the last page. The server keeps nothing.
/// See <c>docs/adr</c>: "Answers of visitors".
/// </summary>
internal sealed class VisitorAnswers(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private const string Cookie = "appui-droits";
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Appui.Rights.VisitorAnswers").ToTimeLimitedDataProtector();
    private readonly ChunkingCookieManager cookies = new();

    private HttpContext Context => http.HttpContext!;

    /// <summary>The answers kept, for another thirty minutes from now; null when there are none or their time is over.</summary>
    public Answers? Read()
    {
        if (cookies.GetRequestCookie(Context, Cookie) is not { Length: > 0 } text) return null;
        try
        {
            var packed = protector.Unprotect(Convert.FromBase64String(text));
            var answers = AnswersText.FromBytes(packed);
            // Packing costs more than the law itself: what was only read is kept as it is.
            if (answers is not null) Keep(packed);
            return answers;
        }
        catch (Exception over) when (over is CryptographicException or FormatException)
        {
            return null;
        }
    }

    public void Keep(Answers answers) => Keep(answers.ToBytes());

    public void Forget() => cookies.DeleteCookie(Context, Cookie, Options);

    private void Keep(byte[] packed) => cookies.AppendResponseCookie(Context, Cookie, Convert.ToBase64String(protector.Protect(packed, Lifetime)), Options);

    private CookieOptions Options => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Strict,
        Secure = Context.Request.IsHttps,
        Path = "/",
    };
}
