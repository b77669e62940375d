using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Rights;

/// <summary>The quarterly declaration that comes filled in, read beside the pay slips.</summary>
public sealed class DeclarationTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_slip_that_says_more_is_written_instead_and_one_that_agrees_is_confirmed()
    {
        var page = await app.Anybody().Open("/droits/declaration-trimestrielle");
        page.Text.ShouldContain("montant net social");

        page = await page.Submit(new Dictionary<string, string>
        {
            ["Form.Prefilled[0]"] = "500",
            ["Form.Prefilled[1]"] = "620",
            ["Form.Slips[0].PaidOn.Day"] = "30",
            ["Form.Slips[0].PaidOn.Month"] = "7",
            ["Form.Slips[0].PaidOn.Year"] = "2026",
            ["Form.Slips[0].NetSocial"] = "640,50",
            ["Form.Slips[1].PaidOn.Day"] = "31",
            ["Form.Slips[1].PaidOn.Month"] = "8",
            ["Form.Slips[1].PaidOn.Year"] = "2026",
            ["Form.Slips[1].NetSocial"] = "620",
        }, button: "Comparer");

        var rows = page.Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        rows[0].ShouldContain("juillet 2026");
        rows[0].ShouldContain("trop bas");
        rows[0].ShouldContain("640,50");
        rows[1].ShouldContain("C'est le même montant. Confirmez.");
        rows[2].ShouldContain("Écrivez zéro seulement si vous n'avez rien reçu.");
    }

    [Fact]
    public async Task A_wage_paid_the_next_month_counts_in_the_month_of_payment()
    {
        var page = await app.Anybody().Open("/droits/declaration-trimestrielle");

        page = await page.Submit(new Dictionary<string, string>
        {
            ["Form.Prefilled[0]"] = "700",
            ["Form.Slips[0].PaidOn.Day"] = "5",
            ["Form.Slips[0].PaidOn.Month"] = "8",
            ["Form.Slips[0].PaidOn.Year"] = "2026",
            ["Form.Slips[0].NetSocial"] = "700",
        }, button: "Comparer");

        page.TextAt("tbody tr").ShouldContain("Ce montant va avec un autre mois.");
    }

    [Fact]
    public async Task Half_a_slip_is_asked_again()
    {
        var page = await app.Anybody().Open("/droits/declaration-trimestrielle");

        page = await page.Submit(new Dictionary<string, string> { ["Form.Slips[0].NetSocial"] = "700" }, button: "Comparer");

        page.Text.ShouldContain("Écrivez le jour du paiement de cette fiche.");
    }
}
