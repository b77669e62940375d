using Appui.People;
using Appui.Territory.Demo;

namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>The place of the Centre social, and Awa sent to the library of a real list.</summary>
internal sealed class Territory : IAddresses
{
    public async Task<Dictionary<string, string>> Of(App app)
    {
        var found = await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Awa}/orienter?besoin=apprendre&ou=Rouen");
        var form = await found.Follow("Choisir ce lieu");
        var sent = await form.Submit(new { Need = "apprendre" }, button: "Orienter");
        return new()
        {
            ["/lieux/{id}"] = DemoPlaces.CentreSocial.ToString(),
            ["/orientations/{id}"] = sent.Url.Split('/', '?')[2],
            ["{permanence}"] = "0192a000-0000-7000-8000-000000000911",
            ["{place}"] = form.Url.Split('/', '?')[4],
        };
    }
}
