using System.Net;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Accounts;

public sealed class SessionsTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task What_was_typed_before_a_session_ended_comes_back_to_the_same_helper()
    {
        var (browser, form) = await SessionThatEndsWhileWriting();
        var asked = await form.Submit(new { Phone = "01 99 00 00 77" });
        asked.Text.ShouldContain("Ce que vous aviez écrit revient");

        var page = await SignIn(asked, Cast.Diane);
        page.Text.ShouldContain("Ce que vous aviez écrit n'est pas perdu");
        var sent = await page.Submit(button: "Envoyer ce que j'avais écrit");
        sent.Url.ShouldBe("/equipe", page.Html + sent.Html);

        (await browser.Open("/equipe")).Text.ShouldContain("01 99 00 00 77");
    }

    [Fact]
    public async Task What_was_typed_does_not_come_back_to_somebody_else()
    {
        var (browser, form) = await SessionThatEndsWhileWriting();
        var asked = await form.Submit(new { Phone = "01 99 00 00 88" });

        var page = await SignIn(asked, Cast.Malik);

        page.Url.ShouldBe("/bureau");
        (await browser.Get("/connexion/reprendre")).Html.ShouldNotContain("01 99 00 00 88");
    }

    [Fact]
    public async Task What_was_typed_can_be_left()
    {
        var (browser, form) = await SessionThatEndsWhileWriting();
        var page = await SignIn(await form.Submit(new { Phone = "01 99 00 00 99" }), Cast.Diane);

        await page.Submit(button: "Ne pas envoyer");

        (await browser.Open("/equipe")).Text.ShouldNotContain("01 99 00 00 99");
        (await browser.Get("/connexion/reprendre")).Url.ShouldBe("/equipe");
    }

    [Fact]
    public async Task A_form_that_was_not_given_to_the_helper_is_not_kept_for_them()
    {
        var (browser, _) = await SessionThatEndsWhileWriting();

        var asked = await browser.Post("/equipe/lieu", [new("Form.Phone", "forgé")]);

        (await SignIn(asked, Cast.Diane)).Url.ShouldBe("/equipe");
    }

    [Fact]
    public async Task A_session_ends_after_half_an_hour_without_a_page()
    {
        var browser = await SignedIn(Cast.Malik);

        app.Clock.Advance(TimeSpan.FromMinutes(29));
        await browser.Open("/bureau");
        app.Clock.Advance(TimeSpan.FromMinutes(31));

        await browser.ExpectSignIn("/bureau");
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_in_any_case()
    {
        var browser = await SignedIn(Cast.Malik);

        for (var i = 0; i < 36; i++)
        {
            await browser.Open("/compte");
            app.Clock.Advance(TimeSpan.FromMinutes(20));
        }
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await browser.ExpectSignIn("/compte");
    }

    [Fact]
    public async Task Leaving_everywhere_ends_all_sessions()
    {
        var office = await SignedIn(Cast.Paul);
        var home = await SignedIn(Cast.Paul);

        await home.Submit("/compte", button: "Sortir partout");

        await office.ExpectSignIn("/compte");
        await home.ExpectSignIn("/compte");
    }

    [Fact]
    public async Task A_helper_of_two_structures_works_in_one_at_a_time()
    {
        var browser = await SignedIn(Cast.Claire);
        var choose = await browser.Open("/compte/lieu");
        var other = choose.Document.QuerySelectorAll("input[type=radio]").Single(radio => !radio.HasAttribute("checked")).GetAttribute("value");

        await choose.Submit(new { Structure = other });

        (await browser.Open("/compte")).TextAt("header").ShouldContain("Maison Modèle");
    }

    [Fact]
    public async Task A_structure_where_one_does_not_work_cannot_be_chosen()
    {
        var browser = await SignedIn(Cast.Malik);
        var page = await browser.Open("/compte/lieu");
        var token = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var refused = await browser.Post("/compte/lieu", [new("Form.Structure", "0192a000-0000-7000-8000-000000000002"), new("__RequestVerificationToken", token)]);

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_given_to_one_helper_is_refused_from_another()
    {
        var given = await (await SignedIn(Cast.Malik)).Open("/compte");
        var token = given.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var replayed = await (await SignedIn(Cast.Victor)).Post("/compte?handler=LeaveEverywhere", [new("__RequestVerificationToken", token)]);

        replayed.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Leaving_closes_the_session()
    {
        var browser = await SignedIn(Cast.Victor);

        await browser.Submit("/compte", button: "Sortir");

        await browser.ExpectSignIn("/compte");
    }

    private async Task<(Visitor Browser, Page Form)> SessionThatEndsWhileWriting()
    {
        var browser = await SignedIn(Cast.Diane);
        var form = await browser.Open("/equipe/lieu");
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        return (browser, form);
    }

    private async Task<Visitor> SignedIn(CastMember member)
    {
        var browser = app.Anybody();
        await member.SignIn(browser, app.Clock);
        return browser;
    }

    private async Task<Page> SignIn(Page asked, CastMember member)
    {
        var code = await asked.Submit(new { UserName = member.Account, CastMember.Password });
        return await code.Submit(new { Code = member.CodeAt(app.Clock) });
    }
}
