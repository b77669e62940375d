using Appui.Mandates.Declaring;
using Appui.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Mandates.SideBySide;

/// <summary>What side by side and its declarations need.</summary>
internal static class SideBySideRegistration
{
    public static void AddSideBySide(this IServiceCollection services)
    {
        services.AddSingleton<Rooms>();
        services.AddHostedService(provider => provider.GetRequiredService<Rooms>());
        services.AddSingleton<Originals>();
        services.AddScoped<Declarations>();
        services.AddScoped<Meeting>();
        services.AddScoped<ISideBySide, Beside>();
        services.AddScoped<IDemoSeed, DemoYes>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, SecondScreen>(Schemes.SecondScreen, null);
        services.Configure<RequestLocalizationOptions>(options => options.RequestCultureProviders.Insert(0, new LanguageOfTheRoom()));
    }
}
