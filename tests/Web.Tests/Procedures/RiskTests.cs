using Appui.People;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Procedures;

/// <summary>Rights that are about to be lost, as a list of work: who, why, by which road, and no more than the team can call.</summary>
public sealed class RiskTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_list_says_why_and_how_keeps_to_what_the_team_can_do_and_calls_nobody_who_is_watched()
    {
        var malik = app.As(Cast.Malik);
        // Last days of a man with a number alone, and of a woman who only comes on Thursdays.
        await Watch(malik, DemoPeople.Leila, "Appeal", 27);
        await Watch(malik, DemoPeople.Jeanne, "Declaration", 28);

        var list = await malik.Open("/demarches/a-relancer");

        var text = list.TextAt("main");
        text.ShouldContain("Samir Essai");
        text.ShouldContain("Prime d'activité : sans réponse depuis");
        text.ShouldContain("Jeanne Specimen");
        text.ShouldContain("à faire pour le samedi 28 novembre");
        var visits = text[text.IndexOf("À dire à leur passage", StringComparison.Ordinal)..];
        visits.ShouldContain("Leïla Fictive");
        visits.ShouldContain("vient le jeudi");
        text[..text.IndexOf("À dire à leur passage", StringComparison.Ordinal)].ShouldNotContain("Leïla");
        list.Document.QuerySelectorAll($"a[href='/personnes/{DemoPeople.Leila}/prevenir']").ShouldBeEmpty();

        var one = await malik.Open("/demarches/a-relancer?appels=1");
        one.Document.QuerySelectorAll("h2 + ul")[0].QuerySelectorAll(":scope > li").Length.ShouldBe(1);
        one.TextAt("main").ShouldContain("autre");

        var after = await malik.Post("/demarches/a-relancer?handler=Outcome", await Fields(malik, DemoPeople.Samir, "SilentAgency", "Reached"));
        after.TextAt("main").ShouldNotContain("Samir Essai");
        after.TextAt("main").ShouldContain("Essayés aujourd'hui par l'équipe : 1");

        // Two weeks after they were spoken to, a right that still stands still is on the list again.
        app.Clock.Advance(TimeSpan.FromDays(15));
        (await app.AgainAs(Cast.Malik).Open("/demarches/a-relancer")).TextAt("main").ShouldContain("Samir Essai");
    }

    private static async Task Watch(Visitor helper, Whom whom, string kind, int day) =>
        await helper.Submit(
            $"/personnes/{whom}/a-regarder",
            new Dictionary<string, string> { ["Kind"] = kind, ["Agency"] = "FamilyFund", ["On.Day"] = $"{day}", ["On.Month"] = "11", ["On.Year"] = "2026" });

    private static async Task<List<KeyValuePair<string, string>>> Fields(Visitor helper, Whom whom, string reason, string outcome)
    {
        var page = await helper.Open("/demarches/a-relancer");
        return
        [
            new("whom", whom.ToString()), new("reason", reason), new("outcome", outcome),
            new("__RequestVerificationToken", page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ];
    }
}
