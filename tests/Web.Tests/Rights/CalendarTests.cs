using Appui.People;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Rights;

/// <summary>What is to be done to keep rights, and when.</summary>
public sealed class CalendarTests(App app) : IClassFixture<App>
{
    private static readonly string Awa = $"/personnes/{DemoPeople.Awa}";

    [Fact]
    public async Task A_visitor_reads_the_dates_of_eighteen_months_and_what_happens_when_one_is_forgotten()
    {
        var result = await Household.AwaAnswers(await app.Anybody().Submit("/droits", button: "Commencer"));
        result.TextAt("section[aria-labelledby=dates]").ShouldContain("Déclarer vos revenus des trois mois");

        var page = await result.Follow("Voir toutes les dates à venir");

        page.Url.ShouldBe("/droits/calendrier");
        page.Text.ShouldContain("À faire entre le 1er février et le 28 février.");
        page.Text.ShouldContain("Si on oublie : Le paiement s'arrête. Faites-la dès que possible, même en retard.");
        page.Text.ShouldContain("L'enfant a trois ans");
        page.Text.ShouldNotContain("Garder cette date");
    }

    [Fact]
    public async Task Told_since_when_a_right_is_open_the_calendar_counts_from_there()
    {
        var result = await Household.AwaAnswers(await app.Anybody().Submit("/droits", button: "Commencer"));
        var page = await result.Follow("Voir toutes les dates à venir");

        page = await page.Submit(new Dictionary<string, string> { ["Quarterly.Year"] = "2026", ["Quarterly.Month"] = "9" }, button: "Refaire le calendrier");

        page.Text.ShouldContain("À faire entre le 1er décembre et le 31 décembre.");
        page.Text.ShouldContain("À faire entre le 1er mars et le 31 mars.");
    }

    [Fact]
    public async Task Dates_kept_at_the_desk_are_looked_at_by_the_team_once()
    {
        var claire = app.As(Cast.Claire);
        var page = await (await (await claire.Open($"{Awa}/droits")).Follow("Claire Essai")).Follow("Voir toutes les dates à venir");

        page = await page.Submit(button: "Garder ces dates");

        page.Text.ShouldContain("dates sont gardées");
        var watches = await claire.Open($"{Awa}/a-regarder");
        watches.Text.ShouldContain("Une déclaration à faire");
        watches.Text.ShouldContain("Un droit à redemander");
        page = await page.Submit(button: "Garder ces dates");
        page.Text.ShouldContain("Ces dates étaient déjà gardées.");
        (await claire.Open($"{Awa}/a-regarder")).Document.QuerySelectorAll(".tasks li").Length.ShouldBe(watches.Document.QuerySelectorAll(".tasks li").Length);
    }

    [Fact]
    public async Task The_page_of_a_person_leads_to_the_dates_ahead()
    {
        var page = await (await app.As(Cast.Malik).Open(Awa)).Follow("Les dates à venir");

        page.Url.ShouldEndWith("/calendrier");
        await app.As(Cast.Paul).ExpectNotFound(page.Url);
        await app.As(Cast.Rosa).ExpectNotFound(page.Url);
    }
}
