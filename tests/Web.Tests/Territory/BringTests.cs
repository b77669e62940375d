using System.Text;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Territory;

/// <summary>Diane brings lists of places, and says which places are one.</summary>
public sealed class BringTests(App app) : IClassFixture<App>
{
    private Task<Page> Bring(string csv, string source) => app.As(Cast.Diane).Upload("/annuaire/importer", new { Source = source }, Encoding.UTF8.GetBytes(csv));

    private async Task<Page> Keep(string csv, string source) => await (await Bring(csv, source)).Submit(button: "Garder ces lieux");

    private async Task<string> Search(string words) => (await app.Anybody().Open($"/trouver?mots={Uri.EscapeDataString(words)}")).Text;

    [Fact]
    public async Task What_a_list_changes_is_shown_before_anything_is_kept()
    {
        var preview = await Bring("nom,adresse,commune,code_postal,telephone\nAtelier Ambre,1 rue A,Le Havre,76600,0235000001\n,2 rue B,Le Havre,76600,\nAtelier Perdu,3 rue C,Nulleville,99123,\n", "ambre");

        preview.TextAt("dl.facts").ShouldContain("Lieux nouveaux 1");
        preview.TextAt("dl.facts").ShouldContain("Refusées 2");
        preview.Text.ShouldContain("La ligne ne donne pas le nom du lieu.");
        preview.Text.ShouldContain("Atelier Perdu");
        (await Search("atelier ambre")).ShouldNotContain("02 35 00 00 01");

        (await preview.Submit(button: "Garder ces lieux")).Text.ShouldContain("C'est fait : 1 lieux nouveaux");
        (await Search("atelier ambre")).ShouldContain("02 35 00 00 01");
    }

    [Fact]
    public async Task The_next_issue_of_a_list_says_what_changed_and_what_vanished_and_deletes_nothing()
    {
        await Keep("id,nom,adresse,commune,code_postal,telephone\n1,Atelier Bleu,1 rue A,Le Havre,76600,0235000001\n2,Atelier Corail,2 rue B,Le Havre,76600,0235000002\n", "couleurs");

        var preview = await Bring("id,nom,adresse,commune,code_postal,telephone\n1,Atelier Bleu,1 rue A,Le Havre,76600,0235000009\n", "couleurs");

        preview.TextAt("dl.facts").ShouldContain("Dits autrement 1");
        preview.TextAt("dl.facts").ShouldContain("Que la liste ne cite plus 1");
        preview.Text.ShouldContain("Atelier Bleu téléphone");
        (await preview.Submit(button: "Garder ces lieux")).Text.ShouldContain("1 changés, 1 que la liste ne cite plus");
        (await Search("atelier corail")).ShouldContain("sa liste ne le cite plus");
        (await app.As(Cast.Diane).Open("/annuaire")).Text.ShouldContain("Atelier Corail");

        (await Keep("id,nom,adresse,commune,code_postal\n1,Atelier Bleu,1 rue A,Le Havre,76600\n2,Atelier Corail,2 rue B,Le Havre,76600\n", "couleurs")).Text.ShouldContain("C'est fait");
        (await Search("atelier corail")).ShouldNotContain("sa liste ne le cite plus");
    }

    [Fact]
    public async Task Two_places_that_look_alike_are_asked_about_and_a_merge_is_undone()
    {
        await Keep("nom,adresse,commune,code_postal\nMédiathèque Fictive du Port,9 quai X,Le Havre,76600\n", "une-liste");
        var kept = await Keep("nom,adresse,commune,code_postal,telephone\nMediatheque fictive du port,9 quai X,Le Havre,76600,0235000003\n", "une-autre");
        kept.Text.ShouldContain("1 lieux ressemblent à un autre");
        Count(await Search("fictive port")).ShouldBe(2);

        var twins = await kept.Follow("ressemblent à un autre");
        var merged = await twins.Submit(button: "C'est le même lieu");
        Count(await Search("fictive port")).ShouldBe(1);
        (await Search("fictive port")).ShouldContain("02 35 00 00 03");

        await merged.Submit(button: "Défaire");
        Count(await Search("fictive port")).ShouldBe(2);

        // Each is one card in the list.
        static int Count(string page) => page.Split("9 quai X").Length - 1;
    }

    [Theory]
    [InlineData("PK\u0003\u0004zip", "compressé")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("", "Le fichier est vide.")]
    [InlineData("une seule colonne\nA\n", "qu'une colonne")]
    public async Task What_is_no_table_is_said_plainly(string content, string said)
    {
        var page = await Bring(content, "rien");

        page.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        page.Text.ShouldContain(said);
    }

    [Fact]
    public async Task A_mapping_is_corrected_in_the_page_and_a_file_of_nobody_is_not_read()
    {
        var preview = await Bring("colonne_a,ville,cp\nAtelier Dune,Le Havre,76600\n", "dune");
        var mended = await preview.Submit(new { Mapping = "{ \"columns\": { \"nom\": [\"colonne_a\"], \"commune\": [\"ville\"], \"code_postal\": [\"cp\"] } }" }, "egarder"); // « Voir ce que ça change » or « Regarder encore »
        mended.TextAt("dl.facts").ShouldContain("Lieux nouveaux 1");

        var forged = await mended.Submit(new { Brought = "../../../etc/passwd" }, "Garder ces lieux");
        forged.Text.ShouldContain("Choisissez le fichier");
    }
}
