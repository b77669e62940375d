using Appui.People;
using Appui.People.Privacy;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Privacy;

public sealed class ErasureTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Erasing_somebody_leaves_a_certificate_without_a_name_and_a_journal_that_verifies()
    {
        var claire = app.As(Cast.Claire);
        await claire.Submit($"/personnes/{DemoPeople.Jeanne}/notes/nouvelle", new { Text = "Vue avec sa fille." }, "Enregistrer");
        await app.Services.GetRequiredService<JournalArchive>().Sign();
        var page = await claire.Open($"/personnes/{DemoPeople.Jeanne}/effacer");
        page.Text.ShouldContain("notes : ");

        var certificate = await page.Submit(new { Number = await NumberOf(DemoPeople.Jeanne), Reason = "Asked" }, "Effacer pour toujours");

        certificate.Url.ShouldStartWith("/certificat/");
        certificate.Text.ShouldContain("Ce certificat est celui que le journal a noté.");
        certificate.Text.ShouldNotContain("Jeanne");
        certificate.Text.ShouldNotContain("Specimen");
        await claire.ExpectNotFound($"/personnes/{DemoPeople.Jeanne}");
        await NothingIsLeftOf(DemoPeople.Jeanne);
        app.Services.GetRequiredService<JournalArchive>().Verify(null).ExitCode.ShouldBe(0);
        (await app.Anybody().Open(certificate.Url)).Text.ShouldContain("Ce certificat est celui que le journal a noté.");
    }

    [Fact]
    public async Task What_is_shown_before_is_what_the_certificate_says_after()
    {
        var before = await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Samir}/effacer");
        var announced = before.Document.QuerySelectorAll("main card li, main .card li").Select(line => line.TextContent.Trim()).Where(line => !line.StartsWith("lignes du journal", StringComparison.Ordinal)).ToList();

        var certificate = await before.Submit(new { Number = await NumberOf(DemoPeople.Samir), Reason = "Asked" }, "Effacer pour toujours");

        announced.ShouldNotBeEmpty();
        announced.ShouldAllBe(line => certificate.Text.Contains(line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_preview_erases_nothing()
    {
        await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Leila}/effacer");

        (await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Leila}")).Text.ShouldContain("Leïla");
        (await app.Count("SELECT COUNT(*) FROM platform_journal_details WHERE file = @file", ("file", DemoPeople.Leila.File!.Value.Value))).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Another_number_erases_nothing()
    {
        var refused = await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Leila}/effacer", new { Number = "K7M-42P", Reason = "Asked" }, "Effacer pour toujours");

        refused.ErrorOf("Number").ShouldContain("Rien n'est effacé");
        (await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Leila}")).Text.ShouldContain("Leïla");
    }

    [Fact]
    public async Task Somebody_erased_in_the_middle_of_a_case_does_not_come_back()
    {
        var malik = app.As(Cast.Malik);
        var opened = await malik.Open($"/personnes/{DemoPeople.Awa}");
        var link = opened.Document.QuerySelectorAll("a[href^='/demarches/suivi/']").Select(a => a.GetAttribute("href")!).First(href => Guid.TryParse(href.Split('/')[3], out _));
        var working = await malik.Open(link);

        await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Awa}/effacer", new { Number = await NumberOf(DemoPeople.Awa), Reason = "Asked" }, "Effacer pour toujours");
        var late = await working.Submit(button: working.Document.QuerySelector("main form[method=post] button")!.TextContent.Trim());

        late.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        await NothingIsLeftOf(DemoPeople.Awa);
    }

    [Fact]
    public async Task A_certificate_changed_in_the_database_is_noticed()
    {
        var certificate = await app.Do<Erasure, ErasureCertificate>(async erasure => await erasure.Erase(new(DemoPeople.CentreSocial, [], null), ErasureReason.Asked));
        (await app.Do<ICertificates, CertificateCheck?>(certificates => certificates.Check(certificate.PrintedNumber)))!.AgreesWithJournal.ShouldBeTrue();

        await app.Do<PeopleDb, int>(db => db.Certificates.Where(c => c.Number == certificate.Number).ExecuteUpdateAsync(c => c.SetProperty(x => x.Lines, "[]   ")));

        (await app.Do<ICertificates, CertificateCheck?>(certificates => certificates.Check(certificate.PrintedNumber)))!.AgreesWithJournal.ShouldBeFalse();
        (await app.Anybody().Open($"/certificat/{certificate.PrintedNumber}")).Text.ShouldContain("n'est pas celui que le journal a noté");
    }

    [Fact]
    public void Every_module_that_keeps_something_of_people_hands_it_over_and_erases_it()
    {
        using var scope = app.Services.CreateScope();
        var handled = scope.ServiceProvider.GetServices<IPersonRecords>().Select(records => records.Module).ToHashSet(StringComparer.Ordinal);

        var keeping = scope.ServiceProvider.GetServices<Module>().Where(module => module.Name != "platform" && KeepsOfPeople(module)).Select(module => module.Name);

        keeping.Where(name => !handled.Contains(name)).ShouldBeEmpty("These modules keep something of people; each needs an IPersonRecords (docs/cookbook.md).");
    }

    private static bool KeepsOfPeople(Module module) =>
        Columns.Of(module.Assembly).Known.Any(column => column.Category is not (null or DataCategory.Helper or DataCategory.Account));

    private async Task NothingIsLeftOf(Whom whom)
    {
        var file = whom.File!.Value.Value;
        foreach (var (table, column) in new[] { ("people_files", "id"), ("people_tokens", "file"), ("people_notes", "file"), ("people_consents", "file"), ("procedures_cases", "file"), ("procedures_watches", "file"), ("platform_journal_details", "file") })
            (await app.Count($"SELECT COUNT(*) FROM {table} WHERE {column} = @file", ("file", file))).ShouldBe(0, table);
        (await app.Count("SELECT COUNT(*) FROM rights_screenings WHERE whom = @whom", ("whom", whom.ToString()))).ShouldBe(0, "rights_screenings");
        (await app.Count("SELECT COUNT(*) FROM procedures_changes WHERE case_id NOT IN (SELECT id FROM procedures_cases)")).ShouldBe(0, "procedures_changes");
    }

    private async Task<string> NumberOf(Whom whom) =>
        await app.Do<PeopleDb, string>(async db =>
        {
            var slip = await db.Files.Where(file => file.Id == whom.File).Select(file => file.Slip).SingleAsync();
            return (await db.Slips.SingleAsync(one => one.Id == slip)).PrintedNumber;
        });
}
