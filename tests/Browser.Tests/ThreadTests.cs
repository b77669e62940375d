using Shouldly;
using Xunit;

namespace Appui.Browser.Tests;

/// <summary>The whole thread at the desk: a person without e-mail or phone, her rights, two claims, the sheet, and the next morning.</summary>
public sealed class ThreadTests(Site site)
{
    private static readonly Dictionary<string, string> Situation = new()
    {
        ["Couple"] = "Alone",
        ["Pregnant"] = "No",
        ["RecentlyAlone"] = "No",
        ["Doing"] = "Inactive",
        ["SameBefore"] = "Yes",
        ["Dwelling"] = "Lodged",
        ["Town"] = "Large",
        ["Disability"] = "None",
        ["Origin"] = "French",
    };

    [Fact]
    public async Task From_the_door_to_the_next_morning()
    {
        await using (var claire = await site.Visitor(Screen.Desk))
        {
            await claire.SignIn("claire", "Centre social des Essais");
            await claire.Open("/bureau", "desk");
            var person = await Receive(claire);
            await FindRights(claire, person);
            await OpenTwoClaims(claire, person);
            await Print(claire, person);
        }

        await site.ComeBack(Site.Monday.AddDays(1));

        await using var malik = await site.Visitor(Screen.Phone);
        await malik.SignIn("malik", "Centre social des Essais");
        await malik.Open("/bureau", "desk-next-morning");
        var desk = await malik.Text();
        desk.ShouldContain("Odile T."); // a desk is read by whoever passes: names are cut
        desk.ShouldContain("Continuer la démarche : demande de RSA à envoyer");
        desk.ShouldContain("Continuer la démarche : demande de complémentaire santé à envoyer");
    }

    private static async Task<string> Receive(Walk claire)
    {
        await claire.Press("Recevoir une personne");
        await claire.Look("receive");
        await claire.Press("Ouvrir un dossier");
        await claire.Look("new-person");
        await claire.Fill(new Dictionary<string, string> { ["Name"] = "Odile Témoin", ["Birth.Day"] = "12", ["Birth.Month"] = "5", ["Birth.Year"] = "1968" });
        await claire.Continue();
        await claire.Look("person");
        (await claire.Text()).ShouldContain("Odile Témoin");
        return new Uri(claire.Page.Url).AbsolutePath;
    }

    private static async Task FindRights(Walk claire, string person)
    {
        await claire.Open($"{person}/droits", "person-screening");
        await claire.Continue();
        for (var pages = 1; !claire.Page.Url.EndsWith("/resultat", StringComparison.Ordinal); pages++)
        {
            pages.ShouldBeLessThan(15, $"{claire.Page.Url}: {await claire.Text()}");
            await claire.Look($"person-screening-{pages}");
            await claire.Fill(Situation);
            await claire.Continue();
        }

        await claire.Look("person-rights");
        (await claire.Text()).ShouldContain("RSA");
    }

    private static async Task OpenTwoClaims(Walk claire, string person)
    {
        foreach (var claim in new[] { "first", "second" })
        {
            await claire.Open($"{person}/demarches/ouvrir", $"claims-{claim}");
            // Only what is not open yet has a link that opens it.
            await claire.Arrive(claire.Page.Locator("main a[href*='/demarches/ouvrir/']").First);
            await claire.Look($"claim-{claim}");
            await claire.Fill(
                new Dictionary<string, string>
                {
                    ["On.Day"] = "24",
                    ["On.Month"] = "11",
                    ["On.Year"] = "2026",
                    ["Ground"] = "ReadAloud",
                }
            );
            await claire.Continue();
            claire.Page.Url.ShouldContain("/demarches/suivi/", Case.Sensitive, await claire.Text());
            await claire.Look($"case-{claim}");
        }

        await claire.Open(person, "person-with-claims");
    }

    private static async Task Print(Walk claire, string person)
    {
        await claire.Open($"{person}/feuille", "sheet");
        (await claire.Text()).ShouldContain("Ce que vous devez faire");
    }
}
