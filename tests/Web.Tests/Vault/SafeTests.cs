using System.IO.Compression;
using System.Net;
using System.Text;
using Appui.People;
using Appui.Platform;
using Appui.Vault;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Vault;

public sealed class SafeTests(App app) : IClassFixture<App>
{
    private static readonly byte[] Permit = Specimen.Pdf("carte de séjour d'Awa Exemple");
    private static readonly byte[] Photo = Specimen.Pdf("relevé", noise: 70_000);

    [Fact]
    public async Task A_person_opens_with_a_card_and_pictures_alone_and_finds_the_paper_as_it_was()
    {
        var awa = await Owner.Make(app, Cast.Claire, DemoPeople.Awa);
        (await awa.Add(Permit, "Carte de séjour")).Text.ShouldContain("Carte de séjour");

        var page = await awa.Open();

        page.Url.ShouldBe("/moi");
        page.Text.ShouldContain("Carte de séjour");
        Specimen.TextOf(await awa.Visitor.Download($"{await awa.Find("Carte de séjour")}?handler=File")).ShouldBe("carte de séjour d'Awa Exemple");
    }

    [Fact]
    public async Task A_helper_deposits_into_a_closed_safe_and_cannot_read_there()
    {
        var samir = await Owner.Make(app, Cast.Claire, DemoPeople.Samir);
        await samir.Visitor.Submit("/moi", button: "Fini");

        var desk = await app.As(Cast.Malik).Upload(Owner.SafeOf(DemoPeople.Samir), new { Folder = PaperFolder.Bank, Title = "RIB", Present = true }, Photo, "Put");

        desk.Text.ShouldContain("Enregistré dans le porte-documents");
        desk.Text.ShouldNotContain("RIB");
        await samir.Open();
        (await samir.Visitor.Open("/moi")).Text.ShouldContain("par une personne qui vous aide");
        Specimen.TextOf(await samir.Visitor.Download($"{await samir.Find("RIB")}?handler=File")).ShouldBe("relevé");
    }

    [Fact]
    public async Task A_card_that_nobody_knows_is_answered_like_wrong_pictures()
    {
        var unknown = await app.Anybody().Submit("/moi/ouvrir", new { Card = "0123456789ABCDEFGHJKMNPQRSTVWXYZ0123456789" });
        for (var i = 0; i < 4; i++)
        {
            unknown = await unknown.Submit(button: "Pommeapple");
        }

        unknown.Text.ShouldContain("La carte ou les images ne vont pas. Recommencez tranquillement.");
        (await app.Anybody().Submit("/moi/ouvrir", new { Card = "pas une carte" })).ErrorOf("Card").ShouldContain("Ce n'est pas le code d'une carte");
    }

    [Fact]
    public async Task A_new_card_replaces_the_old_one()
    {
        var jeanne = await Owner.Make(app, Cast.Claire, DemoPeople.Jeanne);
        var (card, pictures) = (jeanne.Card, jeanne.Pictures);

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await jeanne.Renew();

        (await jeanne.Open()).Url.ShouldBe("/moi");
        var old = await app.Anybody().Submit("/moi/ouvrir", new { Card = card });
        foreach (var picture in pictures)
        {
            var value = old.Document.QuerySelectorAll("button.picture").Single(button => button.TextContent.Trim() == picture).GetAttribute("value");
            old = await old.Submit(button: picture + value);
        }

        old.Url.ShouldStartWith("/moi/ouvrir");
        old.Text.ShouldContain("La carte ou les images ne vont pas");
    }

}

public sealed class PapersTests(App app) : IClassFixture<App>
{
    private static readonly byte[] Permit = Specimen.Pdf("carte de séjour");

