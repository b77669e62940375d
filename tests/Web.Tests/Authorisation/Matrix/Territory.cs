using Appui.Territory.Demo;

namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>The place of the Centre social.</summary>
internal sealed class Territory : IAddresses
{
    public Task<Dictionary<string, string>> Of(App app) => Task.FromResult(new Dictionary<string, string>
    {
        ["/lieux/{id}"] = DemoPlaces.CentreSocial.ToString(),
    });
}
