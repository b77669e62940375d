using System.Net;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Design;

public sealed class FramesTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_chosen_language_turns_the_page()
    {
        var visitor = app.Anybody();

        var page = await visitor.Open("/langue/ar?retour=/design");

        page.Url.ShouldBe("/design");
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("ar");
        page.Document.DocumentElement.GetAttribute("dir").ShouldBe("rtl");
        page.Text.ShouldContain("لا أعرف");
    }

    [Fact]
    public async Task What_is_not_allowed_reads_like_what_does_not_exist()
    {
        var page = await app.Anybody().Get("/erreur/403");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldContain("Cette page n'existe pas, ou n'est pas pour vous.");
        page.Text.ShouldNotContain("erreur", Case.Insensitive);
    }

    [Fact]
    public async Task A_forged_post_is_refused_with_what_to_do()
    {
        var page = await app.Anybody().Post("/design", [new("Form.Name", "Awa")]);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Text.ShouldContain("rechargez-la");
    }

    [Fact]
    public async Task Every_page_says_that_the_demonstration_is_one()
    {
        foreach (var frame in new[] { "public", "desk", "kiosk", "print" })
        {
            var page = await app.Anybody().Open($"/design?frame={frame}");

            page.Text.ShouldContain("Démonstration : personnes inventées.");
        }
    }

    [Fact]
    public async Task A_form_whose_address_is_written_in_the_page_is_received()
    {
        var desk = await app.As(Cast.Victor).Open("/design?frame=desk");
        desk.Document.QuerySelectorAll("form").ShouldAllBe(form => form.QuerySelectorAll("[name='__RequestVerificationToken']").Length == 1);

        var after = await desk.Submit(button: "Sortir");

        after.Url.ShouldBe("/connexion");
    }

    [Theory]
    [InlineData("/accessibilite", "non conforme au RGAA")]
    [InlineData("/source", "GNU AGPL")]
    public async Task The_foot_of_every_page_leads_to_what_the_law_asks_for(string address, string sentence)
    {
        var page = await app.Anybody().Open("/design");

        page.Document.QuerySelectorAll("footer a").Select(link => link.GetAttribute("href")).ShouldContain(address);
        (await app.Anybody().Open(address)).Text.ShouldContain(sentence);
    }

    [Fact]
    public async Task Nothing_in_a_page_is_styled_or_scripted_inside_it()
    {
        var page = await app.Anybody().Open("/design");

        page.Document.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload]").ShouldBeEmpty();
    }
}
