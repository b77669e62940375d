using System.Net;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Accounts;

public sealed class SigningInTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_password_then_the_code_of_the_telephone_open_the_desk()
    {
        var page = await AfterPassword(Cast.Malik);

        page = await page.Submit(new { Code = Cast.Malik.CodeAt(app.Clock) });

        page.Url.ShouldBe("/bureau");
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_get_the_same_answer()
    {
        var unknown = await app.Anybody().Submit(App.SignInUrl, new { UserName = "personne", Password = "pas le bon mot" });

        var wrong = await app.Anybody().Submit(App.SignInUrl, new { UserName = "paul", Password = "pas le bon mot" });

        unknown.ErrorOf("Password").ShouldContain("ne vont pas ensemble");
        wrong.ErrorOf("Password").ShouldBe(unknown.ErrorOf("Password"));
    }

    [Fact]
    public async Task A_wrong_code_is_told_at_its_field()
    {
        var page = await AfterPassword(Cast.Rosa);

        page = await page.Submit(new { Code = "000000" });

        page.ErrorOf("Code").ShouldContain("pas le bon");
    }

    [Fact]
    public async Task The_code_is_not_asked_before_the_password()
    {
        var page = await app.Anybody().Get("/connexion/code");

        page.Url.ShouldBe("/connexion");
    }

    [Fact]
    public async Task After_five_tries_a_name_rests_whether_it_has_an_account_or_not()
    {
        foreach (var name in new[] { "victor", "inconnu" })
        {
            for (var i = 0; i < 5; i++)
                await app.Anybody().Submit(App.SignInUrl, new { UserName = name, Password = $"essai {i}" });

            var right = await app.Anybody().Submit(App.SignInUrl, new { UserName = name, CastMember.Password });

            right.ErrorOf("UserName").ShouldEndWith("Cinq essais n'ont pas suffi. Attendez 5 minutes, puis recommencez.");
        }

        app.Clock.Advance(TimeSpan.FromMinutes(5.1));
        var later = await AfterPassword(Cast.Victor);
        later.Url.ShouldBe("/connexion/code");
    }

    [Fact]
    public async Task A_page_asked_before_signing_in_opens_after()
    {
        var browser = app.Anybody();
        var asked = await browser.Get("/compte?essai=1");
        asked.Url.ShouldStartWith("/connexion?retour=");

        var page = await (await asked.Submit(new { UserName = "malik", CastMember.Password })).Submit(new { Code = Cast.Malik.CodeAt(app.Clock) });

        page.Url.ShouldBe("/compte?essai=1");
    }

    [Fact]
    public async Task A_link_to_elsewhere_does_not_lead_there_after_signing_in()
    {
        var asked = await app.Anybody().Open("/connexion?retour=https%3A%2F%2Failleurs.example%2F");

        var page = await (await asked.Submit(new { UserName = "malik", CastMember.Password })).Submit(new { Code = Cast.Malik.CodeAt(app.Clock) });

        page.Url.ShouldBe("/bureau");
    }

    [Fact]
    public async Task A_forged_post_is_refused()
    {
        var page = await app.As(Cast.Malik).Post("/compte/lieu", [new("Form.Structure", "x")]);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<Page> AfterPassword(CastMember member) =>
        await app.Anybody().Submit(App.SignInUrl, new { UserName = member.Account, CastMember.Password });
}
