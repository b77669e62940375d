using Appui.Calendar;
using Appui.Platform;
using Appui.Rights.France;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Rights;

public sealed class PublicScreeningTests(App app) : IClassFixture<App>
{
    private static readonly Month Now = new(2026, 11);

    [Fact]
    public async Task A_mother_alone_reads_what_the_law_gives()
    {
        var result = await Household.AwaAnswers(await Begin());

        ShouldSay(result, new()
        {
            Month = Now,
            Persons =
            [
                Adult(new(1990, 4, 12)) with { Activity = Activity.Employed, Incomes = Incomes.None.WithNetSalary(620m) },
                Child("c1", new(2019, 5, 3)),
                Child("c2", new(2024, 2, 11)),
            ],
            Housing = new() { Status = HousingStatus.SocialTenant, Zone = 2, Rent = 430m },
        });
    }

    [Fact]
    public async Task A_man_without_home_nor_income_reads_what_the_law_gives()
    {
        var result = await Household.MarcelAnswers(await Begin());

        ShouldSay(result, new()
        {
            Month = Now,
            Persons = [Adult(new(1968, 1, 9))],
            Housing = new() { Status = HousingStatus.Homeless, Zone = 2 },
        });
    }

    [Fact]
    public async Task The_examples_of_the_documentation_are_what_the_pages_say()
    {
        var examples = Sources.Documentation("explained-examples.md").Split("\n## ");
        Func<Page, Task<Page>>[] households = [page => Household.AwaAnswers(page), Household.MarcelAnswers, Household.JeanneAnswers, Household.CoupleAnswers];

        for (var i = 0; i < households.Length; i++)
        {
            var said = Said((await households[i](await Begin())).Text);
            var quoted = examples[i + 1].Split('\n').Where(line => line.StartsWith('>') || line.StartsWith("**", StringComparison.Ordinal)).Select(line => Said(line.Trim('>', '*', ' ')));
            quoted.Where(line => !said.Contains(line, StringComparison.Ordinal)).ShouldBeEmpty(examples[i + 1].Split('\n')[0]);
        }
    }

    [Fact]
    public async Task Who_stops_early_reads_what_is_certain_and_what_is_possible()
    {
        var page = await (await Begin()).Submit(Household.Birth("Birth", 1968, 1, 9, ("Couple", "Alone")));
        page = await page.Submit(new { Pregnant = "No", RecentlyAlone = "No" }, button: "Continuer");
        page = await page.Submit(new { Doing = "Inactive" });
        page.Text.ShouldContain("Encore à voir");

        var stopped = await page.Follow("S'arrêter ici et voir ce qui est possible");

        stopped.Url.ShouldContain("/resultat");
        stopped.Text.ShouldContain("Revenu de solidarité active");
    }

    [Fact]
    public async Task A_small_pension_by_the_quarter_is_counted_by_the_month()
    {
        var result = await Household.JeanneAnswers(await Begin());

        ShouldSay(result, new()
        {
            Month = Now,
            Persons = [Adult(new(1947, 3, 20)) with { Activity = Activity.Retired, Incomes = Incomes.None.WithNetPension(780m) }],
            Housing = new() { Status = HousingStatus.Tenant, Zone = 2, Rent = 380m },
        });
    }

    [Fact]
    public async Task Not_knowing_the_wage_gives_a_range_and_says_what_is_missing()
    {
        var result = await Household.AwaAnswers(await Begin(), new Dictionary<string, string> { ["Salary.Unknown"] = "true", ["SameBefore"] = "Yes" });

        result.Text.ShouldContain("jusqu'à");
        result.Text.ShouldContain("À vérifier");
    }

    [Fact]
    public async Task Nothing_is_in_the_database_after_a_public_screening()
    {
        var before = await Rows();

        await Household.AwaAnswers(await Begin());

        (await Rows()).ShouldBe(before);
    }

    [Fact]
    public async Task The_sheet_carries_the_answers_and_not_the_address()
    {
        var result = await Household.AwaAnswers(await Begin());

        var sheet = await result.Follow("Imprimer ou emporter");

        sheet.Url.ShouldBe("/droits/resultat/feuille");
        sheet.TextAt(".code").ShouldStartWith("APPUI1:");
        sheet.Document.QuerySelector(".sheet .qr svg").ShouldNotBeNull();
    }

