namespace Appui.Web.Tests.Authorisation.Matrix;

internal sealed class Design : IAddresses
{
    public Task<Dictionary<string, string>> Of(App app) => Task.FromResult<Dictionary<string, string>>(new() { ["{code}"] = "404", ["/langue/{code}"] = "fr" });
}
