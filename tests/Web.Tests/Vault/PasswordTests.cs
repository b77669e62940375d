using Appui.People;
using Appui.Platform;
using Appui.Web.Tests.Privacy;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Vault;

public sealed class PasswordTests(App app) : IClassFixture<App>
{
    private const string Here = "/moi/mots-de-passe";

    [Fact]
    public async Task A_password_is_shown_alone_to_the_person_and_survives_new_keys_but_not_their_no()
    {
        var (claire, malik) = (await Trust.Of(app, Cast.Claire), await Trust.Of(app, Cast.Malik));
        var samir = await Owner.Make(app, Cast.Claire, DemoPeople.Samir);
        var ofOthers = await app.Count("SELECT COUNT(*) FROM vault_passwords");
        await samir.Choose("Claire Essai", "Malik Modèle", "None");
        (await samir.Visitor.Submit(Here, new { Months = "Twelve" }, "Oui, les garder ici")).ErrorOf("Understood").ShouldContain("Cochez d'abord");
        await samir.Visitor.Submit(Here, new { Months = "Twelve", Understood = true }, "Oui, les garder ici");

        var list = await samir.Visitor.Submit(Here, new { Name = "Caf", Login = "1234567", Password = "Tr0is-petits-chats" }, "Garder");
        list.Text.ShouldContain("Caf");
        list.Html.ShouldNotContain("Tr0is-petits-chats");
        list.Html.ShouldNotContain("1234567");

        // Their keys are replaced: they lost everything and came back.
        await claire.SaysYes(DemoPeople.Samir, "InFront");
        await malik.SaysYes(DemoPeople.Samir, "OnThePhone");
        await samir.ComesBack(await app.As(Cast.Claire).Submit(Trust.Recovery(DemoPeople.Samir), button: "Donner l'écran à la personne"));
        await samir.Open();

        var shown = await samir.Visitor.Submit(Here, button: "Montrer");
        shown.Text.ShouldContain("Tr0is-petits-chats");
        shown.Response.Headers.GetValues("Refresh").ShouldBe([$"30; url={Here}"]);
        (await samir.Visitor.Open("/moi")).Html.ShouldNotContain("Caf");
        (await samir.Visitor.Open("/moi/qui-a-vu")).Text.ShouldContain("Un mot de passe vous a été montré");

        (await samir.Visitor.Submit(Here, button: "Détruire mes mots de passe")).Text.ShouldContain("Oui, les garder ici");
        (await app.Count("SELECT COUNT(*) FROM vault_passwords")).ShouldBe(ofOthers);
    }

    [Fact]
    public async Task Another_persons_password_is_not_there()
    {
        var (awa, jeanne) = (await Owner.Make(app, Cast.Claire, DemoPeople.Awa), await Owner.Make(app, Cast.Claire, DemoPeople.Jeanne));
        foreach (var owner in new[] { awa, jeanne })
            await owner.Visitor.Submit(Here, new { Months = "Three", Understood = true }, "Oui, les garder ici");
        var list = await awa.Visitor.Submit(Here, new { Name = "Caf", Password = "secret-d-Awa" }, "Garder");
        var id = list.Document.QuerySelector("main button[name=password]")!.GetAttribute("value")!;
        var token = (await jeanne.Visitor.Open(Here)).Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        (await jeanne.Visitor.Post($"{Here}?handler=Show", [new("password", id), new("__RequestVerificationToken", token)])).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}

/// <summary>A month and more go by: alone with its clock.</summary>
public sealed class PasswordsEndTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task When_their_time_is_over_passwords_are_gone()
    {
        var awa = await Owner.Make(app, Cast.Claire, DemoPeople.Awa);
        await awa.Visitor.Submit("/moi/mots-de-passe", new { Months = "Three", Understood = true }, "Oui, les garder ici");
        await awa.Visitor.Submit("/moi/mots-de-passe", new { Name = "Caf", Password = "secret-d-Awa" }, "Garder");

        app.Clock.Advance(TimeSpan.FromDays(93));
        await awa.Open();
        (await awa.Visitor.Open("/moi/mots-de-passe")).Text.ShouldContain("Oui, les garder ici");
        await app.Services.GetRequiredService<Retention>().Run(dryRun: false);

        (await app.Count("SELECT COUNT(*) FROM vault_passwords")).ShouldBe(0);
        (await app.Count("SELECT COUNT(*) FROM vault_password_contracts")).ShouldBe(0);
    }
}