    [Fact]
    public async Task Going_back_loses_nothing()
    {
        var page = await (await Begin()).Submit(Household.Birth("Birth", 1990, 4, 12, ("Couple", "Alone")));

        var back = await page.Follow("Revenir");

        back.Document.QuerySelector("[name='Birth.Year']")!.GetAttribute("value").ShouldBe("1990");
        back.Document.QuerySelector("[name=Couple][value=Alone]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Who_earns_well_is_not_asked_what_would_change_nothing()
    {
        var page = await (await Begin()).Submit(Household.Birth("Birth", 1980, 4, 12, ("Couple", "Alone")));
        page = await page.Submit(new { Pregnant = "No", RecentlyAlone = "No" }, button: "Continuer");
        page = await page.Submit(new { Doing = "Employed", Money = "Salary" });
        page = await page.Submit(new Dictionary<string, string> { ["Salary.Amount"] = "5200", ["SameBefore"] = "Yes" });
        page = await Household.Finish(page, "Employed", "Unfurnished", "900", []);

        page.Text.ShouldContain("Ce que nous n'avons pas demandé");
        var more = await page.Follow("Les papiers");

        more.Url.ShouldEndWith("/sejour/p1");
        (await more.Submit(new { Origin = "French" })).Url.ShouldEndWith("/resultat");
    }

    [Fact]
    public async Task Another_kind_of_money_told_later_asks_for_its_amount()
    {
        var page = await (await Begin()).Submit(Household.Birth("Birth", 1990, 4, 12, ("Couple", "Alone")));
        page = await page.Submit(new { Pregnant = "No", RecentlyAlone = "No" }, button: "Continuer");
        var work = page.Url;
        page = await page.Submit(new { Doing = "Inactive" });
        while (!page.Url.EndsWith("/ressources/p1", StringComparison.Ordinal))
            page = await page.Submit(Household.Alone(page.Url, "Inactive", "Lodged", null, []));
        var after = await page.Submit(new { SameBefore = "Yes" });

        var back = after;
        while (back.Url != work) back = await back.Follow("Revenir");
        page = await back.Submit(new { Doing = "Employed", Money = "Salary" });

        page.Url.ShouldEndWith("/ressources/p1");
        page.Text.ShouldContain("Salaire");
    }

    private async Task<Page> Begin() => await app.Anybody().Submit("/droits", button: "Commencer");

    private static Person Adult(DateOnly birth) => new() { Id = "p1", Role = Role.Applicant, BirthDate = birth };

    private static Person Child(string id, DateOnly birth) =>
        new() { Id = id, Role = Role.Child, BirthDate = birth, Activity = Activity.Student, LivesWithParents = true };

    private static void ShouldSay(Page result, Situation situation)
    {
        var outcome = Law.France.Evaluate(situation);

        foreach (var benefit in outcome.Benefits.Where(b => b is { Answer: Answer.SeemsEntitled, Amount: > 0, Benefit: not Benefit.ComplementaireSante }))
            Spaced(result.Text).ShouldContain(Spaced(Euros.From(benefit.Amount!.Value).ToString()), customMessage: benefit.Key);
        var sum = outcome.Benefits.Where(b => b is { Answer: Answer.SeemsEntitled, Period: AmountPeriod.Month, Benefit: not Benefit.ComplementaireSante }).Sum(b => b.Lowest);
        sum.ShouldBeGreaterThan(0);
        Spaced(result.TextAt("h1")).ShouldContain(Spaced(Euros.From(sum).Tactful.ToString()));
        result.Text.ShouldContain("Vous pouvez demander quand même");
    }

    // Figures are written with spaces that do not break; which ones depends on the culture data of the machine.
    private static string Spaced(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('.' or ',' or '\u202f')));

    private async Task<int> Rows()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await using var command = work.Connection.CreateCommand();
        command.Transaction = work.Transaction;
        command.CommandText = "SELECT (SELECT COUNT(*) FROM rights_screenings) + (SELECT COUNT(*) FROM platform_journal_leaves)";
        return Convert.ToInt32(await command.ExecuteScalarAsync());
    }

    /// <summary>Words only: spaces and the signs between cells are for the eye.</summary>
    private static string Said(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('·' or '.' or ':')));
}
