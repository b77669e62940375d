using Appui.People;
using Appui.People.Storage;
using Appui.Web.Tests.Mandates;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Privacy;

public sealed class ErasedDeclarationTests(App app) : IClassFixture<App>
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

    private async Task<string> NumberOf(Whom whom) =>
        await app.Do<PeopleDb, string>(async db =>
        {
            var slip = await db.Files.Where(file => file.Id == whom.File).Select(file => file.Slip).SingleAsync();
            return (await db.Slips.SingleAsync(one => one.Id == slip)).PrintedNumber;
        });
}
