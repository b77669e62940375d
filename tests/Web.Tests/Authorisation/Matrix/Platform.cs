using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>A journal that was signed once.</summary>
internal sealed class Platform : IAddresses
{
    public async Task<Dictionary<string, string>> Of(App app)
    {
        await app.Services.GetRequiredService<JournalArchive>().Sign();
        return [];
    }
}
