using Appui.People;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Rights;

/// <summary>« Et si… »: a change of life looked at before it comes.</summary>
public sealed class WhatIfTests(App app) : IClassFixture<App>
{
    private static readonly string Awa = $"/personnes/{DemoPeople.Awa}/droits";

    [Theory]
    [InlineData("Et si vous alliez à l'hôpital, plus de deux mois ?", "Le RSA est divisé par deux.", "CASF R262-43")]
    [InlineData("Et si vous alliez en prison, plus de deux mois ?", "Le RSA s'arrête.", "CASF R262-45")]
    public async Task A_long_stay_says_what_changes_and_from_when(string question, string answer, string article)
    {
        var result = await Household.MarcelAnswers(await app.Anybody().Submit("/droits", button: "Commencer"));

        var page = await (await result.Follow("Et si ma vie changeait ?")).Follow(question);

        page.Text.ShouldContain(answer);
        page.Text.ShouldContain(article);
        page.Text.ShouldContain("À partir d'un mois entre mars 2027 et mai 2027.");
        page.Text.ShouldContain("Aujourd'hui et ensuite");
        page = await page.Submit(new Dictionary<string, string> { ["Entry.Day"] = "3", ["Entry.Month"] = "1", ["Entry.Year"] = "2027" }, button: "Voir");
        page.Text.ShouldContain("entre mai 2027 et juillet 2027");
    }

