using Appui.People;
using Appui.Vault;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Vault;

/// <summary>Somebody who lost everything: two people of trust, one visit, and no way with one of them.</summary>
public sealed class RecoveryTests(App app) : IClassFixture<App>
{
    private static readonly byte[] Permit = Specimen.Pdf("titre de séjour");

    [Fact]
    public async Task Everything_was_stolen_and_the_papers_come_back_in_one_visit()
    {
        var (claire, malik) = (await Trust.Of(app, Cast.Claire), await Trust.Of(app, Cast.Malik));
        var samir = await Owner.Make(app, Cast.Claire, DemoPeople.Samir);
        await samir.Add(Permit, "Titre de séjour");
        (await samir.Choose("Claire Essai", "Malik Modèle", "None")).Text.ShouldContain("Malik Modèle, Centre social des Essais");
        var oldCard = samir.Card;
        await app.As(Cast.Malik).Upload(Owner.SafeOf(DemoPeople.Samir), new { Folder = PaperFolder.Health, Title = "Attestation", Present = true }, Permit, "Put");

        // Monday: nothing left. Claire has him in front of her; Malik, called, knows his voice.
        var waits = await claire.SaysYes(DemoPeople.Samir, "InFront");
        waits.Text.ShouldContain("Appelez maintenant l'autre : Malik Modèle");
        waits.Text.ShouldNotContain("Donner l'écran");
        (await app.As(Cast.Malik).Open("/bureau")).Text.ShouldContain("votre oui manque");
        await malik.SaysYes(DemoPeople.Samir, "OnThePhone");
        var desk = await app.As(Cast.Claire).Submit(Trust.Recovery(DemoPeople.Samir), button: "Donner l'écran à la personne");
        await samir.ComesBack(desk);

        // Whoever runs the house looks at it once a month, without a name.
        var review = await app.As(Cast.Diane).Open("/secours/revue");
        review.Text.ShouldContain("Claire Essai, devant soi");
        review.Text.ShouldContain("Malik Modèle, au téléphone");
        review.Text.ShouldContain("Rouvert le");
        review.Text.ShouldNotContain("Samir");
        (await review.Submit(button: "J'ai relu ce mois")).Text.ShouldContain("Relu par Diane Direction");
        await app.As(Cast.Claire).ExpectNotFound("/secours/revue");

        // The same day, on the screen that he was given: his papers, those left while he had no card too.
        (await samir.Visitor.Open("/moi")).Text.ShouldContain("Titre de séjour");
        Specimen.TextOf(await samir.Visitor.Download($"{await samir.Find("Attestation")}?handler=File")).ShouldBe("titre de séjour");

        // The stolen card is dead; his new one opens, and the keys turn over once.
        samir.Card.ShouldNotBe(oldCard);
        (await samir.Open()).Text.ShouldContain("Titre de séjour");
        var seen = (await samir.Visitor.Open("/moi/qui-a-vu")).Text;
        seen.ShouldContain("Votre porte-documents vous a été rouvert");
        seen.ShouldContain("Les clés de votre porte-documents ont été remplacées");
        (await samir.Open()).Text.ShouldContain("Attestation");
        (await samir.With(oldCard).Open()).Text.ShouldContain("La carte ou les images ne vont pas");

        // And if it happens again: his two people hold new shares by themselves, but not twice in a day.
        (await claire.SaysYes(DemoPeople.Samir, "InFront")).Text.ShouldContain("vient d'être rouvert");
        app.Clock.Advance(TimeSpan.FromHours(25));
        app.AgainAs(Cast.Claire);
        app.AgainAs(Cast.Malik);
        await claire.SaysYes(DemoPeople.Samir, "InFront");
        await malik.SaysYes(DemoPeople.Samir, "InFront");
        await samir.ComesBack(await app.As(Cast.Malik).Submit(Trust.Recovery(DemoPeople.Samir), button: "Donner l'écran à la personne"));
        (await samir.Open()).Text.ShouldContain("Titre de séjour");
    }
}

