using Appui.People;
using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.People;

public sealed class PersonsTests(App app) : IClassFixture<App>
{
    private static string PageOf(Whom whom) => $"/personnes/{whom}";

    [Fact]
    public async Task A_person_is_found_as_their_name_sounds()
    {
        var page = await app.As(Cast.Claire).Submit("/bureau", new { Text = "samire essay" });

        page.Text.ShouldContain("Samir E., 28 ans");
        page.Text.ShouldNotContain("Essai, 28");
    }

    [Theory]
    [InlineData("Awa 1991", "Awa E.")]
    [InlineData("14/03/1991", "Awa E.")]
    [InlineData("aoua exampl", "Awa E.")]
    [InlineData("layla", "Leïla F.")]
    public async Task A_person_is_found_by_what_can_be_said_at_a_counter(string typed, string found) =>
        (await app.As(Cast.Claire).Submit("/bureau", new { Text = typed })).Text.ShouldContain(found);

    [Theory]
    [InlineData("32/13/1990", "Cette date n'existe pas")]
    [InlineData("Awa 2060", "Cette date est à venir")]
    [InlineData("7K3M4J", "relisez chaque caractère")]
    [InlineData("!!", "Écrivez un nom")]
    public async Task What_cannot_be_looked_for_is_told_at_the_field(string typed, string sentence)
    {
        var page = await app.As(Cast.Claire).Submit("/bureau", new { Text = typed });

        page.ErrorOf("Text").ShouldContain(sentence);
        page.Html.ShouldContain(typed);
    }

    [Fact]
    public async Task The_address_of_a_scanned_code_opens_the_page_of_its_number()
    {
        var page = await app.As(Cast.Malik).Submit("/bureau", new { Text = "http:!!appui.example!b!7K3M4H" });

        page.Url.ShouldBe(PageOf(DemoPeople.Marcel));
        page.Text.ShouldContain("Rien n'est gardé de cette personne");
    }

    [Fact]
    public async Task A_visitor_who_scans_a_slip_is_sent_to_sign_in_and_another_structure_sees_nothing()
    {
        await app.Anybody().ExpectSignIn("/b/7K3M4H");
        await app.As(Cast.Paul).ExpectNotFound("/b/7K3M4H");
        await app.As(Cast.Diane).ExpectNotFound("/b/7K3M4H");

        (await app.As(Cast.Claire).Open("/b/7K3M4H")).Url.ShouldBe(PageOf(DemoPeople.Marcel));
    }

    [Fact]
    public async Task Another_structure_sees_nothing_of_a_person()
    {
        foreach (var path in new[] { "", "/modifier", "/notes", "/notes/nouvelle", "/rapprocher", "/relier", "/fiche-passage" })
            await app.As(Cast.Paul).ExpectNotFound(PageOf(DemoPeople.Awa) + path);

        (await app.As(Cast.Paul).Submit("/bureau", new { Text = "Awa Exemple" })).Text.ShouldContain("Personne sous ce nom");
    }

    [Fact]
    public async Task Two_files_of_two_structures_stay_blind_to_each_other()
    {
        var here = await app.As(Cast.Claire).Open(PageOf(DemoPeople.Leila));
        var elsewhere = await app.As(Cast.Paul).Open(PageOf(DemoPeople.LeilaElsewhere));

        here.Text.ShouldContain("Ne doit rien savoir : son mari");
        elsewhere.Text.ShouldNotContain("mari");
        elsewhere.Text.ShouldNotContain("jeudi");
    }

    [Fact]
    public async Task Managers_and_operators_see_no_person()
    {
        await app.As(Cast.Diane).ExpectNotFound(PageOf(DemoPeople.Awa));
        await app.As(Cast.Oscar).ExpectNotFound(PageOf(DemoPeople.Awa));
        await app.As(Cast.Diane).ExpectNotFound("/bureau/chercher");
    }

