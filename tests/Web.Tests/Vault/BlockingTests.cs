using Appui.People;
using Appui.Platform;
using Appui.Vault;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Vault;

/// <summary>« Bloquer tout »: one gesture of the person, or of a helper on their word.</summary>
public sealed class BlockingTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task In_one_gesture_nothing_opens_but_the_persons_own_card_until_they_lift_it()
    {
        var (claire, malik) = (await Trust.Of(app, Cast.Claire), await Trust.Of(app, Cast.Malik));
        var awa = await Owner.Make(app, Cast.Claire, DemoPeople.Awa);
        await awa.Choose("Claire Essai", "Malik Modèle", "None");
        await claire.SaysYes(DemoPeople.Awa, "InFront");
        var sheets = (await awa.Visitor.Submit("/moi/feuilles", button: "Faire trois feuilles")).Document.QuerySelectorAll(".is-sheet bdi").Select(code => code.TextContent).ToList();

        (await awa.Visitor.Submit("/moi/bloquer", button: "Bloquer tout")).Text.ShouldContain("Tout est bloqué jusqu'au");

        (await malik.SaysYes(DemoPeople.Awa, "OnThePhone")).Text.ShouldContain("La personne a tout bloqué");
        (await app.Anybody().Submit("/moi/ouvrir/feuilles", new { First = sheets[0], Second = sheets[1] })).Text.ShouldContain("Tout est bloqué jusqu'au");
        (await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Awa}/mandats")).Text.ShouldContain("Tout est bloqué");
        (await awa.Open()).Url.ShouldBe("/moi");

        (await awa.Visitor.Submit("/moi/bloquer", button: "Lever le blocage")).Text.ShouldContain("Bloquer tout, sept jours");
        (await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Awa}/mandats")).Text.ShouldNotContain("Tout est bloqué");
        (await malik.SaysYes(DemoPeople.Awa, "OnThePhone")).Text.ShouldContain("Donner l'écran à la personne");
    }

    [Fact]
    public async Task On_the_persons_word_a_helper_blocks_and_whatever_is_open_closes()
    {
        var claire = await Trust.Of(app, Cast.Claire);
        await Trust.Of(app, Cast.Malik);
        var leila = await Owner.Make(app, Cast.Claire, DemoPeople.Leila);
        await leila.Choose("Claire Essai", "Malik Modèle", "None");

        (await app.As(Cast.Malik).Submit(Owner.SafeOf(DemoPeople.Leila), button: "Elle demande de bloquer tout")).Text.ShouldContain("La personne a tout bloqué");

        (await leila.Visitor.Get("/moi")).Url.ShouldBe("/moi/ouvrir");
        (await claire.SaysYes(DemoPeople.Leila, "InFront")).Text.ShouldContain("La personne a tout bloqué");
        (await app.As(Cast.Claire).Open(Owner.SafeOf(DemoPeople.Leila))).Document.QuerySelector("button.danger").ShouldBeNull(); // nobody at the desk lifts it
    }

    [Fact]
    public async Task Blocking_mandates_at_the_desk_blocks_recovery_too()
    {
        var claire = await Trust.Of(app, Cast.Claire);
        await Trust.Of(app, Cast.Malik);
        var jeanne = await Owner.Make(app, Cast.Claire, DemoPeople.Jeanne);
        await jeanne.Choose("Claire Essai", "Malik Modèle", "None");
        var page = await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Jeanne}/mandats");
        var token = page.Document.QuerySelector("main [name=__RequestVerificationToken], [name=__RequestVerificationToken]")!.GetAttribute("value")!;

        await app.As(Cast.Claire).Post($"/personnes/{DemoPeople.Jeanne}/mandats?handler=Block", [new("__RequestVerificationToken", token)]);

        (await claire.SaysYes(DemoPeople.Jeanne, "InFront")).Text.ShouldContain("La personne a tout bloqué");
    }
}

/// <summary>Moves the clock by a month: alone with its own.</summary>
public sealed class BinTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task After_thirty_days_the_bin_is_empty_and_the_files_are_gone()
    {
        var awa = await Owner.Make(app, Cast.Claire, DemoPeople.Awa);
        var blobs = app.Services.GetRequiredService<IBlobs>();
        await awa.Add(Specimen.Pdf("1"), "Gardé");
        await awa.Add(Specimen.Pdf("2"), "Jeté");
        await awa.Visitor.Submit(await awa.Find("Jeté"), button: "Mettre à la corbeille");
        var before = blobs.All().Count();

        app.Clock.Advance(TimeSpan.FromDays(29));
        await app.Services.GetRequiredService<Retention>().Run(dryRun: false);
        blobs.All().Count().ShouldBe(before);
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.Services.GetRequiredService<Retention>().Run(dryRun: false);

        blobs.All().Count().ShouldBe(before - 1);
        await awa.Open();
        (await awa.Visitor.Open("/moi/corbeille")).Text.ShouldContain("La corbeille est vide");
        (await awa.Visitor.Open("/moi")).Text.ShouldContain("Gardé");
        (await app.Services.GetRequiredService<SafeDoctor>().Look()).Faults.ShouldBeEmpty();
    }
}
