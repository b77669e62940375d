using System.IO.Compression;
using System.Text.Json;
using Appui.People;
using Appui.Platform;
using Appui.Web.Tests.Mandates;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Privacy;

public sealed class CopyTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_copy_has_a_page_to_read_and_the_same_things_for_a_machine()
    {
        var claire = app.As(Cast.Claire);
        await claire.Submit($"/personnes/{DemoPeople.Awa}/notes/nouvelle", new { Text = "Passe le jeudi <b>avec</b> ses enfants." }, "Enregistrer");

        var started = System.Diagnostics.Stopwatch.StartNew();
        using var zip = await CopyOf(DemoPeople.Awa);

        started.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
        var page = Text(zip, "index.html");
        page.ShouldContain("Awa Exemple");
        page.ShouldContain("&lt;b&gt;avec&lt;/b&gt;");
        page.ShouldNotContain("<script");
        foreach (var section in zip.Entries.Where(entry => entry.Name.EndsWith(".json", StringComparison.Ordinal)))
            JsonDocument.Parse(Text(zip, section.FullName)).RootElement.GetArrayLength().ShouldBeGreaterThan(0, section.FullName);
        Text(zip, "dossier.json").ShouldContain("Awa Exemple");
        Text(zip, "demarches.json").ShouldContain("opened_on");
        Text(zip, "notes.json").ShouldContain("Passe le jeudi <b>avec</b> ses enfants.");
        Text(zip, "qui-a-vu.json").ShouldContain("Votre dossier a été lu");
        Text(zip, "qui-a-vu.json").ShouldContain("Centre social des Essais");
        page.ShouldNotContain("Claire Essai");
        (await app.Count("SELECT COUNT(*) FROM platform_journal_leaves WHERE verb = 'privacy.copied'")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Notes_under_professional_secrecy_are_never_copied_by_a_mediator()
    {
        await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Jeanne}/notes/nouvelle", new { Text = "Secret marqueur.", Kind = "Social" }, "Enregistrer");

        var refused = await app.As(Cast.Malik).Submit($"/personnes/{DemoPeople.Jeanne}/choix", button: "Lui donner sa copie");

        refused.Text.ShouldContain("un travailleur social de la structure doit faire la copie");
        using var zip = await CopyOf(DemoPeople.Jeanne);
        Text(zip, "notes.json").ShouldContain("Secret marqueur.");
    }

    [Fact]
    public async Task What_was_confirmed_side_by_side_is_in_the_copy_word_for_word()
    {
        await new Together(app).Confirm(await new Together(app).NewClaim("rsa"));

        using var zip = await CopyOf(DemoPeople.Jeanne);

        var declarations = JsonDocument.Parse(Text(zip, "declarations.json")).RootElement.EnumerateArray().ToList();
        declarations.ShouldContain(one => one.GetProperty("sentences").GetString()!.Contains("Jeanne Specimen"));
        declarations.ShouldAllBe(one => one.GetProperty("hash").GetString()!.Length == 64);
    }

    [Fact]
    public async Task Another_structure_copies_and_erases_nobody_of_here()
    {
        foreach (var path in new[] { "choix", "choix/Safe", "copie", "effacer" })
            await app.As(Cast.Paul).ExpectNotFound($"/personnes/{DemoPeople.Awa}/{path}");
    }

    private async Task<ZipArchive> CopyOf(Whom whom)
    {
        var sent = await app.As(Cast.Claire).Submit($"/personnes/{whom}/choix", button: "Lui donner sa copie");
        sent.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        return new(await sent.Response.Content.ReadAsStreamAsync());
    }

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
