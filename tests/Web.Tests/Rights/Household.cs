using Shouldly;

namespace Appui.Web.Tests.Rights;

/// <summary>Answers the pages of a screening as a person does, one after the other.</summary>
internal static class Household
{
    /// <summary>A mother alone with two children, a small wage and social housing.</summary>
    public static async Task<Page> AwaAnswers(Page first, Dictionary<string, string>? money = null)
    {
        var page = await first.Submit(Birth("Birth", 1990, 4, 12, ("Couple", "Alone")));
        page = await page.Submit(button: "Ajouter un enfant");
        page = await page.Submit(Birth("Children[0].Birth", 2019, 5, 3), button: "Ajouter un autre enfant");
        page = await page.Submit(Birth("Children[1].Birth", 2024, 2, 11, ("Pregnant", "No"), ("RecentlyAlone", "No")), button: "Continuer");
        return await Finish(page, "Employed", "Social", "430", money ?? new() { ["Salary.Amount"] = "620", ["SameBefore"] = "Yes" });
    }

    /// <summary>A man of 58, alone, without income nor home.</summary>
    public static async Task<Page> MarcelAnswers(Page first)
    {
        var page = await first.Submit(Birth("Birth", 1968, 1, 9, ("Couple", "Alone")));
        page = await page.Submit(new { Pregnant = "No", RecentlyAlone = "No" }, button: "Continuer");
        return await Finish(page, "Inactive", "Homeless", rent: null, new() { ["SameBefore"] = "Yes" });
    }

    /// <summary>A woman of 79 with a small pension, tenant.</summary>
    public static async Task<Page> JeanneAnswers(Page first)
    {
        var page = await first.Submit(Birth("Birth", 1947, 3, 20, ("Couple", "Alone")));
        page = await page.Submit(new { Pregnant = "No", RecentlyAlone = "No" }, button: "Continuer");
        return await Finish(page, "Retired", "Unfurnished", "380", new() { ["Pension.Amount"] = "2 340,00", ["Pension.Period"] = "Quarter", ["SameBefore"] = "Yes" });
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

    /// <summary>The pages after the household, in whatever order they come.</summary>
    public static async Task<Page> Finish(Page page, string doing, string dwelling, string? rent, Dictionary<string, string> money)
    {
        for (var pages = 0; !page.Url.EndsWith("/resultat", StringComparison.Ordinal); pages++)
        {
            pages.ShouldBeLessThan(10, page.Url);
            page = await page.Submit(Alone(page.Url, doing, dwelling, rent, money), button: page.Url.EndsWith("/enfants", StringComparison.Ordinal) ? "Continuer" : null);
        }

        return page;
    }

    /// <summary>What somebody alone answers on a page, by its address.</summary>
    public static Dictionary<string, string> Alone(string url, string doing, string dwelling, string? rent, Dictionary<string, string> money) => url.Split('/') switch
    {
        [.., "foyer"] => new() { ["Couple"] = "Alone" },
        [.., "enfants"] => new() { ["Pregnant"] = "No", ["RecentlyAlone"] = "No" },
        [.., "activite", _] => new() { ["Doing"] = doing },
        [.., "ressources", _] => money,
        [.., "logement"] => rent is null ? new() { ["Dwelling"] = dwelling, ["Town"] = "Large" } : new() { ["Dwelling"] = dwelling, ["Town"] = "Large", ["Rent.Amount"] = rent },
        [.., "sante", _] => new() { ["Disability"] = "None" },
        _ => new() { ["Origin"] = "French" },
    };
}
