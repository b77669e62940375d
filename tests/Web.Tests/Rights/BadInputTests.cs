using System.Net;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Rights;

public sealed class BadInputTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_birth_date_in_the_future_is_asked_again()
    {
        var page = await (await Begin()).Submit(Household.Birth("Birth", 2031, 1, 1, ("Couple", "Alone")));

        page.Text.ShouldContain("Cette date est dans le futur. Vérifiez l'année.");
        page.Document.QuerySelector("[name='Birth.Year']")!.GetAttribute("value").ShouldBe("2031");
    }

    [Fact]
    public async Task A_couple_without_the_other_one_s_birth_date_is_asked_for_it()
    {
        var page = await (await Begin()).Submit(Household.Birth("Birth", 1990, 1, 1, ("Couple", "Married")));

        page.Text.ShouldContain("Écrivez au moins une année");
    }

    [Fact]
    public async Task A_child_older_than_its_parent_is_asked_again()
    {
        var page = await (await Begin()).Submit(Household.Birth("Birth", 1990, 4, 12, ("Couple", "Alone")));
        page = await page.Submit(button: "Ajouter un enfant");

        page = await page.Submit(Household.Birth("Children[0].Birth", 1985, 5, 3, ("Pregnant", "No")), button: "Continuer");

        page.Text.ShouldContain("Cet enfant serait né avant vous. Vérifiez les deux dates.");
    }

    [Theory]
    [InlineData("-5", "Écrivez 0 ou un montant positif.")]
    [InlineData("1000000000", "Ce montant est très grand. Vérifiez le nombre de zéros.")]
    [InlineData("beaucoup", "Écrivez un montant en chiffres")]
    public async Task An_absurd_income_is_asked_again(string typed, string answer)
    {
        var page = await ToMoney();

        page = await page.Submit(new Dictionary<string, string> { ["Salary.Amount"] = typed });

        page.Text.ShouldContain(answer);
        page.Document.QuerySelector("[name='Salary.Amount']")!.GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public async Task A_rent_without_tenancy_is_asked_again()
    {
        var page = await ToMoney();
        page = await page.Submit(new Dictionary<string, string> { ["Salary.Amount"] = "900" });
        while (!page.Url.EndsWith("/logement", StringComparison.Ordinal)) page = await page.Submit(Household.Alone(page.Url, "Employed", "Lodged", null, []));

        page = await page.Submit(new Dictionary<string, string> { ["Dwelling"] = "Lodged", ["Rent.Amount"] = "400", ["Town"] = "Small" });

        page.Text.ShouldContain("Vous dites un loyer, mais vous n'êtes pas locataire.");
    }

    [Fact]
    public async Task An_answer_that_no_page_offers_is_asked_again()
    {
        var visitor = app.Anybody();
        var page = await visitor.Submit("/droits", button: "Commencer");

        page = await visitor.Post(page.Url, Forged(page, ("Birth.Year", "1990"), ("Couple", "Trouple")));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Url.ShouldEndWith("/foyer");
        page.Text.ShouldContain("Reprenez ces réponses");
    }

    [Fact]
    public async Task A_hundred_children_are_too_many()
    {
        var visitor = app.Anybody();
        var page = await (await visitor.Submit("/droits", button: "Commencer")).Submit(Household.Birth("Birth", 1970, 1, 1, ("Couple", "Alone")));

        var children = Enumerable.Range(0, 100).Select(i => ($"Children[{i}].Birth.Year", "2015")).Append(("Pregnant", "No")).ToArray();
        page = await visitor.Post(page.Url, Forged(page, children));

        page.Url.ShouldEndWith("/enfants");
        page.Text.ShouldContain("Appui compte 15 enfants au plus.");
    }

    [Fact]
    public async Task A_post_without_its_token_is_refused()
    {
        var visitor = app.Anybody();
        var page = await visitor.Submit("/droits", button: "Commencer");

        (await visitor.Post(page.Url, [new("Birth.Year", "1990")])).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_page_sent_twice_goes_on_all_the_same()
    {
        var first = await Begin();

        var once = await first.Submit(Household.Birth("Birth", 1990, 4, 12, ("Couple", "Alone")));
        var twice = await first.Submit(Household.Birth("Birth", 1990, 4, 12, ("Couple", "Alone")));

        twice.Url.ShouldBe(once.Url);
    }

    [Fact]
    public async Task After_half_an_hour_the_page_just_written_is_kept_and_the_rest_is_gone()
    {
        var visitor = app.Anybody();
        var page = await visitor.Submit("/droits", button: "Commencer");
        page = await page.Submit(Household.Birth("Birth", 1990, 4, 12, ("Couple", "Alone")));
        await visitor.Post("/droits?handler=Forget", Forged(page));

        page = await page.Submit(new { Pregnant = "Yes", RecentlyAlone = "No" }, button: "Continuer");

        page.Url.ShouldEndWith("/foyer");
        page.Text.ShouldContain("la dernière page est gardée");
        await page.Submit(Household.Birth("Birth", 1990, 4, 12, ("Couple", "Alone")));
        page = await visitor.Open("/droits/enfants");
        page.Document.QuerySelector("[name=Pregnant][value=Yes]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_that_does_not_exist_for_this_household_is_not_found()
    {
        var visitor = app.Anybody();
        await visitor.Submit("/droits", button: "Commencer");

        await visitor.ExpectNotFound("/droits/activite/p2");
        await visitor.ExpectNotFound("/droits/inconnu");
    }

    private async Task<Page> Begin() => await app.Anybody().Submit("/droits", button: "Commencer");

    private async Task<Page> ToMoney()
    {
        var page = await (await Begin()).Submit(Household.Birth("Birth", 1990, 4, 12, ("Couple", "Alone")));
        page = await page.Submit(new { Pregnant = "No", RecentlyAlone = "No" }, button: "Continuer");
        return await page.Submit(new { Doing = "Employed", Money = "Salary" });
    }

    private static IEnumerable<KeyValuePair<string, string>> Forged(Page page, params (string Name, string Value)[] fields) =>
        fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))
            .Append(new("__RequestVerificationToken", page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!));
}

public sealed class MonthWithoutLawTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_month_whose_law_is_not_encoded_is_said_at_the_door()
    {
        app.Clock.Advance(TimeSpan.FromDays(60));

        var page = await app.Anybody().Open("/droits");

        page.Text.ShouldContain("Appui ne connaît pas encore les règles de janvier 2027");
    }
}
