using System.Net;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Accounts;

public sealed class InvitingTests(App app) : IClassFixture<App>
{
    private const string Password = "quatre mots sans rapport";

    [Fact]
    public async Task An_invited_helper_chooses_a_password_ties_a_telephone_and_comes_in()
    {
        var browser = app.Anybody();
        var phone = await Accept(browser, await Invite("Nina Essai", "Mediator"), "nina");

        var codes = await phone.Page.Submit(new { Code = phone.CodeAt(app.Clock) });

        codes.Text.ShouldContain("Vos codes de secours");
        codes.Document.QuerySelectorAll("code").Length.ShouldBe(10);
        (await browser.Open("/bureau")).Url.ShouldBe("/bureau");
    }

    [Fact]
    public async Task An_invitation_serves_once()
    {
        var link = await Invite("Omar Essai", "Receptionist");
        await Accept(app.Anybody(), link, "omar");

        var again = await app.Anybody().Get(link);

        again.Status.ShouldBe(HttpStatusCode.NotFound);
        again.Text.ShouldContain("Ce lien n'ouvre plus");
    }

    [Fact]
    public async Task An_invitation_ends_after_seven_days()
    {
        var link = await Invite("Lina Essai", "Volunteer");

        app.Clock.Advance(TimeSpan.FromDays(7.01));

        (await app.Anybody().Get(link)).Text.ShouldContain("Ce lien n'ouvre plus");
    }

    [Fact]
    public async Task A_withdrawn_invitation_no_longer_opens()
    {
        var link = await Invite("Remi Essai", "Volunteer");

        await (await Diane()).Submit("/equipe", button: "Retirer Remi");

        (await app.Anybody().Get(link)).Text.ShouldContain("Ce lien n'ouvre plus");
    }

    [Fact]
    public async Task A_password_that_everybody_tries_first_is_refused_at_its_field()
    {
        var page = await app.Anybody().Submit(await Invite("Zoé Essai", "Mediator"), new { UserName = "zoe", Password = "motdepasse123" });

        page.ErrorOf("Password").ShouldContain("trop facile à deviner");
    }

    [Fact]
    public async Task A_recovery_code_serves_once()
    {
        var phone = await Accept(app.Anybody(), await Invite("Yann Essai", "Mediator"), "yann");
        var codes = await phone.Page.Submit(new { Code = phone.CodeAt(app.Clock) });
        var code = codes.TextAt("code");

        var first = await WithRecoveryCode("yann", code);
        var second = await WithRecoveryCode("yann", code);

        first.Url.ShouldStartWith("/compte/journal");
        (await first.Submit(button: "J'ai lu, continuer")).Url.ShouldBe("/bureau");
        second.ErrorOf("Code").ShouldContain("déjà servi");
    }

    [Fact]
    public async Task A_helper_of_another_structure_joins_with_the_account_they_have()
    {
        var link = await Invite("Paul Voisin", "Volunteer");

        await app.As(Cast.Paul).Submit(link, button: "Rejoindre ce lieu");

        (await app.As(Cast.Paul).Open("/compte")).Text.ShouldContain("Centre social des Essais : bénévole ou service civique");
    }

    [Fact]
    public async Task A_manager_gives_no_operator()
    {
        var page = await (await Diane()).Open("/equipe/inviter");

        page.Document.QuerySelectorAll("[value=Operator]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_that_ends_closes_everything_at_the_next_page()
    {
        await app.As(Cast.Rosa).Open("/bureau");

        var page = await (await (await Diane()).Open("/equipe")).Follow("Changer Rosa");
        await page.Submit(button: "Mettre fin au poste");

        await app.As(Cast.Rosa).ExpectNotFound("/bureau");
    }

    [Fact]
    public async Task The_operator_opens_a_structure_and_invites_its_manager_but_sees_no_desk()
    {
        var operators = app.As(Cast.Oscar);

        var invite = await operators.Submit("/structures/nouvelle", new { Name = "Halte Fictive", Address = "1 rue Fictive, 99999 Ville-Exemple", Phone = "01 99 00 00 09" });
        var link = await invite.Submit(new { Name = "Dora Fictive" });

        link.Text.ShouldContain("Halte Fictive vous invite");
        await operators.ExpectNotFound("/bureau");
        await operators.ExpectNotFound("/equipe");
    }

    // Days pass in these tests, and sessions with them.
    private async Task<Visitor> Diane()
    {
        var browser = app.Anybody();
        await Cast.Diane.SignIn(browser, app.Clock);
        return browser;
    }

    private async Task<string> Invite(string name, string role)
    {
        var page = await (await Diane()).Submit("/equipe/inviter", new { Name = name, Role = role });
        return new Uri(page.TextAt("figcaption")).PathAndQuery;
    }

    private static async Task<Telephone> Accept(Visitor browser, string link, string userName)
    {
        var page = await browser.Submit(link, new { UserName = userName, Password });
        page.Url.ShouldBe("/connexion/premier-code", page.Text);
        return new(page, page.TextAt("figcaption").Replace(" ", ""));
    }

    private async Task<Page> WithRecoveryCode(string userName, string code)
    {
        var page = await app.Anybody().Submit(App.SignInUrl, new { UserName = userName, Password });
        page = await page.Follow("code de secours");
        return await page.Submit(new { Code = code });
    }
}
