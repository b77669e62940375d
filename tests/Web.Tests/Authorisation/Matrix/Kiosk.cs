namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>A paper that nobody of the table may see, at a terminal where none of them stands.</summary>
internal sealed class Kiosk : IAddresses
{
    public Task<Dictionary<string, string>> Of(App app) =>
        Task.FromResult(new Dictionary<string, string> { ["/borne/papiers/{id}"] = "0192a000-0000-7000-8000-000000000001" });
}
