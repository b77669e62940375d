using Appui.Design;
using Appui.People;
using Appui.Platform;
using Appui.Territory.Demo;
using Appui.Territory.Finding;
using Appui.Territory.Importing;
using Appui.Territory.Tending;
using Appui.Territory.Orienting;
using Appui.Territory.Sharing;
using Appui.Territory.Showing;
using Appui.Territory.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Territory;

/// <summary>Registers the directory of places that help.</summary>
public static class TerritoryModule
{
    /// <summary>After people.</summary>
    public static IServiceCollection AddTerritory(this IServiceCollection services)
    {
        services.AddModule("territory", typeof(TerritoryModule).Assembly);
        services.AddModuleDb<TerritoryDb>();
        // The directory is everybody's: the column says who keeps a place, not who may read it.
        services.AddSingleton(new AcrossStructures("territory_places"));
        services.AddSingleton<Thesaurus>();
        services.AddSingleton<DirectoryIndex>();
        services.AddSingleton<Finder>();
        services.AddSingleton<DefaultPlace>();
        services.AddSingleton<Reasons>();
        services.AddScoped<Sheets>();
        services.AddSingleton<Uploads>();
        services.AddScoped<IDirectory, SourceKeeper>();
        services.AddScoped<ReferralBook>();
        services.AddScoped<IDeskLines, ReferralLines>();
        services.AddSingleton<IPersonAction, ReferAction>();
        services.AddScoped<IConsentEnds, SharingTakenBack>();
        services.AddScoped<IPersonRecords, TerritoryRecords>();
        services.AddScoped<IDemoSeed, DemoPlaces>();
        services.AddSingleton<IMenuEntry>(new MenuEntry("Qui peut aider", "/trouver", "map-pin", Order: 55));
        return services;
    }

    /// <summary>The directory as open data, and places as calendars and contacts.</summary>
    public static void MapTerritory(this IEndpointRouteBuilder routes) => Published.Map(routes);
}
