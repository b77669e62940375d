using Appui.People;

namespace Appui.Web.Tests.Vault;

/// <summary>Somebody of trust, with the code that they carry.</summary>
internal sealed record Trust(ISite Site, CastMember Member, string Code)
{
    public static async Task<Trust> Of(ISite app, CastMember member)
    {
        var page = await app.As(member).Open("/secours");
        var drawn = await page.Submit(button: page.Text.Contains("J'ai perdu mon code", StringComparison.Ordinal) ? "Prendre un nouveau code" : "Oui, me donner un code");
        return new(app, member, drawn.TextAt(".code-of-trust"));
    }

    public static string Recovery(Whom whom) => $"{Owner.SafeOf(whom)}/secours";

    public Task<Page> SaysYes(Whom whom, string where) =>
        Site.As(Member).Submit(Recovery(whom), new { Where = where, How = "KnownForLong", Code = Code.ToLowerInvariant().Replace('-', ' ') });
}
