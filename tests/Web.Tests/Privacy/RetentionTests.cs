using Appui.People;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Privacy;

public sealed class RetentionTests(App app) : IClassFixture<App>
{
    private Retention Retention => app.Services.GetRequiredService<Retention>();

    [Fact]
    public async Task What_was_kept_long_enough_ends_and_a_dry_run_says_so_before()
    {
        await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Leila}");
        (await Ended("Ends.files", dryRun: true)).Due.ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromDays(366));
        (await Ended("Ends.files", dryRun: true)).Due.ShouldBe(0);
        (await Ended("Ends.slips", dryRun: true)).Due.ShouldBeGreaterThan(0);
        (await Ended("Ends.traces", dryRun: true)).Due.ShouldBeGreaterThan(0);

        // One of them comes by: nothing of hers ends.
        app.Clock.Advance(TimeSpan.FromDays(300));
        await app.AgainAs(Cast.Claire).Submit($"/personnes/{DemoPeople.Awa}/notes/nouvelle", new { Text = "De retour." }, "Enregistrer");
        app.Clock.Advance(TimeSpan.FromDays(90));
        var announced = await Retention.Run(dryRun: true);
        var before = await app.Count("SELECT COUNT(*) FROM people_files");

        var ended = await Retention.Run(dryRun: false);

        ended.Select(line => (line.What, line.Due)).ShouldBe(announced.Select(line => (line.What, line.Due)));
        ended.ShouldAllBe(line => line.Ended == line.Due);
        (await Retention.Run(dryRun: true)).Where(line => line.Due > 0).ShouldBeEmpty();
        (await app.Count("SELECT COUNT(*) FROM people_files")).ShouldBeLessThan(before);
        (await app.AgainAs(Cast.Claire).Open($"/personnes/{DemoPeople.Awa}")).Text.ShouldContain("Awa Exemple");
        await app.As(Cast.Claire).ExpectNotFound($"/personnes/{DemoPeople.Samir}");
        await app.As(Cast.Claire).ExpectNotFound($"/personnes/{DemoPeople.Marcel}");
        (await app.Count(HalfState.Sql)).ShouldBe(0);
        app.Services.GetRequiredService<JournalArchive>().Verify(null).ExitCode.ShouldBe(0);
    }

    private async Task<RetentionLine> Ended(string what, bool dryRun) => (await Retention.Run(dryRun)).Single(line => line.What == what);
}
