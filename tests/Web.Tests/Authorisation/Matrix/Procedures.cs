using Appui.People;

namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>The claim and the look date of Awa; a claim and a look date of Samir in the book of the other structure.</summary>
internal sealed class Procedures : IAddresses
{
    public async Task<Dictionary<string, string>> Of(App app)
    {
        var awa = $"/personnes/{DemoPeople.Awa}";
        var samir = $"/personnes/{DemoPeople.Samir}";
        var (claim, misplaced) = (await Claim(app, awa, "rsa"), await Claim(app, samir, "ass"));
        var (watch, misplacedWatch) = (await Watch(app, awa), await Watch(app, samir));
        foreach (var (table, id) in (IEnumerable<(string, string)>)[("procedures_cases", misplaced), ("procedures_watches", misplacedWatch)])
        {
            await app.Execute(
                $"UPDATE {table} SET structure = (SELECT structure FROM people_files WHERE id = @1) WHERE id = @0", Guid.Parse(id), DemoPeople.SamirElsewhere.File!.Value.Value);
        }

        return new()
        {
            ["/demarches/suivi/{id}"] = claim,
            ["/demarches/suivi/{id=misplaced}"] = misplaced,
            ["/demarches/a-regarder/{id}"] = watch,
            ["/demarches/a-regarder/{id=misplaced}"] = misplacedWatch,
            ["{procedure}"] = "rsa",
            ["{card}"] = "rsa",
            ["{calendar}"] = new Uri((await app.As(Cast.Claire).Submit("/demarches/agenda", button: "Faire une adresse")).TextAt("code")).Segments[^1][..^".ics".Length],
        };
    }

    private static async Task<string> Claim(App app, string person, string procedure)
    {
        var claim = await app.As(Cast.Claire).Open($"{person}/demarches/ouvrir/{procedure}");
        return (claim.Url.StartsWith("/demarches/suivi/", StringComparison.Ordinal) ? claim : await claim.Submit()).Url.Split('/', '?')[3];
    }

    private static async Task<string> Watch(App app, string person)
    {
        var watches = await app.As(Cast.Claire).Submit(
            $"{person}/a-regarder",
            new Dictionary<string, string> { ["Kind"] = "Reply", ["Agency"] = "FamilyFund", ["On.Day"] = "1", ["On.Month"] = "12", ["On.Year"] = "2026" }
        );
        return watches.Document.QuerySelectorAll("a[href^='/demarches/a-regarder/']")[^1].GetAttribute("href")!.Split('/')[3];
    }
}
