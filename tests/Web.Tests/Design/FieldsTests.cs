using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Design;

/// <summary>The fields are tried on the page that shows them all.</summary>
public sealed class FieldsTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData("850", "Month", "850.00")]
    [InlineData("1 234,56", "Month", "1234.56")]
    [InlineData("1 234,56 €", "Month", "1234.56")]
    [InlineData("1234.5", "Month", "1234.50")]
    [InlineData("180", "Week", "780.00")]
    [InlineData("300", "Quarter", "100.00")]
    [InlineData("1200", "Year", "100.00")]
    [InlineData("0", "Month", "0.00")]
    public async Task An_amount_is_read_as_people_write_it(string typed, string period, string perMonth)
    {
        var page = await Fill(("Wage.Amount", typed), ("Wage.Period", period));

        page.TextAt(".notice").ShouldContain($"Par mois {perMonth} ");
    }

    [Theory]
    [InlineData("1.234")]
    [InlineData("1,2345")]
    [InlineData("environ 300")]
    [InlineData("3OO")]
    [InlineData("-5")]
    [InlineData("1000000000")]
    [InlineData("99999999999999999999999999999999")]
    public async Task An_amount_that_could_be_misread_is_asked_again_and_not_lost(string typed)
    {
        var page = await Fill(("Wage.Amount", typed));

        page.ErrorOf("Wage.Amount").ShouldNotBeEmpty();
        page.Document.QuerySelector("[name='Form.Wage.Amount']")!.GetAttribute("value").ShouldBe(typed);
    }

    [Theory]
    [InlineData("12", "3", "1987", "1987-03-12")]
    [InlineData("", "3", "1987", "1987-03")]
    [InlineData("", "", "1987", "1987,")]
    [InlineData("29", "02", "2024", "2024-02-29")]
    public async Task A_date_is_known_as_far_as_the_person_knows_it(string day, string month, string year, string understood)
    {
        var page = await Fill(("Birth.Day", day), ("Birth.Month", month), ("Birth.Year", year));

        page.TextAt(".notice").ShouldContain(understood);
    }

    [Theory]
    [InlineData("31", "2", "1987")]
    [InlineData("29", "2", "2026")]
    [InlineData("1", "13", "1987")]
    [InlineData("1", "1", "87")]
    [InlineData("12", "", "1987")]
    [InlineData("un", "1", "1987")]
    [InlineData("1", "1", "")]
    public async Task A_date_that_does_not_exist_is_asked_again_and_not_lost(string day, string month, string year)
    {
        var page = await Fill(("Birth.Day", day), ("Birth.Month", month), ("Birth.Year", year));

        page.ErrorOf("Birth.Day").ShouldContain("Écrivez une date qui existe");
        foreach (var (box, typed) in new[] { ("Day", day), ("Month", month), ("Year", year) })
        {
            (page.Document.QuerySelector($"[name='Form.Birth.{box}']")!.GetAttribute("value") ?? "").ShouldBe(typed);
        }
    }

    [Fact]
    public async Task A_day_to_come_needs_all_three_boxes()
    {
        var page = await Fill(("LookDate.Month", "11"), ("LookDate.Year", "2026"));

        page.ErrorOf("LookDate.Day").ShouldContain("Écrivez le jour, le mois et l'année.");
    }

    [Fact]
    public async Task I_do_not_know_is_an_answer()
    {
        var page = await Fill(("Birth.Year", ""), ("Birth.Unknown", "true"), ("Wage.Amount", ""), ("Wage.Unknown", "true"), ("Roof", "Unknown"), ("Partner", "Unknown"));

        page.TextAt(".notice").ShouldContain("Par mois ?");
        page.TextAt(".notice").ShouldContain("Unknown, Unknown");
    }

    [Fact]
    public async Task An_answer_and_I_do_not_know_together_are_not_guessed()
    {
        var page = await Fill(("Wage.Unknown", "true"));

        page.ErrorOf("Wage.Amount").ShouldContain("Gardez votre réponse");
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_listed_in_the_order_of_the_page()
    {
        var page = await app.Anybody().Submit("/design", button: "Continuer");

        page.ErrorOf("Name").ShouldContain("Écrivez le nom que la personne dit.");
        page.ErrorOf("Roof").ShouldContain("Répondez à cette question.");
        page.Document.QuerySelectorAll(".summary a").Select(line => line.GetAttribute("href"))
            .ShouldBe(["#Form_Name", "#Form_Birth", "#Form_Wage", "#Form_Roof", "#Form_Partner"]);
        page.Document.QuerySelectorAll(".summary a").ShouldAllBe(line => page.Document.QuerySelector(line.GetAttribute("href")!) != null);
        page.Document.Title!.ShouldStartWith("À reprendre");
    }

    [Fact]
    public async Task A_number_in_letters_is_asked_again_and_not_lost()
    {
        var page = await Fill(("Age", "trente"));

        page.ErrorOf("Age").ShouldContain("Écrivez un nombre en chiffres.");
        page.Document.QuerySelector("[name='Form.Age']")!.GetAttribute("value").ShouldBe("trente");
    }

    [Fact]
    public async Task A_rule_without_a_text_of_its_own_says_a_general_sentence()
    {
        var page = await Fill(("Age", "500"));

        page.ErrorOf("Age").ShouldContain("Écrivez un nombre entre 0 et 120.");
    }

    [Fact]
    public async Task Answers_that_were_touched_stay_touched_when_something_else_is_mended()
    {
        var page = await Fill(("Name", ""), ("Roof", "Street"), ("Papers", "Vitale"), ("Told", "true"));

        page.Document.QuerySelectorAll("input[checked]").Select(input => input.GetAttribute("value")).ShouldBe(["Street", "Yes", "Vitale", "true"]);
    }

    [Fact]
    public async Task Every_field_has_a_label_and_what_describes_it_exists()
    {
        var page = await app.Anybody().Submit("/design", button: "Continuer");

        foreach (var input in page.Document.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea"))
        {
            page.Document.QuerySelector($"label[for='{input.Id}'], label:has(#{input.Id})").ShouldNotBeNull(input.OuterHtml);
        }

        foreach (var described in page.Document.QuerySelectorAll("[aria-describedby]"))
        {
            described.GetAttribute("aria-describedby")!.Split(' ').ShouldAllBe(id => page.Document.GetElementById(id) != null);
        }
    }

    private Task<Page> Fill(params (string Name, string Value)[] changes)
    {
        var answers = new Dictionary<string, string> { ["Name"] = "Awa", ["Birth.Year"] = "1987", ["Wage.Amount"] = "850", ["Roof"] = "Own", ["Partner"] = "Yes" };
        foreach (var (name, value) in changes) answers[name] = value;
        return app.Anybody().Submit("/design", answers, "Continuer");
    }
}
