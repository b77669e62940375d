using System.Security.Cryptography;
using System.Text;
using Appui.Crypto;
using Appui.Design;
using Appui.Mandates;
using Appui.Papers;
using Appui.People;
using Appui.Platform;
using Appui.Sealer;
using Appui.Vault.Accounts;
using Appui.Vault.AtTerminal;
using Appui.Vault.Blocking;
using Appui.Vault.Capturing;
using Appui.Vault.Cards;
using Appui.Vault.Confirmed;
using Appui.Vault.Ending;
using Appui.Vault.Entrusting;
using Appui.Vault.Helping;
using Appui.Vault.Keys;
using Appui.Vault.Papers;
using Appui.Vault.Passwords;
using Appui.Vault.Recovering;
using Appui.Vault.Sharing;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Vault;

/// <summary>Registers the porte-documents: the person's own space and the papers that they keep there.</summary>
public static class VaultModule
{
    // A path on a Unix socket holds 108 bytes with its end.
    private const int LongestSocket = 100;
    private const string TrustPolicy = "vault.trust";
    private const string ReviewPolicy = "vault.review";

    /// <summary>Registers the module, after people. Refuses to go on without libsodium.</summary>
    /// <exception cref="InvalidOperationException">libsodium is not installed; the message says how to install it.</exception>
    public static IServiceCollection AddVault(this IServiceCollection services)
    {
        Argon2id.Demand();
        services.AddModule("vault", typeof(VaultModule).Assembly);
        services.AddSingleton(provider => new SealerClient(PlaceOf(provider.GetRequiredService<Settings>()), provider.GetRequiredService<TimeProvider>()));
        services.AddModuleDb<VaultDb>();
        services.AddSingleton<SafeDoctor>();
        services.AddSingleton<Backup>();
        services.AddSingleton<SlowLane>();
        services.AddSingleton(_ => new Sandbox());
        services.AddSingleton<Intake>();
        services.AddSingleton<Fitter>();
        services.AddSingleton<Recogniser>();
        services.AddSingleton<OpenSafes>();
        services.AddSingleton<CardAddress>();
        services.AddScoped<PersonCookie>();
        services.AddScoped<SafeDoor>();
        services.AddScoped<Shelf>();
        services.AddScoped<Captures>();
        services.AddScoped<ConfirmedShelf>();
        services.AddScoped<IOwnPlace>(provider => provider.GetRequiredService<ConfirmedShelf>());
        services.AddScoped<IOwnSafe, OwnSafe>();
        services.AddScoped<Contracts>();
        services.AddScoped<AccountSheet>();
        services.AddScoped<Blocks>();
        services.AddScoped<IBlocked>(provider => provider.GetRequiredService<Blocks>());
        services.AddScoped<Shredder>();
        services.AddScoped<PasswordShelf>();
        services.AddScoped<IRetention, PasswordRetention>();
        services.AddScoped<Links>();
        services.AddScoped<IRetention, LinkRetention>();
        services.AddScoped<EntrustedKeys>();
        services.AddScoped<IMandateEnds>(provider => provider.GetRequiredService<EntrustedKeys>());
        services.AddScoped<EntrustedFolders>();
        services.AddScoped<IRetention, BinRetention>();
        services.AddScoped<Sheets>();
        services.AddScoped<Ceremonies>();
        services.AddScoped<IDeskLines, RecoveryLines>();
        services.AddAuthorizationBuilder().AddPolicy(TrustPolicy, policy => policy.AddRequirements(new AllowedToAttribute(HelperRole.SocialWorker, HelperRole.Mediator)));
        services.AddSingleton<IMenuEntry>(new MenuEntry("Personne de secours", "/secours", "key", Order: 72, Policy: TrustPolicy));
        services.AddAuthorizationBuilder().AddPolicy(ReviewPolicy, policy => policy.AddRequirements(new AllowedToAttribute(HelperRole.Manager)));
        services.AddSingleton<IMenuEntry>(new MenuEntry("Revue des réouvertures", "/secours/revue", "key", Order: 73, Policy: ReviewPolicy));
        services.AddScoped<IPersonRecords, VaultRecords>();
        services.AddScoped<IConsentEnds, SafeConsentEnds>();
        services.AddSingleton<IPersonAction, SafeAction>();
        services.AddAuthentication().AddCookie(Schemes.Person, cookie =>
        {
            cookie.Cookie.Name = "appui-moi";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(1);
            cookie.EventsType = typeof(PersonCookie);
        });
        return services;
    }

    /// <summary>Where the sealer of this installation is: by itself where the setting says, or started in the data folder.</summary>
    public static SealerPlace PlaceOf(Settings settings)
    {
        if (settings.SealerSocket is { } socket)
            return new(socket, Demonstration: settings.Demo);

        var folder = Path.Combine(settings.DataFolder, "sealer");
        var near = Path.Combine(settings.DataFolder, "sealer.sock");
        var far = Path.Combine(Path.GetTempPath(), $"appui-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(near))[..8])}.sock");
        return new(near.Length <= LongestSocket ? near : far, folder, settings.SealerMasterKeyFile, settings.Demo);
    }
}
