using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Appui.Procedures;
using Appui.Rights;
using Appui.Territory;
using Appui.Vault;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Cli.Privacy;

/// <summary>The whole house without its pages, for verbs that concern every module: one line per module, as in the host.</summary>
internal static class House
{
    /// <summary>Its services, on the installation that the settings name; disposed by the caller.</summary>
    public static ServiceProvider Open()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPlatform(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        services.AddPeople();
        services.AddMandates();
        services.AddTerritory();
        services.AddRights();
        services.AddProcedures();
        services.AddVault();
        return services.BuildServiceProvider();
    }
}
