using Appui.People;
using Appui.Territory.Demo;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Territory;

/// <summary>Paul, of the Maison Modèle, sends Samir to the Centre social; Claire and Malik answer there.</summary>
public sealed class ReferralTests(App app) : IClassFixture<App>
{
    private static readonly string Samir = $"/personnes/{DemoPeople.SamirElsewhere}";

    private async Task<Page> Send(object? values = null) =>
        await app.As(Cast.Paul).Submit($"{Samir}/orienter/{DemoPlaces.CentreSocial}?besoin=caf", values ?? new { Urgency = "Soon" }, button: "Orienter");

    [Fact]
    public async Task The_place_knows_nothing_of_the_person_unless_they_say_so()
    {
        var sent = await Send();
        sent.Text.ShouldContain("Le lieu ne sait rien de la personne");

        var seen = await app.As(Cast.Claire).Open(sent.Url);

        seen.Text.ShouldContain("On vous adresse quelqu'un");
        seen.Text.ShouldContain("La personne ne fait rien savoir d'elle");
        seen.TextAt("main").ShouldNotContain("Samir");
        seen.TextAt("main").ShouldNotContain("Paul");
    }

    [Fact]
    public async Task A_refused_consent_sends_nothing_of_the_person_and_a_yes_sends_what_was_read_to_them()
    {
        var refused = await Send(new { Shares = "Name", Agreed = false, Tried = "La Caf a été appelée deux fois." });
        refused.ErrorOf("Agreed").ShouldContain("Sans son accord, rien ne part.");

        var sent = await Send(new { Shares = "Name", Agreed = true, Tried = "La Caf a été appelée deux fois." });
        var seen = await app.As(Cast.Malik).Open(sent.Url);
        seen.TextAt(".card").ShouldContain("Samir Essai");
        seen.TextAt(".card").ShouldContain("deux fois");

        await app.As(Cast.Paul).Submit($"{Samir}/choix", button: "Retirer son oui");
        (await seen.Refresh()).TextAt("main").ShouldNotContain("Samir");
    }

    [Fact]
    public async Task Of_two_helpers_who_accept_one_has_it_and_the_other_is_told_who()
    {
        var sent = await Send();
        var (claire, malik) = (await app.As(Cast.Claire).Open(sent.Url), await app.As(Cast.Malik).Open(sent.Url));

        (await claire.Submit(button: "Je m'en charge")).Text.ShouldContain("Qui s'en charge Claire Essai");
        (await malik.Submit(button: "Je m'en charge")).Text.ShouldContain("Claire Essai s'en charge déjà.");

        (await sent.Refresh()).Text.ShouldContain("acceptée");
    }

    [Fact]
    public async Task Ten_accept_in_the_same_second_and_one_has_it()
    {
        var sent = await Send();
        var pages = new List<Page>();
        for (var i = 0; i < 10; i++) pages.Add(await app.As(i % 2 == 0 ? Cast.Claire : Cast.Malik).Open(sent.Url));

        await Task.WhenAll(pages.Select(page => Task.Run(() => page.Submit(button: "Je m'en charge"))));

        var after = await app.As(Cast.Claire).Open(sent.Url);
        after.Document.QuerySelectorAll("main > ul li").Count(li => li.TextContent.Contains("acceptée", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_place_says_no_with_a_reason_and_the_sender_goes_on_from_there()
    {
        var sent = await Send();
        var asked = await (await app.As(Cast.Malik).Open(sent.Url)).Submit(button: "Répondre non");
        asked.ErrorOf("Reason").ShouldContain("Dites pourquoi");

        await asked.Submit(new { Reason = "Full" }, button: "Répondre non");

        (await app.As(Cast.Paul).Open("/bureau")).Text.ShouldContain("Orienter ailleurs : Centre social des Essais a dit non");
        var elsewhere = await (await (await sent.Refresh()).Follow("Orienter ailleurs")).Submit(new { besoin = "caf" }, button: "Chercher");
        var next = await (await elsewhere.Follow("Choisir ce lieu")).Submit(new { Urgency = "Today" }, button: "Orienter");
        next.Text.ShouldContain("Le fil");
        next.Text.ShouldContain("Centre social des Essais");
        (await app.As(Cast.Paul).Open("/orientations")).Text.ShouldContain("Plus de place assez tôt : 1");
    }

    [Fact]
    public async Task Silence_comes_back_to_the_sender()
    {
        var sent = await Send();
        (await app.As(Cast.Claire).Open("/bureau")).Text.ShouldContain("Répondre à une orientation : Demander une aide de la Caf");
        await (await app.As(Cast.Claire).Open(sent.Url)).Submit(button: "Je m'en charge");

        app.Clock.Advance(TimeSpan.FromDays(8));

        (await app.AgainAs(Cast.Paul).Open("/bureau")).Text.ShouldContain("Appeler Centre social des Essais : pas de nouvelle de l'orientation");
        app.Clock.Advance(TimeSpan.FromDays(-8));
        app.AgainAs(Cast.Paul);
        app.AgainAs(Cast.Claire);
    }

    [Fact]
    public async Task An_appointment_is_on_the_paper_of_the_person_without_a_name()
    {
        var sent = await Send();
        await (await app.As(Cast.Malik).Open(sent.Url)).Submit(
            new Dictionary<string, string> { ["On.Day"] = "1", ["On.Month"] = "12", ["On.Year"] = "2026", ["At"] = "14h30" }, button: "Donner ce rendez-vous");

        var paper = await app.As(Cast.Paul).Open(sent.Url + "/papier");

        paper.TextAt(".sheet").ShouldContain("mardi 1 décembre, 14 h 30");
        paper.TextAt(".sheet").ShouldContain("Donnez ce numéro en arrivant");
        paper.TextAt(".sheet").ShouldNotContain("Samir");
        paper.TextAt(".sheet").ShouldNotContain("Caf");
    }

    [Fact]
    public async Task Nobody_is_sent_to_a_place_that_has_closed()
    {
        var found = await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Marcel}/orienter", new { besoin = "imprimer", ou = "Rouen" }, button: "Chercher");
        var form = await found.Follow("Choisir ce lieu");
        var place = form.Url.Split('/', '?')[4];
        await (await app.Anybody().Open($"/lieux/{place}")).Submit(button: "Ce n'est plus vrai");
        await app.As(Cast.Diane).Submit("/annuaire", button: "Il a fermé");

        (await form.Submit(new { Need = "imprimer" }, button: "Orienter")).Text.ShouldContain("Ce lieu a fermé : choisissez-en un autre.");
    }

    [Fact]
    public async Task A_slip_number_is_sent_with_nothing_but_a_paper()
    {
        var found = await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Marcel}/orienter", new { besoin = "apprendre", ou = "Le Havre" }, button: "Chercher");

        var sent = await (await found.Follow("Choisir ce lieu")).Submit(new { Need = "apprendre" }, button: "Orienter");

        sent.Text.ShouldContain("elle porte son papier");
        await app.As(Cast.Paul).ExpectNotFound(sent.Url);
        await app.As(Cast.Rosa).ExpectNotFound(sent.Url);
        await app.As(Cast.Diane).ExpectNotFound(sent.Url);
    }
}
