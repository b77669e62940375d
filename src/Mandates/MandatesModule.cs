using Appui.Design;
using Appui.Mandates.Browsing;
using Appui.Mandates.Declaring;
using Appui.Mandates.Demo;
using Appui.Mandates.Model;
using Appui.Mandates.Proving;
using Appui.Mandates.SideBySide;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Mandates;

/// <summary>Registers the mandates: acting in a person's name, side by side, declarations.</summary>
public static class MandatesModule
{
    private const string EndersPolicy = "mandates.end";
    private const string CharterPolicy = "mandates.charter";

    /// <summary>Registers the module, after people.</summary>
    public static IServiceCollection AddMandates(this IServiceCollection services)
    {
        services.AddModule("mandates", typeof(MandatesModule).Assembly);
        services.AddModuleDb<MandatesDb>();
        services.AddSideBySide();
        services.AddScoped<IMandates, Acting>();
        services.AddScoped<MandateBook>();
        services.AddSingleton<MandateWords>();
        services.AddSingleton<Attestations>();
        services.AddScoped<IDeskLines, MandateLines>();
        services.AddScoped<IPersonRecords, MandatesRecords>();
        services.AddScoped<IPersonRecords, DeclarationRecords>();
        services.AddScoped<IRetention, MandatesRetention>();
        services.AddScoped<IRetention, DeclarationsRetention>();
        services.AddScoped<IRetention, PosturesRetention>();
        services.AddScoped<IDemoSeed, DemoMandates>();
        services.AddSingleton<IPersonPanel, PanelPlace>();
        services.AddSingleton<IPersonAction, ActForAction>();
        services.AddSingleton<IPersonAction, OneActAction>();
        services.AddAuthorizationBuilder()
            .AddPolicy(EndersPolicy, policy => policy.AddRequirements(new AllowedToAttribute(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Receptionist, HelperRole.Manager)))
            .AddPolicy(CharterPolicy, policy => policy.AddRequirements(new AllowedToAttribute(HelperRole.Manager)));
        services.AddSingleton<IMenuEntry>(new MenuEntry("Arrêter un mandat", "/mandats", "hand-stop", Order: 70, Policy: EndersPolicy, OwnPageOnly: true));
        services.AddSingleton<IMenuEntry>(new MenuEntry("Charte du lieu", "/charte", "notes", Order: 75, Policy: CharterPolicy));
        return services;
    }
}
