using Appui.People;
using Appui.Territory.Demo;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Territory;

/// <summary>Diane writes down what the Centre social agreed with the Maison Modèle; her team sees who takes what, and only those named see the direct contact.</summary>
public sealed class AgreementTests(App app) : IClassFixture<App>
{
    private static readonly string Place = $"/lieux/{DemoPlaces.MaisonModele}";

    private async Task<Page> Write(string need, string conditions)
    {
        var form = await (await app.As(Cast.Diane).Open(Place)).Follow("Écrire une convention");
        var claire = form.Document.QuerySelectorAll("label.option").Single(l => l.TextContent.Contains("Claire Essai", StringComparison.Ordinal)).QuerySelector("input")!.GetAttribute("value")!;
        return await form.Submit(
            new Dictionary<string, string> { ["Taker"] = "DigitalMediator", ["Needs"] = need, ["Conditions"] = conditions, ["Contact"] = "Paule Exemple, 01 99 00 55 66, le mardi", ["Readers"] = claire },
            button: "Enregistrer");
    }

    [Fact]
    public async Task The_direct_contact_is_for_those_whom_the_agreement_names_alone()
    {
        (await Write("apprendre", "Deux personnes par semaine.")).Text.ShouldContain("Deux personnes par semaine.");

        var claire = await app.As(Cast.Claire).Open("/conventions");
        claire.Text.ShouldContain("01 99 00 55 66");
        var malik = await app.As(Cast.Malik).Open("/conventions");
        malik.Text.ShouldContain("Apprendre l'ordinateur");
        malik.Text.ShouldContain("La convention le réserve à d'autres");
        malik.Text.ShouldNotContain("01 99 00 55 66");
        (await app.As(Cast.Diane).Open("/conventions")).Text.ShouldNotContain("01 99 00 55 66");
        (await app.As(Cast.Paul).Open("/conventions")).Text.ShouldContain("Aucune convention.");
        await app.As(Cast.Rosa).ExpectNotFound("/conventions");
        await app.As(Cast.Malik).ExpectNotFound(Place + "/convention");
    }

    [Fact]
    public async Task What_was_agreed_comes_first_when_somebody_is_sent()
    {
        await Write("creer", "Sur présentation d'un mot de notre part.");

        var chosen = await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Marcel}/orienter", new { besoin = "creer", ou = "Le Havre" }, button: "Chercher");
        chosen.TextAt(".card").ShouldContain("Maison Modèle");
        var form = await chosen.Follow("Choisir ce lieu");

        form.Text.ShouldContain("Sur présentation d'un mot de notre part.");
        var sent = await form.Submit(new { Need = "creer" }, button: "Orienter");
        sent.Text.ShouldContain("01 99 00 55 66");
        (await app.As(Cast.Malik).Open(sent.Url)).Text.ShouldNotContain("01 99 00 55 66");
    }

    [Fact]
    public async Task An_agreement_says_for_what_and_who_may_call_and_it_ends()
    {
        var form = await app.As(Cast.Diane).Open(Place + "/convention");
        var wrong = await form.Submit(new Dictionary<string, string> { ["Taker"] = "Agency", ["Contact"] = "06 00 00 00 00", ["LastDay.Day"] = "1", ["LastDay.Month"] = "1", ["LastDay.Year"] = "2020" }, button: "Enregistrer");
        wrong.ErrorOf("Needs").ShouldContain("au moins un besoin");
        wrong.ErrorOf("Readers").ShouldContain("Dites qui peut se servir");
        wrong.Text.ShouldContain("Le dernier jour vient après le premier.");

        var list = await Write("arnaque", "Convention qui va finir.");
        var ended = await (await list.Follow("Changer cette convention")).Submit(button: "Elle ne tient plus");

        ended.Text.Split("Changer cette convention").Length.ShouldBe(list.Text.Split("Changer cette convention").Length - 1);
    }

    [Fact]
    public async Task A_volunteer_finds_the_referrals_of_those_received_today_in_the_menu()
    {
        var page = await (await app.As(Cast.Victor).Open("/bureau")).Follow("Orientations");

        page.Text.ShouldContain("Vous pouvez orienter une personne reçue aujourd'hui");
        page.Text.ShouldNotContain("On nous adresse quelqu'un");
    }
}
