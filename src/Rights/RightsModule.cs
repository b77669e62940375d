using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Appui.Rights.Desk;
using Appui.Rights.Storage;
using Appui.Rights.Visiting;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Rights;

/// <summary>Registers the screening of rights: the questions, what the law answers, the sheet.</summary>
public static class RightsModule
{
    /// <summary>After people, before what follows claims.</summary>
    public static IServiceCollection AddRights(this IServiceCollection services)
    {
        services.AddModule("rights", typeof(RightsModule).Assembly);
        services.AddModuleDb<RightsDb>();
        services.AddHttpContextAccessor();
        services.AddScoped<VisitorAnswers>();
        services.AddScoped<PersonAnswers>();
        services.AddScoped<IScreenings, Screenings>();
        services.AddSingleton<IPersonAction, SeeRights>();
        services.AddSingleton<IPersonPanel, RightsOnPersonPage>();
        services.AddScoped<IKnownFacts, ShownScreenings>();
        services.AddScoped<IActs, ShownScreenings>();
        services.AddScoped<IPersonRecords, RightsRecords>();
        services.AddScoped<IDemoSeed, DemoScreening>();
        return services;
    }
}