public sealed class RefusedRecoveryTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task One_alone_never_opens_whatever_they_try()
    {
        var (claire, malik) = (await Trust.Of(app, Cast.Claire), await Trust.Of(app, Cast.Malik));
        var awa = await Owner.Make(app, Cast.Claire, DemoPeople.Awa);
        await awa.Choose("Claire Essai", "Malik Modèle", "None");

        // Twice the same one; the code of the other under one's own account; a code that is nobody's; both on the telephone.
        await claire.SaysYes(DemoPeople.Awa, "OnThePhone");
        await Refused(claire.Code);
        (await app.As(Cast.Malik).Submit(Trust.Recovery(DemoPeople.Awa), new { Where = "InFront", How = "SeenBefore", claire.Code })).ErrorOf("Code").ShouldContain("Ce n'est pas votre code");
        (await app.As(Cast.Malik).Submit(Trust.Recovery(DemoPeople.Awa), new { Where = "InFront", How = "SeenBefore", Code = "0000-0000-0000-0000" })).ErrorOf("Code").ShouldContain("Ce n'est pas votre code");
        (await malik.SaysYes(DemoPeople.Awa, "OnThePhone")).ErrorOf("Where").ShouldContain("l'un des deux doit l'avoir devant soi");
        (await app.As(Cast.Claire).Open(Trust.Recovery(DemoPeople.Awa))).Text.ShouldNotContain("Donner l'écran");

        // Somebody who was not chosen sees where it stands and can say nothing; elsewhere there is nothing to see.
        await app.As(Cast.Paul).ExpectNotFound(Trust.Recovery(DemoPeople.Awa));
        await app.As(Cast.Rosa).ExpectNotFound(Trust.Recovery(DemoPeople.Awa));

        async Task Refused(string code)
        {
            var token = (await app.As(Cast.Claire).Open("/deconnexion")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            var again = await app.As(Cast.Claire).Post(Trust.Recovery(DemoPeople.Awa), [new("__RequestVerificationToken", token), new("Form.Where", "InFront"), new("Form.How", "SeenBefore"), new("Form.Code", code)]);
            again.Text.ShouldNotContain("Donner l'écran");
            (await app.As(Cast.Claire).Post($"{Trust.Recovery(DemoPeople.Awa)}?handler=Link", [new("__RequestVerificationToken", token)])).Text.ShouldNotContain("Ne les regardez pas");
        }
    }

    [Fact]
    public async Task The_person_chooses_two_different_people_or_nobody()
    {
        await Trust.Of(app, Cast.Claire);
        await Trust.Of(app, Cast.Malik);
        var jeanne = await Owner.Make(app, Cast.Claire, DemoPeople.Jeanne);

        (await jeanne.Choose("Claire Essai", "Claire Essai", "None")).ErrorOf("Second").ShouldContain("deux personnes différentes");
        (await jeanne.Choose("Claire Essai", "Le service social", "None")).ErrorOf("Second").ShouldContain("deux personnes différentes");
        (await app.As(Cast.Claire).Open(Trust.Recovery(DemoPeople.Jeanne))).Text.ShouldContain("n'a pas choisi");

        (await jeanne.Choose("Le service social", "La médiation numérique", "OneDay")).Text.ShouldContain("Un jour");
        (await jeanne.Visitor.Submit("/moi/secours", button: "Je n'en veux plus")).Text.ShouldContain("Je les choisis");
        (await app.As(Cast.Claire).Open(Trust.Recovery(DemoPeople.Jeanne))).Text.ShouldContain("n'a pas choisi");
    }
}

/// <summary>Moves the clock by days: alone with its own.</summary>
public sealed class StoppedRecoveryTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_person_who_still_has_their_card_is_told_and_stops_it()
    {
        var (claire, malik) = (await Trust.Of(app, Cast.Claire), await Trust.Of(app, Cast.Malik));
        var leila = await Owner.Make(app, Cast.Claire, DemoPeople.Leila);
        await leila.Choose("Claire Essai", "Malik Modèle", "ThreeDays");
        await claire.SaysYes(DemoPeople.Leila, "InFront");
        (await malik.SaysYes(DemoPeople.Leila, "OnThePhone")).Text.ShouldContain("La personne a choisi ce délai");

        (await leila.Visitor.Open("/moi")).Text.ShouldContain("sans votre carte");
        await leila.Visitor.Submit("/moi/secours", button: "Ce n'est pas moi");

        (await leila.Visitor.Open("/moi")).Text.ShouldNotContain("sans votre carte");
        app.Clock.Advance(TimeSpan.FromHours(73));
        var desk = await app.AgainAs(Cast.Claire).Open(Trust.Recovery(DemoPeople.Leila));
        desk.Text.ShouldNotContain("Donner l'écran");
        desk.Text.ShouldContain("Est-ce bien elle ?");
    }
}

public sealed class SheetsTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Two_sheets_of_three_give_a_new_card_and_the_old_card_and_sheets_are_over()
    {
        var awa = await Owner.Make(app, Cast.Claire, DemoPeople.Awa);
        await awa.Add(Specimen.Pdf("1"), "Passeport");
        var old = await Draw(awa);
        var sheets = await Draw(awa);
        var before = awa.Card;

        (await Show(sheets[0], sheets[0])).Text.ShouldContain("n'ouvrent pas ensemble");
        (await Show(sheets[0], old[1])).Text.ShouldContain("n'ouvrent pas ensemble");
        (await Show(old[0], old[1])).Text.ShouldContain("n'ouvrent pas ensemble");
        (await Show(sheets[0], "feuille")).ErrorOf("Second").ShouldContain("69 lettres");
        awa.TakesCard(await Show(sheets[2], sheets[0].ToLowerInvariant()));

        (await awa.Visitor.Open("/moi")).Text.ShouldContain("Passeport");
        (await awa.With(before).Open()).Text.ShouldContain("La carte ou les images ne vont pas");
        (await awa.Open()).Text.ShouldContain("Passeport");
        (await Show(sheets[1], sheets[2])).Text.ShouldContain("n'ouvrent pas ensemble"); // the keys were replaced when the new card was used
    }

    private static async Task<List<string>> Draw(Owner owner)
    {
        var page = await owner.Visitor.Open("/moi/feuilles");
        var drawn = await page.Submit(button: page.Text.Contains("En faire d'autres", StringComparison.Ordinal) ? "En faire d'autres" : "Faire trois feuilles");
        return [.. drawn.Document.QuerySelectorAll(".is-sheet bdi").Select(code => code.TextContent)];
    }

    private async Task<Page> Show(string first, string second) => await app.Anybody().Submit("/moi/ouvrir/feuilles", new { First = first, Second = second });
}
