using Appui.Mandates.Storage;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Mandates;

/// <summary>Registers the mandates: acting in a person's name, side by side, declarations.</summary>
public static class MandatesModule
{
    /// <summary>Registers the module, after people.</summary>
    public static IServiceCollection AddMandates(this IServiceCollection services)
    {
        services.AddModule("mandates", typeof(MandatesModule).Assembly);
        services.AddModuleDb<MandatesDb>();
        return services;
    }
}
