using Appui.People;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Rights;

/// <summary>Local and small aids: what they are, how far the record can be trusted, where it comes from.</summary>
public sealed class OtherAidsTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Each_aid_says_its_certainty_its_source_and_its_day()
    {
        var result = await Household.AwaAnswers(await app.Anybody().Submit("/droits", button: "Commencer"));

        var page = await (await result.Follow("Voir ces")).Follow("Revenir");
        page = await page.Follow("Voir ces");

        page.Url.ShouldBe("/droits/autres-aides");
        var cards = page.Document.QuerySelectorAll(".right");
        cards.Length.ShouldBeGreaterThan(25);
        foreach (var card in cards)
        {
            card.TextContent.ShouldContain("lu pour le");
            card.QuerySelector("a[href^=http]").ShouldNotBeNull(card.TextContent);
            (card.TextContent.Contains("Mêmes règles partout", StringComparison.Ordinal) || card.TextContent.Contains("À vérifier avec l'organisme", StringComparison.Ordinal)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task With_rsa_the_phone_reduction_is_among_them_and_school_grants_are_not_for_who_has_no_child()
    {
        var result = await Household.MarcelAnswers(await app.Anybody().Submit("/droits", button: "Commencer"));
        var page = await result.Follow("Voir ces");

        var notNow = page.Document.QuerySelectorAll("section[aria-labelledby=aides-NotNow] h3").Select(name => name.TextContent).ToList();
        notNow.ShouldContain(name => name.Contains("collège", StringComparison.Ordinal));
        notNow.ShouldNotContain(name => name.Contains("téléphone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_desk_sees_them_and_others_do_not()
    {
        var claire = app.As(Cast.Claire);
        var page = await (await (await claire.Open($"/personnes/{DemoPeople.Awa}/droits")).Follow("Claire Essai")).Follow("Voir ces");

        page.Url.ShouldEndWith("/autres-aides");
        page.Text.ShouldContain("Awa Exemple");
        await app.As(Cast.Paul).ExpectNotFound(page.Url);
    }
}
