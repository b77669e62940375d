using System.Net;
using Appui.People;
using Appui.Platform;
using Appui.Sealer;
using Appui.Vault;
using Appui.Web.Tests.Mandates;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Vault;

/// <summary>What a helper may open without the person: what was entrusted to them alone, under a mandate that reaches it, for as long as it stands.</summary>
public sealed class EntrustingTests(App app) : IClassFixture<App>
{
    private static readonly byte[] Letter = Specimen.Pdf("attestation de droits");

    [Fact]
    public async Task A_helper_opens_what_was_entrusted_to_them_and_the_person_sees_it()
    {
        var samir = await With(DemoPeople.Samir, ("Attestation de droits", PaperFolder.Health), ("Bail", PaperFolder.Housing));
        await Mandate(DemoPeople.Samir, "Health");
        await app.As(Cast.Claire).ExpectNotFound(PapersOf(DemoPeople.Samir)); // a mandate alone opens nothing

        var page = await samir.Visitor.Open("/moi/confier");
        page.Text.ShouldContain("Claire Essai");
        page.Document.QuerySelectorAll("input[name='Form.Folders']").Select(box => box.GetAttribute("value")).ShouldBe(["Identity", "Health", "Income", "Bank"]);
        page.Document.QuerySelectorAll("input[name='Form.Folders'][checked]").ShouldBeEmpty();
        (await page.Submit(new { Folders = new[] { "Health" } }, "Confier ces dossiers")).Text.ShouldContain("Elle peut ouvrir : Santé");

        var list = await (await app.As(Cast.Claire).Open(Owner.SafeOf(DemoPeople.Samir))).Follow("Ouvrir les papiers confiés");
        list.Text.ShouldContain("Attestation de droits");
        list.Text.ShouldNotContain("Bail");
        Specimen.TextOf(await app.As(Cast.Claire).Download(Link(list, "Attestation de droits"))).ShouldBe("attestation de droits");
        await app.As(Cast.Malik).ExpectNotFound(PapersOf(DemoPeople.Samir));
        await app.As(Cast.Diane).ExpectNotFound(PapersOf(DemoPeople.Samir));
        await app.As(Cast.Paul).ExpectNotFound(PapersOf(DemoPeople.Samir));
        (await samir.Visitor.Open("/moi/qui-a-vu")).Text.ShouldContain("La liste de papiers confiés a été lue");
    }

    [Fact]
    public async Task Taking_back_is_cut_at_once_in_the_sealer_too()
    {
        var awa = await With(DemoPeople.Awa, ("Carte Vitale", PaperFolder.Health));
        await Mandate(DemoPeople.Awa, "Health");
        await Entrust(awa, "Health");
        var paper = Link(await app.As(Cast.Claire).Open(PapersOf(DemoPeople.Awa)), "Carte Vitale");
        var before = await Copies();

        await awa.Visitor.Submit("/moi/confier", button: "Reprendre");

        await app.As(Cast.Claire).ExpectNotFound(paper);
        await app.As(Cast.Claire).ExpectNotFound(PapersOf(DemoPeople.Awa));
        (await Copies()).ShouldBe(before - 1);
    }

    [Fact]
    public async Task A_mandate_that_is_ended_takes_its_keys_with_it()
    {
        var jeanne = await With(DemoPeople.Jeanne, ("Carte Vitale", PaperFolder.Health));
        var mandate = await Mandate(DemoPeople.Jeanne, "Health", "Housing");
        await Entrust(jeanne, "Health");
        var paper = Link(await app.As(Cast.Claire).Open(PapersOf(DemoPeople.Jeanne)), "Carte Vitale");
        var before = await Copies();

        await app.As(Cast.Claire).Submit(mandate, button: "La personne arrête ce mandat");

        (await Copies()).ShouldBe(before - 1); // before the answer, not at the next use
        await app.As(Cast.Claire).ExpectNotFound(paper);
        (await jeanne.Visitor.Open("/moi/confier")).Text.ShouldContain("Personne n'a de mandat de vous aujourd'hui");
    }

