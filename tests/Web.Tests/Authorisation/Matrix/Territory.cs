using Appui.People;
using Appui.Territory.Demo;

namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>The place of the Centre social, what was agreed and asked and offered there, and Awa sent to the library of a real list.</summary>
internal sealed class Territory : IAddresses
{
    public async Task<Dictionary<string, string>> Of(App app)
    {
        var found = await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Awa}/orienter?besoin=apprendre&ou=Rouen");
        var form = await found.Follow("Choisir ce lieu");
        var sent = await form.Submit(new { Need = "apprendre" }, button: "Orienter");
        var link = (await app.As(Cast.Rosa).Submit("/annuaire/appeler", button: "Donner un lien")).TextAt("code.link");
        var agreement = await app.As(Cast.Diane).Submit($"/lieux/{DemoPlaces.CentreSocial}/convention", new Dictionary<string, string> { ["Taker"] = "Agency", ["Needs"] = "caf" }, button: "Enregistrer");
        await app.As(Cast.Malik).Submit($"/lieux/{DemoPlaces.CentreSocial}/offres", new { Kind = "Equipment", Label = "Souris", OpenTo = "Anybody" }, button: "Enregistrer");
        var tended = await app.As(Cast.Malik).Open($"/lieux/{DemoPlaces.CentreSocial}/tenir");
        return new()
        {
            ["/lieux/{id}"] = DemoPlaces.CentreSocial.ToString(),
            ["/orientations/{id}"] = sent.Url.Split('/', '?')[2],
            ["/lieux/confirmer/{secret}"] = link[(link.LastIndexOf('/') + 1)..],
            ["{agreement}"] = agreement.Document.QuerySelector("a[href*='/convention/']")!.GetAttribute("href")!.Split('/')[^1],
            ["{offer}"] = tended.Document.QuerySelector("a[href*='/offres/']")!.GetAttribute("href")!.Split('/')[^1],
            ["{permanence}"] = "0192a000-0000-7000-8000-000000000911",
            ["{place}"] = form.Url.Split('/', '?')[4],
        };
    }
}