    [Fact]
    public async Task A_volunteer_sees_only_the_people_received_today()
    {
        await app.As(Cast.Victor).ExpectNotFound(PageOf(DemoPeople.Awa));

        await app.As(Cast.Malik).Submit(PageOf(DemoPeople.Awa), button: "Noter son passage");

        var page = await app.As(Cast.Victor).Open(PageOf(DemoPeople.Awa));
        page.Text.ShouldContain("Awa Exemple");
        page.Text.ShouldNotContain("pochette bleue");
    }

    [Fact]
    public async Task A_receptionist_finds_by_the_whole_name_and_sees_no_more_than_a_name()
    {
        (await app.As(Cast.Rosa).Submit("/bureau", new { Text = "samire essay" })).Text.ShouldContain("Personne sous ce nom");
        (await app.As(Cast.Rosa).Submit("/bureau", new { Text = "Samir" })).ErrorOf("Text").ShouldContain("nom entier");
        (await app.As(Cast.Rosa).Submit("/bureau", new { Text = "essai samir" })).Text.ShouldContain("Samir E.");

        var page = await app.As(Cast.Rosa).Open(PageOf(DemoPeople.Samir));
        page.Text.ShouldContain("Samir Essai");
        page.Text.ShouldNotContain("07 99 00 12 34");
        page.Text.ShouldNotContain("28 ans");
    }

    [Fact]
    public async Task A_mediator_reads_no_social_note()
    {
        (await app.As(Cast.Claire).Open(PageOf(DemoPeople.Samir))).Text.ShouldContain("N'en a parlé à personne");

        var page = await app.As(Cast.Malik).Open(PageOf(DemoPeople.Samir));
        page.Text.ShouldContain("Son numéro a changé");
        page.Text.ShouldNotContain("N'en a parlé à personne");
    }

    [Fact]
    public async Task Every_reading_is_journalled_once_and_a_search_without_its_words()
    {
        var read = await Leaves("person.read");
        await app.As(Cast.Claire).Open(PageOf(DemoPeople.Jeanne));
        (await Leaves("person.read")).ShouldBe(read + 1);

        var searched = await Leaves("person.searched");
        await app.As(Cast.Claire).Submit("/bureau", new { Text = "Jeanne Specimen" });
        (await Leaves("person.searched")).ShouldBe(searched + 1);
        (await DetailsOf("person.searched")).ShouldNotContain("Jeanne", Case.Insensitive);
    }

    [Fact]
    public async Task Somebody_who_may_be_known_is_shown_before_a_second_file_is_opened()
    {
        var asked = await app.As(Cast.Claire).Submit("/bureau/recevoir/nouvelle", new { Name = "Leyla Fictiv", Age = 34 });

        asked.Text.ShouldContain("peut-être déjà connue");
        asked.Text.ShouldContain("Leïla F.");
        asked.Html.ShouldContain("Leyla Fictiv");

        var opened = await asked.Submit(button: "ouvrir un dossier");
        opened.Text.ShouldContain("Leyla Fictiv");
        opened.Text.ShouldContain("environ 34 ans");
    }

    [Fact]
    public async Task Only_a_name_is_needed()
    {
        var page = await app.As(Cast.Malik).Submit("/bureau/recevoir/nouvelle", new { Name = "  Ousmane   Gabarit " });

        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("Ousmane Gabarit");
        page.Text.ShouldContain("Aucun moyen sûr : attendre son passage");
    }

