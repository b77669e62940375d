namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>Side by side for the claim of Leïla; a room and a declaration of nobody here.</summary>
internal sealed class SideBySide : IAddresses
{
    public async Task<Dictionary<string, string>> Of(App app) =>
        new()
        {
            ["{kind}"] = "demarche",
            ["{act}"] = await app.First("SELECT id FROM procedures_cases WHERE benefit = 'housing_aid' ORDER BY id"),
            ["{room}"] = "0192a000-0000-7000-8000-0000000009ff",
            ["{secret}"] = "0",
            ["/declarations/{id}"] = "0192a000-0000-7000-8000-000000000901",
            ["/bureau/vis-a-vis/{id}"] = "0192a000-0000-7000-8000-0000000009ff",
        };
}
