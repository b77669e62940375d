using System.Globalization;
using Appui.People;
using Appui.Procedures.Following;
using Appui.Procedures.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Procedures;

/// <summary>What helpers know together of a procedure, and what time alone does to claims.</summary>
public sealed class SharedTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Five_signals_open_a_card_again_until_somebody_read_it_and_every_desk_is_told()
    {
        var claire = app.As(Cast.Claire);
        var followed = await claire.Submit($"/personnes/{DemoPeople.Jeanne}/demarches/ouvrir/titre-sejour");
        var back = await followed.Submit(button: "Le site ne marche pas");
        back.Url.ShouldStartWith(followed.Url.Split('?')[0]);
        await (await claire.Open("/demarches/titre-sejour")).Submit(button: "Le site ne marche pas"); // the same day, the same thing: counted once
        foreach (var (who, what) in new[] { (Cast.Malik, "Le site ne marche pas"), (Cast.Malik, "Ça a changé"), (Cast.Paul, "Le site ne marche pas") })
            await (await app.As(who).Open("/demarches/titre-sejour")).Submit(button: what);
        (await claire.Open("/demarches/titre-sejour")).Text.ShouldNotContain("cette fiche est à relire");

        await (await app.As(Cast.Paul).Open("/demarches/titre-sejour/signaux")).Submit(button: "Un papier est refusé");

        (await claire.Open("/demarches/titre-sejour")).Text.ShouldContain("cette fiche est à relire");
        (await claire.Open("/demarches")).Text.ShouldContain("À relire : beaucoup de signaux");
        app.Clock.NextMorning();
        var told = await app.AgainAs(Cast.Paul).Submit("/demarches/titre-sejour/signaux", new { Kind = "Outage", Words = "Le site des étrangers est en panne jusqu'à jeudi", CardRead = true }, button: "Annoncer");
        told.Text.ShouldNotContain("à relire");

        (await app.AgainAs(Cast.Claire).Open("/bureau")).TextAt("[aria-labelledby=news]").ShouldContain("Panne : Le site des étrangers est en panne jusqu'à jeudi");
        (await app.As(Cast.Claire).Open(followed.Url)).Text.ShouldContain("Le site des étrangers est en panne");
        (await app.AgainAs(Cast.Malik).Open("/demarches/titre-sejour")).Text.ShouldContain("Le site des étrangers est en panne");
        (await app.As(Cast.Paul).Submit("/demarches/titre-sejour/signaux", button: "C'est fini")).Text.ShouldNotContain("en panne jusqu'à jeudi");
    }

    [Fact]
    public async Task A_tip_is_credited_as_its_author_wishes_and_goes_when_it_is_no_longer_true()
    {
        var malik = app.AgainAs(Cast.Malik);
        (await malik.Submit("/demarches/carte-vitale/signaux", button: "Partager ce conseil")).ErrorOf("Words").ShouldContain("Écrivez le conseil");
        await malik.Submit("/demarches/carte-vitale/signaux", new { Words = "La photo prise sur fond clair passe du premier coup" }, button: "Partager ce conseil");

        var elsewhere = await app.AgainAs(Cast.Paul).Open("/demarches/carte-vitale");

        elsewhere.Text.ShouldContain("La photo prise sur fond clair passe du premier coup Malik Modèle, Centre social des Essais");
        (await app.As(Cast.Paul).Open("/demarches/carte-vitale/signaux")).Text.ShouldNotContain("Ce n'est plus vrai");
        (await malik.Submit("/demarches/carte-vitale/signaux", button: "Ce n'est plus vrai")).Text.ShouldNotContain("fond clair");
    }

    [Fact]
    public async Task A_service_is_tested_by_two_who_do_not_see_each_other_and_the_lower_mark_counts()
    {
        var (claire, malik) = (app.AgainAs(Cast.Claire), app.AgainAs(Cast.Malik));
        const string Url = "/demarches/compte-ameli/essai";
        (await claire.Submit(Url, button: "Enregistrer mes notes")).Text.ShouldContain("Notez au moins 12 points");
        await claire.Submit(Url, Marks(_ => 2), button: "Enregistrer mes notes");
        (await claire.Open(Url)).Text.ShouldContain("Vos notes sont gardées");
        (await claire.Open("/demarches/compte-ameli/signaux")).Text.ShouldContain("Personne ne l'a encore essayé à deux");
        var second = await malik.Open(Url);
        second.Document.QuerySelectorAll("input[type=radio][checked]").ShouldAllBe(radio => radio.GetAttribute("value") == "");

        var result = await second.Submit(Marks(one => one.Key == "acces_compte/ACC1" ? 0 : 2), button: "Enregistrer mes notes");

        result.Text.ShouldContain("Ce qui arrête pour de bon : Créer ou ouvrir un compte sans adresse mail");
        result.Text.ShouldContain("Ouvrir un compte 75");
        result.Text.ShouldContain("Les mots 100");
        result.Text.ShouldContain("n'ont pas noté pareil sur 1 points");
        (await malik.Open("/demarches/compte-ameli")).Text.ShouldContain("Ouvrir un compte 75");
        var published = await app.Anybody().Open("/essais-de-services");
        published.Text.ShouldContain("Ouvrir un compte 75");
        published.Text.ShouldNotContain("Malik");
        (await app.Anybody().Open("/essais-de-services?csv")).Html.ShouldContain("compte-ameli,");
    }

    [Fact]
    public async Task A_claim_that_nobody_answers_stands_at_silence_by_itself_and_somebody_calls()
    {
        await using var alone = await App.With();
        var run = alone.Services.GetRequiredService<SilenceRun>();

        (await run.Run()).ShouldBe(1); // Samir's, since January
        (await run.Run()).ShouldBe(0);

        var desk = (await alone.As(Cast.Claire).Open("/bureau?pour=equipe")).TextAt("[aria-labelledby=today]");
        desk.ShouldContain("la Caf ne répond pas");
        var samir = await alone.As(Cast.Claire).Open($"/personnes/{DemoPeople.Samir}");
        var followed = await samir.Follow("Prime d'activité");
        followed.TextAt(".lead").ShouldContain("n'a pas répondu");
        followed.Text.ShouldContain("Appui · délai passé");
    }

    private static Dictionary<string, string> Marks(Func<Criterion, int> mark) =>
        Criterion.All.ToDictionary(one => $"Form.Marks[{one.Key}]", one => mark(one).ToString(CultureInfo.InvariantCulture));
}