    [Fact]
    public async Task A_paper_belongs_to_one_person()
    {
        var (awa, samir) = (await Owner.Make(app, Cast.Claire, DemoPeople.Awa), await Owner.Make(app, Cast.Malik, DemoPeople.Samir));
        await awa.Add(Permit, "À Awa");
        var paper = await awa.Find("À Awa");

        await samir.Visitor.ExpectNotFound(paper);
        await samir.Visitor.ExpectNotFound($"{paper}?handler=File");
        (await app.As(Cast.Claire).Get(paper)).Url.ShouldBe("/moi/ouvrir");
        (await app.Anybody().Get($"{paper}?handler=File")).Url.ShouldBe("/moi/ouvrir");
    }

    [Fact]
    public async Task A_paper_is_thrown_away_taken_back_and_destroyed()
    {
        var jeanne = await Owner.Make(app, Cast.Claire, DemoPeople.Jeanne);
        await jeanne.Add(Permit, "Facture");
        var paper = await jeanne.Find("Facture");
        var blobs = app.Services.GetRequiredService<IBlobs>();
        var before = blobs.All().Count();

        await jeanne.Visitor.Submit(paper, button: "Mettre à la corbeille");
        (await jeanne.Visitor.Open("/moi")).Text.ShouldNotContain("Facture");
        (await jeanne.Visitor.Open("/moi/corbeille")).Text.ShouldContain("Facture");
        await jeanne.Visitor.Submit(paper, button: "Reprendre ce papier");
        (await jeanne.Visitor.Open("/moi")).Text.ShouldContain("Facture");
        await jeanne.Visitor.Submit(paper, button: "Mettre à la corbeille");
        await jeanne.Visitor.Submit("/moi/corbeille", button: "Vider la corbeille");

        await jeanne.Visitor.ExpectNotFound(paper);
        blobs.All().Count().ShouldBe(before - 1);
    }

    [Fact]
    public async Task Everything_leaves_in_one_file_that_anybody_can_read()
    {
        var leila = await Owner.Make(app, Cast.Claire, DemoPeople.Leila);
        await leila.Add(Permit, "Titre de séjour <à refaire>");
        await leila.Add(Specimen.Png(), "../../etc/passwd", PaperFolder.Health);

        var page = await leila.Visitor.Open("/moi/tout-emporter");
        var token = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var zip = new ZipArchive(new MemoryStream(await leila.Visitor.PostForBytes("/moi/tout-emporter", [new("__RequestVerificationToken", token)])));

        zip.Entries.Select(entry => entry.FullName).ShouldBe(["Identité/001 Titre de séjour à refaire.pdf", "Santé/002 etcpasswd.png", "papiers.json", "lisez-moi.html"]);
        using var first = new MemoryStream();
        await zip.Entries[0].Open().CopyToAsync(first);
        Specimen.TextOf(first.ToArray()).ShouldBe("carte de séjour");
        using var index = new StreamReader(zip.GetEntry("lisez-moi.html")!.Open());
        var html = await index.ReadToEndAsync();
        html.ShouldContain("&lt;&#xE0; refaire&gt;");
        html.ShouldContain("Identit%C3%A9/001%20Titre");
    }

    [Fact]
    public async Task A_paper_is_recognised_on_the_persons_word_and_made_fit_for_a_site()
    {
        var awa = await Cached(app);
        await awa.Add(Specimen.Pdf("TITRE DE SEJOUR RESIDENCE PERMIT\nNOM ESSAI\nAUTORISE SON TITULAIRE A TRAVAILLER\nValable jusqu'au 30/06/2020"), "");
        var paper = await awa.Find("Identité");

        var guessed = await awa.Visitor.Submit(paper, button: "Reconnaître ce papier");
        guessed.Text.ShouldContain("Est-ce bien cela ?");
        guessed.Text.ShouldContain("Nom lu : ESSAI");
        await guessed.Submit(button: "Oui, noter cela");

        (await awa.Visitor.Open("/moi")).Text.ShouldContain("n'est plus valable depuis le");
        (await awa.Visitor.Open(paper)).Text.ShouldContain("Titre de séjour");
        (await awa.Visitor.Open($"{paper}?handler=Ready&ready.Most=1")).Text.ShouldContain("Rien n'a été perdu.");
        Specimen.TextOf(await awa.Visitor.Download($"{paper}?handler=Ready&ready.Most=1&take=true")).ShouldContain("TITRE DE SEJOUR");
        (await awa.Visitor.Download($"{paper}?handler=Ready&ready.Most=1&ready.Picture=true&take=true"))[..3].ShouldBe([0xFF, 0xD8, 0xFF]);
    }