    [Fact]
    public async Task What_the_mandate_does_not_reach_is_not_entrusted_even_by_a_forged_form()
    {
        var leila = await With(DemoPeople.Leila, ("Bail", PaperFolder.Housing));
        await Mandate(DemoPeople.Leila, "Health");
        var page = await leila.Visitor.Open("/moi/confier");
        string Hidden(string name) => page.Document.QuerySelector($"main input[name='{name}']")!.GetAttribute("value")!;

        await leila.Visitor.Post("/moi/confier", [new("mandate", Hidden("mandate")), new("__RequestVerificationToken", Hidden("__RequestVerificationToken")), new("Form.Folders", "Housing"), new("Form.Folders", "Other")]);

        (await leila.Visitor.Open("/moi/confier")).Text.ShouldNotContain("Elle peut ouvrir");
        await app.As(Cast.Claire).ExpectNotFound(PapersOf(DemoPeople.Leila));
        (await leila.Visitor.Post("/moi/confier", [new("mandate", Guid.NewGuid().ToString()), new("__RequestVerificationToken", Hidden("__RequestVerificationToken")), new("Form.Folders", "Health")])).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_a_mandate_a_paper_goes_in_with_the_person_only()
    {
        await Owner.Make(app, Cast.Paul, DemoPeople.SamirElsewhere);
        var file = new { Folder = PaperFolder.Bank, Title = "RIB" };

        var refused = await app.As(Cast.Paul).Upload(Owner.SafeOf(DemoPeople.SamirElsewhere), file, Letter, "Put");
        refused.Text.ShouldContain("Sans mandat, on dépose avec la personne");
        (await app.As(Cast.Paul).Upload(Owner.SafeOf(DemoPeople.SamirElsewhere), new { file.Folder, file.Title, Present = true }, Letter, "Put")).Text.ShouldContain("Enregistré");
        await app.As(Cast.Paul).GiveMandate(DemoPeople.SamirElsewhere);
        (await app.As(Cast.Paul).Upload(Owner.SafeOf(DemoPeople.SamirElsewhere), file, Letter, "Put")).Text.ShouldContain("Enregistré");
    }

    private static string PapersOf(Whom whom) => $"{Owner.SafeOf(whom)}/papiers";

    private static string Link(Page page, string title) => page.Document.QuerySelectorAll("main .tasks a").Single(link => link.TextContent.Contains(title, StringComparison.Ordinal)).GetAttribute("href")!;

    private static Task<Page> Entrust(Owner owner, params string[] folders) => owner.Visitor.Submit("/moi/confier", new { Folders = folders }, "Confier ces dossiers");

    private Task<string> Mandate(Whom whom, params string[] families) => app.As(Cast.Claire).GiveMandate(whom, families: families);

    private async Task<Owner> With(Whom whom, params (string Title, PaperFolder Folder)[] papers)
    {
        var owner = await Owner.Make(app, Cast.Claire, whom);
        foreach (var (title, folder) in papers)
            await owner.Add(Letter, title, folder);
        return owner;
    }

    private async Task<int> Copies() => (await app.Services.GetRequiredService<SealerClient>().Ask<Standing>(new Status())).Vaults.Sum(vault => vault.Mandates.Count);
}

/// <summary>The clock is moved past the mandate's last day: alone with its own.</summary>
public sealed class EntrustedUntilTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task After_the_last_day_of_the_mandate_nothing_opens_and_the_sealer_keeps_no_copy()
    {
        var samir = await Owner.Make(app, Cast.Claire, DemoPeople.Samir);
        await samir.Add(Specimen.Pdf("carte"), "Carte Vitale", PaperFolder.Health);
        await app.As(Cast.Claire).GiveMandate(DemoPeople.Samir, "Day", "Health");
        await samir.Visitor.Submit("/moi/confier", new { Folders = new[] { "Health" } }, "Confier ces dossiers");
        await app.As(Cast.Claire).Open($"{Owner.SafeOf(DemoPeople.Samir)}/papiers");

        app.Clock.NextMorning();

        await app.AgainAs(Cast.Claire).ExpectNotFound($"{Owner.SafeOf(DemoPeople.Samir)}/papiers");
        (await app.Services.GetRequiredService<SealerClient>().Ask<Standing>(new Status())).Vaults.ShouldAllBe(vault => vault.Mandates.Count == 0);
    }
}