    [Theory]
    [InlineData("Form.Birth.Year", "2031", "Birth.Year", "à venir")]
    [InlineData("Form.Birth.Year", "1880", "Birth.Year", "plus de 120 ans")]
    [InlineData("Form.Age", "140", "Age", "entre 0 et 120")]
    [InlineData("Form.Phone", "appelle-moi", "Phone", "06 12 34 56 78")]
    [InlineData("Form.Email", "nulle part", "Email", "nom@exemple.fr")]
    [InlineData("Form.Name", "   ", "Name", "le nom que la personne dit")]
    [InlineData("Form.TakesSms", "true", "TakesSms", "il faut un numéro")]
    [InlineData("Form.RelativePhone", "06 12 34 56 78", "RelativeName", "le nom de ce proche")]
    public async Task What_cannot_be_is_told_at_its_field_and_nothing_is_lost(string field, string typed, string at, string sentence)
    {
        var values = new Dictionary<string, string> { ["Form.Name"] = "Prototype Nul", ["Form.Address"] = "8 rue gardée", [field] = typed };

        var page = await app.As(Cast.Claire).Submit("/bureau/recevoir/nouvelle", values);

        (page.ErrorOf(at) + ErrorAround(page, at)).ShouldContain(sentence);
        page.Html.ShouldContain("8 rue gard");
    }

    [Theory]
    [InlineData("Child", "12", "5", "1990", "Birth.Day", "né avant la personne")]
    [InlineData("Child", "12", "5", "2031", "Birth.Day", "à venir")]
    public async Task A_child_is_younger_than_its_parent(string link, string day, string month, string year, string at, string sentence)
    {
        var values = new Dictionary<string, string>
        {
            ["Form.Name"] = "Parent Prototype",
            ["Form.Birth.Year"] = "1995",
            ["Form.Household[0].FirstName"] = "Petit",
            ["Form.Household[0].Link"] = link,
            ["Form.Household[0].Birth.Day"] = day,
            ["Form.Household[0].Birth.Month"] = month,
            ["Form.Household[0].Birth.Year"] = year,
        };

        var page = await app.As(Cast.Claire).Submit("/bureau/recevoir/nouvelle", values);

        ErrorAround(page, "Form.Household[0]." + at).ShouldContain(sentence);
    }

    [Fact]
    public async Task There_is_one_partner_at_most()
    {
        var first = await app.As(Cast.Claire).Submit(
            "/bureau/recevoir/nouvelle",
            new Dictionary<string, string> { ["Form.Name"] = "Duo Prototype", ["Form.Household[0].FirstName"] = "Un", ["Form.Household[0].Link"] = "Partner" },
            "Ajouter quelqu'un");

        var page = await first.Submit(new Dictionary<string, string> { ["Form.Household[1].FirstName"] = "Deux", ["Form.Household[1].Link"] = "Partner" });

        page.Text.ShouldContain("Il y a déjà un conjoint");
    }

    [Fact]
    public async Task Two_files_of_one_person_become_one_and_can_be_separated_again()
    {
        var claire = app.As(Cast.Claire);
        var kept = (await claire.Submit("/bureau/recevoir/nouvelle", new { Name = "Mouhamed Gabari", Year = 1990 })).Url;
        var asked = await claire.Submit("/bureau/recevoir/nouvelle", new { Name = "Mohammed Gabary", Year = 1990 });
        var other = (await asked.Submit(button: "ouvrir un dossier")).Url;
        await claire.Submit(other + "/notes/nouvelle", new { Text = "Note de l'autre dossier" });

        var compared = await (await claire.Open(kept + "/rapprocher")).Follow("Comparer");
        var merged = await compared.Submit(button: "Garder ce dossier");

        merged.Url.ShouldBe(kept);
        merged.Text.ShouldContain("Note de l'autre dossier");
        (await claire.Open(other)).Url.ShouldBe(kept);
        (await claire.Submit("/bureau", new { Text = "Mohammed Gabary" })).Document.QuerySelectorAll("main .tasks li").Length.ShouldBe(1);

        var separated = await claire.Submit(kept + "/rapprocher", button: "Séparer");
        separated.Url.ShouldBe(other);
        (await claire.Open(kept)).Text.ShouldNotContain("Note de l'autre dossier");
    }

