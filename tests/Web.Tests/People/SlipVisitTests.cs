using Appui.People;
using Appui.People.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.People;

public sealed class SlipVisitTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_visit_with_nothing_stored_is_resumed_three_weeks_later_by_another_helper()
    {
        var files = await Files();
        var given = await app.As(Cast.Malik).Submit("/bureau/recevoir", button: "Donner un numéro");
        var number = given.TextAt("h1").Replace("Numéro ", "", StringComparison.Ordinal);
        (await Files()).ShouldBe(files);

        app.Clock.Advance(TimeSpan.FromDays(21));
        var resumed = await app.As(Cast.Claire).Submit("/bureau", new { Text = number.ToLowerInvariant() });

        resumed.Url.ShouldBe(given.Url);
        resumed.Text.ShouldContain("Rien n'est gardé de cette personne");
    }

    private async Task<int> Files()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PeopleDb>().Files.CountAsync();
    }
}

public sealed class SearchQuotaTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_helper_who_searches_too_often_is_asked_to_wait_and_may_search_again_later()
    {
        var page = await app.As(Cast.Malik).Open("/bureau/chercher");
        for (var i = 0; i < 60; i++)
            page = await page.Submit(new { Text = $"nom {(char)('a' + i % 26)}{(char)('a' + i / 26)}" });
        page.Text.ShouldContain("Personne sous ce nom");

        page = await page.Submit(new { Text = "Awa Exemple" });
        page.Text.ShouldContain("Beaucoup de recherches pour un seul compte");
        page.Text.ShouldNotContain("Awa E.");

        app.Clock.Advance(TimeSpan.FromMinutes(61));
        (await app.As(Cast.Claire).Submit("/bureau", new { Text = "Awa Exemple" })).Text.ShouldContain("Awa E.");
    }
}

public sealed class StolenDatabaseTests(App app) : IClassFixture<App>
{
    private static readonly string[] Secrets =
        ["Awa Exemple", "Awa", "Specimen", "Leïla", "Fictive", "07 99 00 12 34", "Martine", "son mari", "Binta", "pochette bleue", "parlé à personne", "1998-06-30", "\"Visits\"", "soutenance-x"];

    [Fact]
    public async Task A_stolen_database_shows_no_name_no_number_and_no_note()
    {
        Assert.SkipWhen(Databases.TestDatabase.IsPostgres, "The file to read is SQLite's.");
        var claire = app.As(Cast.Claire);
        await claire.Submit($"/personnes/{DemoPeople.Awa}/notes/nouvelle", new { Text = "soutenance-x" });
        await claire.Submit("/bureau", new { Text = "Leïla Fictive" });

        var folder = app.Services.GetRequiredService<Appui.Platform.Settings>().DataFolder;
        var stolen = Directory.EnumerateFiles(folder, "appui.db*").Select(Read).ToList();

        stolen.Sum(bytes => bytes.Length).ShouldBeGreaterThan(50_000);
        Secrets.Where(secret => stolen.Any(bytes => Holds(bytes, secret))).ShouldBeEmpty();
    }

    private static bool Holds(byte[] bytes, string secret) => bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)) >= 0;

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
