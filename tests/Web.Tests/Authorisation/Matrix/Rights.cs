namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>The screening of Awa.</summary>
internal sealed class Rights : IAddresses
{
    public async Task<Dictionary<string, string>> Of(App app) =>
        new()
        {
            ["{screening}"] = await app.First("SELECT id FROM rights_screenings"),
            ["{change}"] = "travail",
            ["{step}"] = "activite",
            ["{who}"] = "p1",
        };
}
