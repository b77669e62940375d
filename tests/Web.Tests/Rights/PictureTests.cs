using System.Globalization;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Rights;

/// <summary>The pictures of amounts: drawn by the server, without style nor script, each with its table.</summary>
public sealed class PictureTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_amount_of_a_right_is_a_picture_and_a_table()
    {
        var result = await Household.AwaAnswers(await app.Anybody().Submit("/droits", button: "Commencer"));

        var card = result.Document.QuerySelectorAll(".right").First(right => right.TextContent.Contains("Aide au logement", StringComparison.Ordinal));
        var bars = card.QuerySelector("svg.bars")!;
        bars.GetAttribute("role").ShouldBe("img");
        bars.GetAttribute("aria-label")!.ShouldContain("il reste");
        card.QuerySelectorAll(".reading tbody tr").Length.ShouldBeGreaterThan(3);
        result.Html.ShouldNotContain(" style=");
    }

    [Fact]
    public async Task The_pieces_of_each_bar_fill_it_and_do_not_overlap()
    {
        var result = await Household.AwaAnswers(await app.Anybody().Submit("/droits", button: "Commencer"));

        var bars = result.Document.QuerySelectorAll("svg.bars");
        bars.Length.ShouldBeGreaterThan(2);
        foreach (var row in bars.SelectMany(svg => svg.QuerySelectorAll("rect").GroupBy(rect => rect.GetAttribute("y"))))
        {
            var end = 0m;
            foreach (var piece in row)
            {
                var from = Number(piece.GetAttribute("x"));
                from.ShouldBeInRange(end - 0.2m, end + 9m);
                end = from + Number(piece.GetAttribute("width"));
            }

            end.ShouldBeInRange(980m, 1000.5m);
        }
    }

    [Fact]
    public async Task The_aids_found_are_one_bar_that_says_their_sum()
    {
        var result = await Household.AwaAnswers(await app.Anybody().Submit("/droits", button: "Commencer"));

        var label = result.Document.QuerySelector("svg.bars")!.GetAttribute("aria-label")!;

        label.ShouldEndWith("par mois en tout.");
        var sum = Digits(label[label.IndexOf(',', StringComparison.Ordinal)..]);
        sum.Length.ShouldBeGreaterThan(2);
        Digits(result.TextAt("h1")).ShouldStartWith(sum);
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit));

    private static decimal Number(string? text) => decimal.Parse(text!, CultureInfo.InvariantCulture);
}
