using Shouldly;

namespace Appui.Web.Tests.Rights;

/// <summary>Answers the pages of a screening as a person does, one after the other.</summary>
internal static class Household
{
    /// <summary>A mother alone with two children, a small wage and social housing.</summary>
    public static async Task<Page> AwaAnswers(Page first, object? money = null)
    {
        var page = await first.Submit(Birth("Birth", 1990, 4, 12, ("Couple", "Alone")));
        page = await page.Submit(button: "Ajouter un enfant");
        page = await page.Submit(Birth("Children[0].Birth", 2019, 5, 3), button: "Ajouter un autre enfant");
        page = await page.Submit(Birth("Children[1].Birth", 2024, 2, 11, ("Pregnant", "No"), ("RecentlyAlone", "No")), button: "Continuer");
        page = await page.Submit(new { Doing = "Employed", Money = "Salary" });
        page = await page.Submit(money ?? new Dictionary<string, string> { ["Salary.Amount"] = "620", ["SameBefore"] = "Yes" });
        return await LivesIn(page, "Social", "430");
    }

    /// <summary>A man of 58, alone, without income nor home.</summary>
    public static async Task<Page> MarcelAnswers(Page first)
    {
        var page = await first.Submit(Birth("Birth", 1968, 1, 9, ("Couple", "Alone")));
        page = await page.Submit(new { Pregnant = "No", RecentlyAlone = "No" }, button: "Continuer");
        page = await page.Submit(new { Doing = "Inactive" });
        page = await page.Submit(new { SameBefore = "Yes" });
        return await LivesIn(page, "Homeless", rent: null);
    }

    /// <summary>A woman of 79 with a small pension, tenant.</summary>
    public static async Task<Page> JeanneAnswers(Page first)
    {
        var page = await first.Submit(Birth("Birth", 1947, 3, 20, ("Couple", "Alone")));
        page = await page.Submit(new { Pregnant = "No", RecentlyAlone = "No" }, button: "Continuer");
        page = await page.Submit(new { Doing = "Retired", Money = "Pension" });
        page = await page.Submit(new Dictionary<string, string> { ["Pension.Amount"] = "2 340,00", ["Pension.Period"] = "Quarter", ["SameBefore"] = "Yes" });
        return await LivesIn(page, "Unfurnished", "380");
    }

    /// <summary>A couple with one wage and a child, tenants.</summary>
    public static async Task<Page> CoupleAnswers(Page first)
    {
        var page = await first.Submit(Birth("Birth", 1990, 4, 12, [.. Birth("PartnerBirth", 1988, 2, 3).Select(part => (part.Key, part.Value)), ("Couple", "Married")]));
        page = await page.Submit(button: "Ajouter un enfant");
        page = await page.Submit(Birth("Children[0].Birth", 2019, 5, 3, ("Pregnant", "No")), button: "Continuer");
        while (!page.Url.EndsWith("/resultat", StringComparison.Ordinal)) page = await page.Submit(OfCouple(page.Url));
        return page;
    }

    /// <summary>The date as its three boxes, with other answers of the same page.</summary>
    public static Dictionary<string, string> Birth(string field, int year, int month, int day, params (string Name, string Value)[] others)
    {
        var answers = new Dictionary<string, string> { [$"{field}.Year"] = $"{year}", [$"{field}.Month"] = $"{month}", [$"{field}.Day"] = $"{day}" };
        foreach (var (name, value) in others) answers[name] = value;
        return answers;
    }

    private static Dictionary<string, string> OfCouple(string url) => url.Split('/') switch
    {
        [.., "activite", "p1"] => new() { ["Doing"] = "Inactive" },
        [.., "activite", "p2"] => new() { ["Doing"] = "Employed", ["Money"] = "Salary" },
        [.., "ressources", "p1"] => new() { ["SameBefore"] = "Yes" },
        [.., "ressources", "p2"] => new() { ["Salary.Amount"] = "1300", ["SameBefore"] = "Yes" },
        [.., "logement"] => new() { ["Dwelling"] = "Unfurnished", ["Town"] = "Large", ["Rent.Amount"] = "500" },
        [.., "sante", _] => new() { ["Disability"] = "None" },
        _ => new() { ["Origin"] = "French" },
    };

    private static async Task<Page> LivesIn(Page page, string dwelling, string? rent)
    {
        var answers = new Dictionary<string, string> { ["Dwelling"] = dwelling, ["Town"] = "Large" };
        if (rent is not null) answers["Rent.Amount"] = rent;
        page = await page.Submit(answers);
        page = await page.Submit(new { Disability = "None" });
        page = await page.Submit(new { Origin = "French" });
        page.Url.ShouldEndWith("/resultat");
        return page;
    }
}
