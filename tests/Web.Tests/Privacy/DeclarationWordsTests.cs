using System.IO.Compression;
using System.Security.Cryptography;
using Appui.Mandates;
using Appui.People;
using Appui.People.Storage;
using Appui.Web.Tests.Mandates;
using Appui.Web.Tests.Vault;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Privacy;

/// <summary>Who can read, later, what a person confirmed: themselves when they have a porte-documents, else their structure, until they are erased.</summary>
public sealed class DeclarationWordsTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task What_was_confirmed_loses_its_words_and_keeps_its_hash_in_the_journal()
    {
        var claire = app.As(Cast.Claire);
        await new Together(app).Confirm(await new Together(app).NewClaim("rsa"));
        var file = ("file", (object)DemoPeople.Jeanne.File!.Value.Value);
        (await app.Count("SELECT COUNT(*) FROM mandates_declarations WHERE file = @file", file)).ShouldBeGreaterThan(0);
        var made = await app.Count("SELECT COUNT(*) FROM platform_journal_leaves JOIN platform_journal_details d USING (seq) WHERE verb = 'declaration.made' AND d.details LIKE '%\"hash\"%'");

        var certificate = await claire.Submit($"/personnes/{DemoPeople.Jeanne}/effacer", new { Number = await NumberOf(DemoPeople.Jeanne), Reason = "Asked" }, "Effacer pour toujours");

        certificate.Text.ShouldContain("déclarations confirmées");
        (await app.Count("SELECT COUNT(*) FROM mandates_declarations WHERE file = @file", file)).ShouldBe(0);
        (await app.Count("SELECT COUNT(*) FROM platform_journal_leaves JOIN platform_journal_details d USING (seq) WHERE verb = 'declaration.made' AND d.details LIKE '%\"hash\"%'")).ShouldBe(made);
    }

    [Fact]
    public async Task Who_has_a_porte_documents_alone_reads_what_they_confirmed_even_once_the_structure_erased_them()
    {
        var claire = app.As(Cast.Claire);
        var awa = await Owner.Make(app, Cast.Claire, DemoPeople.Awa);
        var together = new Together(app);
        var send = await together.NewClaim("soutien-familial", DemoPeople.Awa);
        await together.Confirm(send);
        var made = (await together.Declarations(send)).ShouldHaveSingleItem();

        var handedOver = await claire.Open($"/declarations/{made.Id}");
        using (var zip = await CopyOf(DemoPeople.Awa))
            Text(zip, "declarations.json").ShouldContain("dans votre porte-documents");
        app.Clock.Advance(TimeSpan.FromMinutes(21));
        var later = await app.AgainAs(Cast.Claire).Open($"/declarations/{made.Id}");
        await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Awa}/effacer", new { Number = await NumberOf(DemoPeople.Awa), Reason = "Asked" }, "Effacer pour toujours");
        await awa.Open();
        var list = await awa.Visitor.Open("/moi/confirme");
        var read = await list.Follow("Vous envoyez votre demande");

        made.Words.ShouldBeNull("no key of the structure opens them");
        handedOver.Text.ShouldContain("Awa Exemple", Case.Sensitive, "the printed original goes home with her");
        later.Text.ShouldContain("qu'elle seule ouvre");
        later.TextAt("main").ShouldNotContain("Awa");
        later.Text.ShouldContain(Frozen.Printed(made.Hash));
        (await app.Count("SELECT COUNT(*) FROM mandates_declarations WHERE id = @id", ("id", made.Id.Value))).ShouldBe(0, "erased where she was known");
        read.Text.ShouldContain("Vous vous appelez Awa Exemple");
        read.Text.ShouldContain(Frozen.Printed(made.Hash));
        (await app.Count($"SELECT COUNT(*) FROM platform_journal_details WHERE details LIKE '%{Convert.ToHexStringLower(made.Hash)}%'")).ShouldBe(1, "the hash outlives the file");

        (await (await read.Refresh()).Submit(button: "Enlever pour toujours")).Text.ShouldContain("Rien pour l'instant");
        await awa.Visitor.ExpectNotFound(read.Url);
    }

    [Fact]
    public async Task What_is_said_aloud_goes_there_too_and_nothing_once_the_person_took_their_yes_back()
    {
        var claire = app.As(Cast.Claire);
        var samir = await Owner.Make(app, Cast.Claire, DemoPeople.Samir);
        var together = new Together(app);
        var first = await together.NewClaim("soutien-familial", DemoPeople.Samir);
        await first.Submit(new { Ground = "PersonActs", ReadBack = true, Why = "PersonPrefersVoice" });
        await claire.Submit($"/personnes/{DemoPeople.Samir}/choix", button: "Retirer son oui");
        var second = await together.NewClaim("rsa", DemoPeople.Samir);
        await second.Submit(new { Ground = "PersonActs", ReadBack = true, Why = "PersonPrefersVoice" });

        (await together.Declarations(first)).ShouldHaveSingleItem().WithThePerson.ShouldBeTrue();
        (await together.Declarations(second)).ShouldHaveSingleItem().WithThePerson.ShouldBeFalse();
        await samir.Open();
        (await samir.Visitor.Open("/moi/confirme")).Document.QuerySelectorAll("main a[href^='/moi/confirme/']").Length.ShouldBe(1);
        using var all = new ZipArchive(new MemoryStream(await Taken(samir)));
        var declared = (await together.Declarations(first))[0];
        var kept = all.Entries.Single(entry => entry.Name.EndsWith($"{declared.Id}.json", StringComparison.Ordinal));
        using var bytes = new MemoryStream();
        await kept.Open().CopyToAsync(bytes);
        SHA256.HashData(bytes.ToArray()).ShouldBe(declared.Hash, "anybody can check the fingerprint");
    }

    private static async Task<byte[]> Taken(Owner owner) =>
        await (await owner.Visitor.Submit("/moi/tout-emporter")).Response.Content.ReadAsByteArrayAsync();

    private async Task<ZipArchive> CopyOf(Whom whom) =>
        new(await (await app.As(Cast.Claire).Submit($"/personnes/{whom}/choix", button: "Lui donner sa copie")).Response.Content.ReadAsStreamAsync());

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private async Task<string> NumberOf(Whom whom) =>
        await app.Do<PeopleDb, string>(async db =>
        {
            var slip = await db.Files.Where(file => file.Id == whom.File).Select(file => file.Slip).SingleAsync();
            return (await db.Slips.SingleAsync(one => one.Id == slip)).PrintedNumber;
        });
}
