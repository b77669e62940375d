using Appui.People;

namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>Somebody who is to be called.</summary>
internal sealed class Notices : IAddresses
{
    public async Task<Dictionary<string, string>> Of(App app)
    {
        await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Samir}/prevenir", new { Reason = "Answer", First = "Call" });
        var board = await app.As(Cast.Claire).Open("/avis");
        return new() { ["/avis/a-faire/{id}"] = board.Document.QuerySelector("a[href^='/avis/a-faire/']")!.GetAttribute("href")!.Split('/')[3] };
    }
}