    [Fact]
    public async Task A_code_that_the_person_carries_links_two_files_once_and_shows_nothing_more()
    {
        var given = await app.As(Cast.Claire).Submit(PageOf(DemoPeople.Samir) + "/relier", button: "donner un code");
        var code = given.TextAt(".boxed");

        var taken = await app.As(Cast.Paul).Submit(PageOf(DemoPeople.SamirElsewhere) + "/relier", new { Code = code.ToLowerInvariant() });
        taken.Text.ShouldContain("La personne a dit oui");
        (await app.As(Cast.Paul).Submit(PageOf(DemoPeople.LeilaElsewhere) + "/relier", new { Code = code })).ErrorOf("Code").ShouldContain("ne va pas");

        var (here, elsewhere) = await Linked(DemoPeople.Samir, DemoPeople.SamirElsewhere);
        here.ShouldNotBeNull();
        elsewhere.ShouldBe(here);
        await app.As(Cast.Paul).ExpectNotFound(PageOf(DemoPeople.Samir));
    }

    [Fact]
    public async Task Just_a_paper_leaves_a_count_and_nothing_else()
    {
        var page = await app.As(Cast.Rosa).Submit("/bureau/juste-un-papier", button: "Avis d'impôt");
        await app.As(Cast.Malik).Submit("/bureau/juste-un-papier", button: "Avis d'impôt");

        page.Text.ShouldContain("Ouvrir le site :");
        (await Read(db => db.Papers.SingleAsync(count => count.Paper == "impots"))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_number_to_take_away_names_nobody()
    {
        var card = await app.As(Cast.Claire).Open(PageOf(DemoPeople.Leila) + "/fiche-passage");

        card.Text.ShouldNotContain("Leïla");
        card.Text.ShouldNotContain("Fictive");
        card.Document.QuerySelector("main svg[role=img]").ShouldNotBeNull();
        SlipNumber.TryParse(card.TextAt(".boxed"), out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_mistyped_address_of_a_person_is_not_found()
    {
        await app.As(Cast.Claire).ExpectNotFound("/personnes/f-zzz");
        await app.As(Cast.Claire).ExpectNotFound("/personnes/x-0192a000-0000-7000-8000-000000000201");
        await app.As(Cast.Claire).ExpectNotFound($"/personnes/{Whom.Of(FileId.New(app.Clock.GetUtcNow()))}");
    }

    private static string ErrorAround(Page page, string name) =>
        page.Document.QuerySelectorAll("[name]").Where(box => box.GetAttribute("name")!.EndsWith(name, StringComparison.Ordinal))
            .Select(box => box.Closest(".is-wrong")?.QuerySelector(".wrong")?.TextContent ?? "").FirstOrDefault() ?? "";

    private async Task<T> Read<T>(Func<PeopleDb, Task<T>> question)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<PeopleDb>());
    }

    private Task<(PersonId?, PersonId?)> Linked(Whom one, Whom other) => Read(async db =>
    {
        var (a, b) = (one.File!.Value, other.File!.Value);
        var first = await db.Files.SingleAsync(file => file.Id == a);
        var second = await db.Files.SingleAsync(file => file.Id == b);
        return (first.Link?.Person, second.Link?.Person);
    });

    private Task<long> Leaves(string verb) => Ask<long>($"SELECT COUNT(*) FROM platform_journal_leaves WHERE verb = '{verb}'");

    private Task<string> DetailsOf(string verb) =>
        Ask<string>($"SELECT d.details FROM platform_journal_details d JOIN platform_journal_leaves l ON l.seq = d.seq WHERE l.verb = '{verb}' ORDER BY d.seq DESC LIMIT 1");

    private async Task<T> Ask<T>(string sql)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await using var command = work.Connection.CreateCommand();
        command.Transaction = work.Transaction;
        command.CommandText = sql;
        return (T)Convert.ChangeType((await command.ExecuteScalarAsync())!, typeof(T));
    }
}