    [Fact]
    public async Task What_is_only_to_check_is_never_announced_as_lost()
    {
        var result = await Household.AwaAnswers(await app.Anybody().Submit("/droits", button: "Commencer"));

        var page = await (await result.Follow("Et si ma vie changeait ?")).Follow("Et si vous alliez en prison, plus de deux mois ?");

        page.TextAt("p.lead").ShouldStartWith("Chaque mois, vous pourriez avoir jusqu'à");
        page.TextAt("p.lead").ShouldContain("Ce n'est pas sûr");
        page.Text.ShouldContain("sans les revenus");
        page.Text.IndexOf("Ce que devient chaque aide", StringComparison.Ordinal).ShouldBeInRange(0, page.Text.IndexOf("Aujourd'hui et ensuite", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mother_alone_sees_what_a_job_would_leave_her()
    {
        var result = await Household.AwaAnswers(await Begin());

        var page = await (await result.Follow("Et si ma vie changeait ?")).Follow("Et si vous preniez un travail ?");

        page.Url.ShouldBe("/droits/et-si/travail/p1");
        page.Text.ShouldContain("le foyer aurait environ");
        page.Text.ShouldContain("Sur 100 € gagnés");
        page.Document.QuerySelectorAll(".curve polygon").Length.ShouldBeGreaterThan(3);
        page.Document.QuerySelector(".curve svg")!.GetAttribute("role").ShouldBe("img");
        page.Text.ShouldContain("change entre février 2027 et avril 2027, en entier au plus tard en juin 2027.");
        page.Text.ShouldContain("seule l'administration décide");
    }

    [Fact]
    public async Task The_table_of_the_curve_says_what_the_law_gives()
    {
        var result = await Household.MarcelAnswers(await Begin());

        var page = await (await result.Follow("Et si ma vie changeait ?")).Follow("Et si vous preniez un travail ?");

        var now = new Situation
        {
            Month = new(2026, 11),
            Persons = [new() { Id = "p1", Role = Role.Applicant, BirthDate = new(1968, 1, 9) }],
            Housing = new() { Status = HousingStatus.Homeless, Zone = 2 },
        };
        foreach (var wage in new[] { 0m, 600m, 1_400m, 2_400m })
        {
            var total = WorkCurve.Of(now, "p1").At(wage).Total;
            Row(page, wage).ShouldEndWith(Digits($"{Math.Round(total):0}"), customMessage: $"at {wage}");
        }
    }

    [Fact]
    public async Task Another_wage_is_asked_on_the_page()
    {
        var result = await Household.AwaAnswers(await Begin());
        var page = await (await result.Follow("Et si ma vie changeait ?")).Follow("Et si vous preniez un travail ?");

        page = await page.Submit(new { Wage = "900" });

        page.Text.ShouldContain("Avec 900 € de salaire");
        page = await page.Submit(new { Wage = "" });
        page.Text.ShouldContain("Écrivez un salaire, même à peu près.");
        page = await page.Submit(new { Wage = "99999" });
        page.Text.ShouldContain("Écrivez un salaire entre 0 et");
    }

    [Fact]
    public async Task When_the_wage_of_today_is_not_known_the_answer_is_at_least()
    {
        var result = await Household.AwaAnswers(await Begin(), new Dictionary<string, string> { ["Salary.Unknown"] = "true", ["SameBefore"] = "Yes" });

        var page = await (await result.Follow("Et si ma vie changeait ?")).Follow("Et si vous preniez un travail ?");

        page.Text.ShouldContain("le foyer aurait");
        page.Text.ShouldContain("à préciser");
    }

    [Fact]
    public async Task A_birth_is_set_beside_today()
    {
        var result = await Household.AwaAnswers(await Begin());

        var page = await (await result.Follow("Et si ma vie changeait ?")).Follow("Et si un enfant naissait ?");

        page.Text.ShouldContain("Chaque mois, vous auriez environ");
        page.Text.ShouldContain("Aujourd'hui et ensuite");
        page.Text.ShouldContain("Les aides de la Caf commencent le mois après la naissance.");
    }

    [Fact]
    public async Task A_move_is_asked_before_it_is_answered()
    {
        var result = await Household.AwaAnswers(await Begin());
        var page = await (await result.Follow("Et si ma vie changeait ?")).Follow("Et si vous changiez de logement ?");
        page.Text.ShouldNotContain("Aujourd'hui et ensuite");

        page = await page.Submit(new Dictionary<string, string> { ["Dwelling"] = "Lodged", ["Rent.Amount"] = "", ["Town"] = "Large" });

        page.Text.ShouldContain("Aujourd'hui et ensuite");
        page.Text.ShouldContain("de moins");
    }

    [Fact]
    public async Task Life_without_the_partner_is_shown_to_the_person_alone()
    {
        var visitor = app.Anybody();
        var result = await Household.CoupleAnswers(await visitor.Submit("/droits", button: "Commencer"));

        var page = await (await result.Follow("Et si ma vie changeait ?")).Follow("Et si vous viviez sans cette personne ?");

        page.Url.ShouldBe("/droits/et-si/foyer");
        page.Html.ShouldNotContain("separation", Case.Insensitive);
        page.Text.ShouldContain("3919");
        page.Text.ShouldContain("Cacher cette page");
        page.TextAt("title").ShouldStartWith("Et si…");
        page = await page.Submit(new { ChildrenThen = "WithTheOther" });
        page.Text.ShouldContain("Aujourd'hui et ensuite");
    }

    [Fact]
    public async Task Life_without_the_partner_is_never_offered_at_the_desk()
    {
        var visitor = app.Anybody();
        var sheet = await (await Household.CoupleAnswers(await visitor.Submit("/droits", button: "Commencer"))).Follow("Imprimer ou emporter");
        var malik = app.As(Cast.Malik);
        var read = await malik.Submit("/bureau/lire-un-code", new { Code = sheet.TextAt(".code") });

        (await read.Follow("Et si ma vie changeait ?")).Text.ShouldNotContain("sans cette personne");
        await malik.ExpectNotFound("/droits/et-si/foyer");

        var kept = await malik.Submit($"/personnes/{DemoPeople.Marcel}/droits", button: "Garder les réponses");
        var offered = await kept.Follow("Et si ma vie changeait ?");
        offered.Text.ShouldNotContain("sans cette personne");
        await malik.ExpectNotFound($"{offered.Url}/foyer");
    }

    [Fact]
    public async Task A_change_that_cannot_come_to_this_household_is_not_found()
    {
        var visitor = app.Anybody();
        await Household.MarcelAnswers(await visitor.Submit("/droits", button: "Commencer"));

        foreach (var change in new[] { "foyer", "naissance", "enfant/c1", "travail/p2", "inconnu" }) await visitor.ExpectNotFound($"/droits/et-si/{change}");
        (await visitor.Open("/droits/et-si")).Text.ShouldContain("Et si vous changiez de logement ?");
    }

    [Fact]
    public async Task The_desk_looks_at_a_job_with_the_person_and_others_do_not()
    {
        var result = await (await app.As(Cast.Claire).Open(Awa)).Follow("Claire Essai");
        var page = await (await result.Follow("Et si ma vie changeait ?")).Follow("Et si vous preniez un travail ?");

        page.Url.ShouldEndWith("/et-si/travail/p1");
        page.Document.QuerySelector(".curve polygon").ShouldNotBeNull();
        await app.As(Cast.Paul).ExpectNotFound(page.Url);
        await app.As(Cast.Rosa).ExpectNotFound(page.Url);
        await app.Anybody().ExpectSignIn(page.Url);
    }

    [Fact]
    public async Task Without_answers_there_is_nothing_to_wonder_about()
    {
        (await app.Anybody().Open("/droits/et-si")).Url.ShouldBe("/droits");
    }

    private async Task<Page> Begin() => await app.Anybody().Submit("/droits", button: "Commencer");

    private static string Row(Page page, decimal wage) =>
        Digits(page.Document.QuerySelectorAll("tbody tr").First(row => Digits(row.QuerySelector("th")?.TextContent ?? "") == $"{wage:0}").Children[^1].TextContent);

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit));
}
