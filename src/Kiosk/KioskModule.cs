using Appui.Design;
using Appui.Kiosk.Calling;
using Appui.Kiosk.Device;
using Appui.Kiosk.Frame;
using Appui.Kiosk.Leaving;
using Appui.Kiosk.Model;
using Appui.Kiosk.Opening;
using Appui.Kiosk.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Kiosk;

/// <summary>Registers the terminal of a day centre: its pages, and what the program beside it asks.</summary>
public static class KioskModule
{
    private const string TendingPolicy = "kiosk.tend";

    /// <summary>Registers the module, after the porte-documents.</summary>
    public static IServiceCollection AddKiosk(this IServiceCollection services)
    {
        services.AddModule("kiosk", typeof(KioskModule).Assembly);
        services.AddModuleDb<KioskDb>();
        services.AddScoped<Counter>();
        services.AddSingleton<Calls>();
        services.AddSingleton<Speech>();
        services.AddSingleton<WrongTries>();
        services.AddSingleton<Tickets>();
        services.AddScoped<IMachineFrame, TerminalFrame>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TerminalDoor>(Schemes.Kiosk, null);
        services.AddAuthorizationBuilder().AddPolicy(TendingPolicy, policy => policy.AddRequirements(new AllowedToAttribute(HelperRole.Manager)));
        services.AddSingleton<IMenuEntry>(new MenuEntry("Bornes", "/bornes", "device-mobile", Order: 78, Policy: TendingPolicy));
        services.AddSingleton(new HeaderPart("/Kiosk/Calling/_Calls.cshtml", HeaderPlace.Start, Order: 90));
        return services;
    }

    /// <summary>The voice of the terminal, and its signs of life.</summary>
    public static void MapKiosk(this IEndpointRouteBuilder routes)
    {
        Speech.Map(routes);
        SignOfLife.Map(routes);
    }
}
