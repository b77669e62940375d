using System.Globalization;
using Appui.Platform.Authorisation;
using Appui.Platform.Blobs;
using Appui.Platform.Journalling;
using Appui.Platform.Privacy;
using Appui.Platform.Sealing;
using Appui.Platform.Storage;
using Appui.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Appui.Platform;

/// <summary>The ground under every module: database, unit of work, journal, sealed columns, texts, authorisation, printing.</summary>
public static class PlatformModule
{
    /// <summary>Registers the platform. Modules follow, in the order of their arrows.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = Settings.From(configuration);
        services.AddModule("platform", typeof(PlatformModule).Assembly);
        services.AddSingleton(settings);
        services.TryAddSingleton<TimeProvider>(new AppuiClock(Clocks.ParseNow(settings.Now)));
        services.AddSingleton<Database>();
        services.AddSingleton<SchemaRunner>();
        services.AddSingleton<KeyFolder>();
        services.AddSingleton(provider => new Seals(provider.GetRequiredService<KeyFolder>()));
        services.AddSingleton(provider => new AttestationKey(provider.GetRequiredService<KeyFolder>(), provider.GetRequiredService<Settings>()));
        services.AddSingleton<CheckpointSigner>();
        services.AddSingleton<CheckpointJob>();
        services.AddHostedService(provider => provider.GetRequiredService<CheckpointJob>());
        services.AddSingleton(provider => new JournalArchive(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<CheckpointSigner>(), provider.GetRequiredService<CheckpointJob>()));
        services.AddSingleton<IBlobs, BlobFolder>();
        services.AddSingleton<Texts>();
        services.AddSingleton<Durations>();
        services.AddSingleton(provider => new Retention(
            provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<Durations>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<RetentionJob>();
        services.AddScoped<IRetention, ReadingsRetention>();
        services.AddScoped<IRetention, ActsRetention>();
        services.AddScoped<UnitOfWork>();
        services.AddScoped<Actor>();
        services.AddScoped<Journal>();
        services.AddScoped<Trail>();

        services.AddDataProtection().SetApplicationName("Appui")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "keys", "web")));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddSingleton<IAuthorizationHandler, AllowedToHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DeniedIsNotFound>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            var cultures = Texts.Languages.Keys.Select(language => new CultureInfo(language is "fr" ? "fr-FR" : language)).ToList();
            options.DefaultRequestCulture = new RequestCulture("fr-FR");
            options.SupportedCultures = options.SupportedUICultures = cultures;
            // The language is chosen on the page and kept in a cookie; the browser's own setting says little on a shared machine.
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = LanguageCookie }];
        });
        return services;
    }

    /// <summary>The cookie that keeps the chosen language; holds nothing else.</summary>
    public const string LanguageCookie = "appui-langue";

    /// <summary>Brings the database to the schema of the program, then plants the demonstration on an empty one.</summary>
    public static async Task PrepareDatabase(this IServiceProvider services)
    {
        services.GetRequiredService<SchemaRunner>().Run();
        if (services.GetRequiredService<Settings>().Demo)
            await Demonstration.PlantOnce(services);
    }

    /// <summary>First of all middleware: headers for every answer.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.UseMiddleware<SecurityHeaders>();

    /// <summary>After routing, before sign-in: one unit of work per request.</summary>
    public static IApplicationBuilder UseUnitOfWork(this IApplicationBuilder app) => app.UseMiddleware<UnitOfWorkPerRequest>();

    /// <summary>After the policy of the route has said by which way of signing in: the journal knows who acts.</summary>
    public static IApplicationBuilder UseActor(this IApplicationBuilder app) => app.UseMiddleware<ActorOfRequest>();

    /// <summary>The signed states of the journal, for everybody: the latest as a note, and all of them with the key.</summary>
    public static void MapJournal(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/journal/point-de-controle", PublishedCheckpoints.Latest).WithMetadata(new OpenToAllAttribute());
        routes.MapGet("/journal/points-de-controle", PublishedCheckpoints.All).WithMetadata(new OpenToAllAttribute());
    }

    /// <summary>Refuses to start when a route states no policy.</summary>
    /// <exception cref="InvalidOperationException">Names each route without a policy.</exception>
    public static void DemandPolicyEverywhere(this IEndpointRouteBuilder routes) => PolicyEverywhere.Demand(routes.DataSources);
}
