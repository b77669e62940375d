using Appui.Design;
using Appui.People;
using Appui.Platform;
using Appui.Territory.Agreeing;
using Appui.Territory.Confirming;
using Appui.Territory.Demo;
using Appui.Territory.Finding;
using Appui.Territory.Guiding;
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
    private const string FollowersPolicy = "territory.followers", KeepersPolicy = "territory.keepers";

    /// <summary>After people and notices.</summary>
    public static IServiceCollection AddTerritory(this IServiceCollection services)
    {
        services.AddModule("territory", typeof(TerritoryModule).Assembly);
        services.AddModuleDb<TerritoryDb>();
        // The directory is everybody's: the column says who keeps a place, not who may read it.
        services.AddSingleton(new AcrossStructures("territory_places"));
        services.AddSingleton<Thesaurus>();
        services.AddSingleton<DirectoryIndex>();
        services.AddSingleton<Finder>();
        services.AddSingleton<Tiles>();
        services.AddSingleton<Plan>();
        services.AddSingleton<DefaultPlace>();
        services.AddSingleton<Reasons>();
        services.AddScoped<Sheets>();
        services.AddSingleton<Uploads>();
        services.AddScoped<IDirectory, SourceKeeper>();
        services.AddScoped<ReferralBook>();
        services.AddScoped<IDeskLines, ReferralLines>();
        services.AddSingleton<IPersonAction, ReferAction>();
        services.AddScoped<IConsentEnds, SharingTakenBack>();
        services.AddScoped<Areas>();
        services.AddScoped<Agreements>();
        services.AddScoped<IRetention, AgreementsRetention>();
        services.AddScoped<Due>();
        services.AddSingleton<AskRun>();
        services.AddHostedService<AskJob>();
        services.AddScoped<IPersonRecords, TerritoryRecords>();
        services.AddScoped<IDemoSeed, DemoPlaces>();
        services.AddAuthorizationBuilder()
            .AddPolicy(FollowersPolicy, policy => policy.AddRequirements(new AllowedToAttribute(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)))
            .AddPolicy(KeepersPolicy, policy => policy.AddRequirements(new AllowedToAttribute(HelperRole.Manager, HelperRole.Operator)));
        services.AddSingleton<IMenuEntry>(new MenuEntry("Qui peut aider", "/trouver", "map-pin", Order: 55));
        services.AddSingleton<IMenuEntry>(new MenuEntry("Orientations", "/orientations", "send", Order: 56, Policy: FollowersPolicy));
        services.AddSingleton<IMenuEntry>(new MenuEntry("L'annuaire", "/annuaire", "book", Order: 57, Policy: KeepersPolicy));
        return services;
    }

    /// <summary>The directory as open data, and places as calendars and contacts.</summary>
    public static void MapTerritory(this IEndpointRouteBuilder routes) => Published.Map(routes);
}
