using Appui.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Cli.Journal;

/// <summary>The installation that the settings name (<c>Appui__Database</c>, <c>Appui__DataFolder</c>…), for verbs that work on its data.</summary>
internal static class Installation
{
    /// <summary>Its services; disposed by the caller.</summary>
    public static ServiceProvider Open()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPlatform(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        return services.BuildServiceProvider();
    }
}
