using Shouldly;
using Xunit;

namespace Appui.Browser.Tests;

/// <summary>Somebody alone with a phone: no account, no script.</summary>
public sealed class VisitorTests(Site site)
{
    /// <summary>A woman of 58, alone, who has nothing and sleeps at a friend's.</summary>
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["Birth.Day"] = "12",
        ["Birth.Month"] = "5",
        ["Birth.Year"] = "1968",
        ["Couple"] = "Alone",
        ["Pregnant"] = "No",
        ["RecentlyAlone"] = "No",
        ["Doing"] = "Inactive",
        ["SameBefore"] = "Yes",
        ["Dwelling"] = "Lodged",
        ["Town"] = "Large",
        ["Disability"] = "None",
        ["Origin"] = "French",
    };

    [Theory]
    [InlineData("phone", false)]
    [InlineData("kiosk", true)]
    public async Task A_visitor_screens_her_rights_alone(string screen, bool script)
    {
        await using var visitor = await site.Visitor(screen == "phone" ? Screen.Phone : Screen.Kiosk, script);
        await visitor.Open("/", "first");
        await visitor.Press("Voir mes droits");
        await visitor.Look("screening-start");
        await visitor.Continue();

        for (var pages = 1; !visitor.Page.Url.Contains("/droits/resultat", StringComparison.Ordinal); pages++)
        {
            pages.ShouldBeLessThan(15, $"{visitor.Page.Url}: {await visitor.Text()}");
            await visitor.Look($"screening-{pages}");
            await visitor.Fill(Answers);
            await visitor.Continue();
        }

        await visitor.Look("screening-result");
        var text = await visitor.Text();
        text.ShouldContain("Vous semblez y avoir droit");
        text.ShouldContain("RSA");
        text.ShouldContain("Complémentaire santé solidaire");
        text.ShouldContain("€");

        await visitor.Open("/droits/resultat/feuille", "screening-sheet");
        (await visitor.Page.Locator("svg[role=img], img[alt]").CountAsync()).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("ar", "rtl")]
    public async Task The_screening_speaks_other_languages(string language, string direction)
    {
        await using var visitor = await site.Visitor(Screen.Phone);
        await visitor.Open($"/langue/{language}?retour=/droits", $"screening-start-{language}");
        await visitor.Open("/droits", $"screening-start-{language}");

        (await visitor.Page.Locator("html").GetAttributeAsync("dir") ?? "ltr").ShouldBe(direction);
        (await visitor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
        await visitor.Continue();
        await visitor.Look($"screening-1-{language}");
    }
}