    [Theory]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("<!doctype html><script>")]
    [InlineData("PK\u0003\u0004 un zip")]
    [InlineData("GIF89a")]
    [InlineData("")]
    public async Task Only_a_pdf_or_a_photo_goes_in_whatever_the_browser_says_of_it(string file)
    {
        var owner = await Cached(app);

        var page = await owner.Add(Encoding.Latin1.GetBytes(file), "Papier");

        page.Url.ShouldBe("/moi/ajouter");
        page.ErrorOf("File").ShouldContain(file.Length == 0 ? "vide" : "Choisissez un fichier PDF");
    }

    [Fact]
    public async Task A_telephone_photographs_for_five_minutes_and_sees_nothing()
    {
        var owner = await Cached(app);
        var shown = await owner.Visitor.Submit("/moi/photo", new { Folder = PaperFolder.Letters });
        var address = new Uri(shown.Document.QuerySelector("main figure a")!.GetAttribute("href")!).PathAndQuery;
        var telephone = app.Anybody();

        var page = await telephone.Upload(address, new { }, Specimen.Png());

        page.Text.ShouldContain("Enregistré");
        (await telephone.Get("/moi")).Url.ShouldBe("/moi/ouvrir");
        (await owner.Visitor.Open("/moi")).Text.ShouldContain("Courriers");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await telephone.ExpectNotFound(address);
    }

    private static Owner? cached;

    private static async Task<Owner> Cached(App app)
    {
        cached ??= await Owner.Make(app, Cast.Paul, DemoPeople.SamirElsewhere);
        await cached.Open();
        return cached;
    }
}

/// <summary>Each moves the clock so far that helpers are signed out: alone with its own.</summary>
public sealed class WornCardTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Ten_wrong_tries_and_the_card_opens_nothing_even_with_the_right_pictures()
    {
        var leila = await Owner.Make(app, Cast.Claire, DemoPeople.Leila);

        (await leila.Open(leila.Wrong)).Text.ShouldContain("La carte ou les images ne vont pas");
        for (var i = 0; i < 9; i++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(16));
            await leila.Open(leila.Wrong);
        }

        app.Clock.Advance(TimeSpan.FromDays(1));
        (await leila.Open()).Text.ShouldContain("Cette carte n'ouvre plus");
    }
}

public sealed class OfferTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task An_offer_is_good_once_and_for_half_an_hour()
    {
        // The other file of Leïla, in another structure, is somebody else for everybody.
        var offered = await app.As(Cast.Paul).Submit(Owner.SafeOf(DemoPeople.LeilaElsewhere), button: "Elle en veut un");
        var address = new Uri(offered.Document.QuerySelector("main a.button[href*='/moi/nouveau/']")!.GetAttribute("href")!).PathAndQuery;
        (await app.Anybody().Open(address)).Text.ShouldContain("Un porte-documents à vous");

        app.Clock.Advance(TimeSpan.FromMinutes(31));

        await app.Anybody().ExpectNotFound(address);
    }
}

public sealed class ClosingTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_safe_closes_by_itself_and_at_once_when_asked()
    {
        var paul = await Owner.Make(app, Cast.Paul, DemoPeople.LeilaElsewhere);
        (await paul.Visitor.Open("/moi")).Url.ShouldBe("/moi");

        app.Clock.Advance(TimeSpan.FromMinutes(11));
        (await paul.Visitor.Get("/moi")).Url.ShouldBe("/moi/ouvrir");

        await paul.Open();
        (await paul.Visitor.Submit("/moi", button: "Fini")).Text.ShouldContain("C'est fermé");
        (await paul.Visitor.Get("/moi")).Url.ShouldBe("/moi/ouvrir");
    }
}
