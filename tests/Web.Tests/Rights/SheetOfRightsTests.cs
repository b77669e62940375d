using System.Text.RegularExpressions;
using Appui.People;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Rights;

/// <summary>The sheet of a meeting about rights: what, how much, in which order, with which papers, and who does it.</summary>
public sealed partial class SheetOfRightsTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task It_says_the_claims_in_order_the_papers_and_what_comes_by_itself()
    {
        var result = await Household.MarcelAnswers(await app.Anybody().Submit("/droits", button: "Commencer"));

        var sheet = (await result.Follow("Imprimer ou emporter")).TextAt(".sheet");

        sheet.ShouldContain("À demander, dans cet ordre");
        sheet.ShouldContain("1. Le RSA");
        sheet.ShouldContain("Vient tout seul, à vérifier :");
        sheet.ShouldContain("RIB au nom de la personne");
        sheet.ShouldContain("seule l'administration décide");
    }

    [Fact]
    public async Task Who_does_what_is_chosen_before_printing_and_kept_nowhere()
    {
        var visitor = app.Anybody();
        var result = await Household.MarcelAnswers(await visitor.Submit("/droits", button: "Commencer"));
        var sheet = await result.Follow("Imprimer ou emporter");
        Cells(sheet).ShouldContain("vous");

        sheet = await sheet.Submit(new Dictionary<string, string> { ["Who[rsa]"] = "Team" }, button: "Voir la feuille");

        Cells(sheet).ShouldContain("nous");
        Cells(await visitor.Open("/droits/resultat/feuille")).ShouldNotContain("nous");
    }

    [Fact]
    public async Task It_is_as_discreet_as_the_person_asks()
    {
        var claire = app.As(Cast.Claire);
        var page = await claire.Submit($"/personnes/{DemoPeople.Leila}/droits", button: "Commencer");
        while (!page.Url.EndsWith("/resultat", StringComparison.Ordinal)) page = await page.Submit(Alone(page.Url), button: page.Url.EndsWith("/enfants", StringComparison.Ordinal) ? "Continuer" : null);

        var sheet = await page.Follow("Imprimer ou emporter");

        foreach (var word in new[] { "RSA", "Caf", "santé", "loyer", "€", "RIB", "Leïla", "Fictive", "droits" }) sheet.TextAt(".sheet").ShouldNotContain(word, Case.Sensitive);
        sheet.Document.Title!.ShouldNotContain("droits");
        sheet.TextAt(".sheet").ShouldContain("Nous avons fait le point ensemble.");
        (await sheet.Follow("Écrire le nom des aides")).TextAt(".sheet").ShouldContain("À demander, dans cet ordre");
    }

    [Fact]
    public async Task A_visitor_may_ask_for_a_discreet_sheet()
    {
        var result = await Household.AwaAnswers(await app.Anybody().Submit("/droits", button: "Commencer"));

        var sheet = await (await result.Follow("Imprimer ou emporter")).Follow("Feuille discrète");

        sheet.TextAt(".sheet").ShouldNotContain("€");
        sheet.TextAt(".sheet").ShouldContain("choses à faire, une par une.");
    }

    [Fact]
    public async Task The_result_says_what_goes_with_each_right()
    {
        var result = await Household.MarcelAnswers(await app.Anybody().Submit("/droits", button: "Commencer"));

        var rsa = result.Document.QuerySelectorAll(".right").First(card => card.TextContent.Contains("Revenu de solidarité active", StringComparison.Ordinal));

        Spaces().Replace(rsa.TextContent, " ").ShouldContain("vient sans demande. Vérifiez que c'est fait.");
    }

    private static List<string> Cells(Page sheet) => [.. sheet.Document.QuerySelectorAll(".claims td:last-child").Select(cell => cell.TextContent.Trim())];

    private static Dictionary<string, string> Alone(string url) => url.Split('/') switch
    {
        [.., "foyer"] => Household.Birth("Birth", 1985, 4, 12, ("Couple", "Alone")),
        [.., "enfants"] => new() { ["Pregnant"] = "No", ["RecentlyAlone"] = "No" },
        [.., "activite", _] => new() { ["Doing"] = "Inactive" },
        [.., "ressources", _] => new() { ["SameBefore"] = "Yes" },
        [.., "logement"] => new() { ["Dwelling"] = "Homeless", ["Town"] = "Large" },
        [.., "sante", _] => new() { ["Disability"] = "None" },
        _ => new() { ["Origin"] = "French" },
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
