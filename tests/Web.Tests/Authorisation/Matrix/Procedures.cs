using Appui.People;

namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>The claim and the look date of Awa.</summary>
internal sealed class Procedures : IAddresses
{
    public async Task<Dictionary<string, string>> Of(App app)
    {
        var awa = $"/personnes/{DemoPeople.Awa}";
        var claim = await app.As(Cast.Claire).Open($"{awa}/demarches/ouvrir/rsa");
        if (!claim.Url.StartsWith("/demarches/suivi/", StringComparison.Ordinal))
        {
            claim = await claim.Submit();
        }

        var watches = await app.As(Cast.Claire).Submit(
            $"{awa}/a-regarder",
            new Dictionary<string, string> { ["Kind"] = "Reply", ["Agency"] = "FamilyFund", ["On.Day"] = "1", ["On.Month"] = "12", ["On.Year"] = "2026" }
        );
        return new()
        {
            ["/demarches/suivi/{id}"] = claim.Url.Split('/', '?')[3],
            ["/demarches/a-regarder/{id}"] = watches.Document.QuerySelector("a[href^='/demarches/a-regarder/']")!.GetAttribute("href")!.Split('/')[3],
            ["{procedure}"] = "rsa",
            ["{card}"] = "rsa",
        };
    }
}
