using Appui.Platform;
using Appui.Territory.Places;
using Microsoft.Extensions.Configuration;

namespace Appui.Territory.Finding;

/// <summary>The commune where this installation stands (<c>Appui__Here</c>, by its code): where people look when they say nothing else.</summary>
internal sealed class DefaultPlace(IConfiguration configuration, Settings settings)
{
    /// <summary>Null when nobody said.</summary>
    public Commune? Commune { get; } = Communes.ByCode(configuration["Appui:Here"] ?? (settings.Demo ? Demo.DemoPlaces.Here : "")) is { Latitude: not null } known ? known : null;
}
