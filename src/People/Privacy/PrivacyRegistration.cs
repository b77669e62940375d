using Appui.Design;
using Appui.People.Linking;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.People.Privacy;

/// <summary>What choices, copies, erasures and durations need.</summary>
internal static class PrivacyRegistration
{
    public static void AddPrivacy(this IServiceCollection services)
    {
        services.AddScoped<Trails>();
        services.AddScoped<Erasure>();
        services.AddScoped<Certificates>();
        services.AddScoped<ICertificates>(provider => provider.GetRequiredService<Certificates>());
        services.AddScoped<Objections>();
        services.AddScoped<Consents>();
        services.AddScoped<IConsents>(provider => provider.GetRequiredService<Consents>());
        services.AddScoped<CopyMaker>();
        services.AddSingleton<Register>();
        services.AddSingleton<IMenuEntry>(new MenuEntry("Données personnelles", "/registre", "shield-check", Order: 85, Policy: "people.team"));
        services.AddScoped<IConsentEnds, SharingEnds>();
        services.AddScoped<IPersonRecords, PeopleRecords>();
        services.AddScoped<IRetention, FilesRetention>();
        services.AddScoped<IRetention, SlipsRetention>();
        services.AddScoped<IRetention, CountersRetention>();
        services.AddScoped<IRetention, LinkCodesRetention>();
        services.AddScoped<IRetention, AccountsRetention>();
    }
}
