namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>Papers that nobody of the table may see, and links that are over.</summary>
internal sealed class Vault : IAddresses
{
    public Task<Dictionary<string, string>> Of(App app) =>
        Task.FromResult(new Dictionary<string, string> { ["{token}"] = "x", ["/moi/papiers/{id}"] = "0192a000-0000-7000-8000-000000000001", ["/moi/confirme/{id}"] = "0192a000-0000-7000-8000-000000000001" });
}
