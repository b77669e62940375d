using System.IO.Compression;
using System.Text;
using Appui.People;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Rights;

public sealed class DeskScreeningTests(App app) : IClassFixture<App>
{
    private static readonly string Samir = $"/personnes/{DemoPeople.Samir}/droits";
    private static readonly string Awa = $"/personnes/{DemoPeople.Awa}/droits";

    [Fact]
    public async Task What_one_helper_began_a_colleague_finishes()
    {
        var first = await app.As(Cast.Claire).Submit(Samir, button: "Commencer");
        first.Document.QuerySelector("[name='Birth.Year']")!.GetAttribute("value").ShouldBe("1998");
        var second = await first.Submit(new { Couple = "Alone" });

        var resumed = await (await app.As(Cast.Malik).Open(Samir)).Follow("Claire Essai");

        resumed.Url.ShouldBe(second.Url);
        var page = await resumed.Submit(new { Pregnant = "No", RecentlyAlone = "No" }, button: "Continuer");
        page = await Household.Finish(page, "Inactive", "Lodged", rent: null, new() { ["SameBefore"] = "Yes" });
        page.Text.ShouldContain("Un revenu minimum");
        page.Text.ShouldContain("Ouvrir la démarche");
    }

    [Fact]
    public async Task What_was_said_at_the_last_visit_is_not_asked_again()
    {
        var person = $"/personnes/{DemoPeople.Leila}/droits";
        var first = await app.As(Cast.Malik).Submit(person, button: "Commencer");
        await Household.Finish(first, "Inactive", "Lodged", rent: null, new() { ["SameBefore"] = "Yes" });

        var again = await app.As(Cast.Malik).Submit(person, button: "Recommencer avec la situation d'aujourd'hui");
        again.Url.ShouldEndWith("/enfants");
        again.Text.ShouldContain("Déjà dit, pas redemandé");
        var pages = new List<string>();
        for (; !again.Url.EndsWith("/resultat", StringComparison.Ordinal); pages.Add(again.Url.Split("/")[5]))
            again = await again.Submit(Household.Alone(again.Url, "Inactive", "Lodged", null, new() { ["SameBefore"] = "Yes" }), button: again.Url.EndsWith("/enfants", StringComparison.Ordinal) ? "Continuer" : null);

        pages.ShouldNotContain("logement");
        pages.ShouldNotContain("sejour");
        (await app.As(Cast.Malik).Submit(person, button: "Tout redemander")).Url.ShouldEndWith("/foyer");
    }

    [Fact]
    public async Task A_screening_does_not_exist_for_another_structure()
    {
        var page = await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Jeanne}/droits", button: "Commencer");

        await app.As(Cast.Paul).ExpectNotFound(page.Url);
        await app.As(Cast.Paul).ExpectNotFound(Awa);
        await app.As(Cast.Rosa).ExpectNotFound(Awa);
        await app.Anybody().ExpectSignIn(Awa);
    }

    [Fact]
    public async Task Opening_finishing_and_reading_are_in_the_journal()
    {
        var result = await (await app.As(Cast.Claire).Open(Awa)).Follow("Claire Essai");

        result.Url.ShouldEndWith("/resultat");
        (await Verbs()).ShouldContain("screening.read");
        (await Verbs()).ShouldContain("screening.finished");
    }

    [Fact]
    public async Task The_page_of_a_person_says_the_rights_found_in_three_lines()
    {
        var person = await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Awa}");

        person.Text.ShouldContain("Ses droits");
        person.Text.ShouldContain("Une aide pour le loyer : environ");
    }

    [Fact]
    public async Task The_square_of_a_public_sheet_is_read_and_kept_for_a_slip()
    {
        var sheet = await (await Household.AwaAnswers(await app.Anybody().Submit("/droits", button: "Commencer"))).Follow("Imprimer ou emporter");
        var code = sheet.TextAt(".code");

        var read = await app.As(Cast.Malik).Submit("/bureau/lire-un-code", new { Code = code });
        read.Text.ShouldContain("Une aide pour le loyer");
        var kept = await app.As(Cast.Malik).Submit($"/personnes/{DemoPeople.Marcel}/droits", button: "Garder les réponses");

        kept.Url.ShouldStartWith($"/personnes/{DemoPeople.Marcel}/droits/");
        kept.Url.ShouldEndWith("/resultat");
        kept.TextAt("h1").ShouldBe(sheet.TextAt("h1"));
    }

    [Theory]
    [InlineData("APPUI1:CECI N'EST PAS UN CODE")]
    [InlineData("https://exemple.fr")]
    public async Task A_code_that_is_not_ours_is_said_so(string code)
    {
        var page = await app.As(Cast.Malik).Submit("/bureau/lire-un-code", new { Code = code });

        page.Text.ShouldContain("Ce code n'est pas celui d'une feuille d'Appui");
    }

    [Theory]
    [InlineData("""{"Household":{"Birth":"1990","Couple":"Trouple"}}""")]
    [InlineData("""{"Household":{"Birth":"1990-13-45","Couple":"Alone"}}""")]
    [InlineData("""{"Household":{"Birth":"1990","Couple":"Alone"},"Work":{"p1":null}}""")]
    [InlineData("""{"Household":{"Birth":"1990","Couple":"Alone","Admin":true}}""")]
    public async Task A_code_whose_answers_were_tampered_with_is_refused(string answers)
    {
        var page = await app.As(Cast.Malik).Submit("/bureau/lire-un-code", new { Code = Code(answers) });

        page.Text.ShouldContain("Ce code n'est pas celui d'une feuille d'Appui");
    }

    [Fact]
    public async Task A_code_that_unpacks_to_megabytes_is_refused()
    {
        var page = await app.As(Cast.Malik).Submit("/bureau/lire-un-code", new { Code = Code($$$"""{"Household":{"Birth":"{{{new string('1', 5_000_000)}}}"}}""") });

        page.Text.ShouldContain("Ce code n'est pas celui d'une feuille d'Appui");
    }

    [Fact]
    public async Task A_code_with_half_of_the_answers_leads_to_the_first_open_page()
    {
        var page = await app.As(Cast.Malik).Submit("/bureau/lire-un-code", new { Code = Code("""{"Household":{"Birth":"1990","Couple":"Alone"}}""") });

        page.Url.ShouldBe("/droits/enfants");
    }

    /// <summary>The code of a sheet, written as its record says (docs/adr/0007): Brotli, then base 45.</summary>
    private static string Code(string json)
    {
        const string signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal)) brotli.Write(Encoding.UTF8.GetBytes(json));
        var code = new StringBuilder("APPUI1:");
        foreach (var pair in packed.ToArray().Chunk(2))
        {
            var value = pair.Aggregate(0, (sum, part) => (sum << 8) + part);
            for (var i = 0; i <= pair.Length; i++, value /= 45) code.Append(signs[value % 45]);
        }
        return code.ToString();
    }

    private async Task<List<string>> Verbs()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await using var command = work.Connection.CreateCommand();
        command.Transaction = work.Transaction;
        command.CommandText = "SELECT verb FROM platform_journal_leaves";
        var verbs = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) verbs.Add(reader.GetString(0));
        return verbs;
    }
}
