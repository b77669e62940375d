using Appui.People;
using Appui.Web.Tests.Mandates;

namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>A mandate of Awa that waits, and what a volunteer was allowed once.</summary>
internal sealed class Mandates : IAddresses
{
    public async Task<Dictionary<string, string>> Of(App app)
    {
        var waiting = await app.As(Cast.Claire).Draft(DemoPeople.Awa);
        var act = await app.As(Cast.Claire).AllowOneAct(DemoPeople.Awa);
        return new()
        {
            ["/mandats/{id}"] = waiting.Split('/')[2],
            ["/autorisations/{id}"] = act.Split('/')[2],
            ["{reference}"] = "4K7M9PQR3X",
            ["{attestation}"] = "1.00000000",
        };
    }
}
