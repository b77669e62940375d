using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Appui.Platform.Authorisation;

/// <summary>Default deny, before the first request: a route that states no policy stops the program from starting.</summary>
internal static class PolicyEverywhere
{
    /// <exception cref="InvalidOperationException">Names each route without a policy.</exception>
    public static void Demand(IEnumerable<EndpointDataSource> sources)
    {
        var silent = sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IAuthorizeData>() is null && route.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(route => route.DisplayName)
            .ToList();
        if (silent.Count > 0)
            throw new InvalidOperationException($"These routes state no policy; say [AllowedTo(…)], [AnyHelper] or [OpenToAll]: {string.Join(", ", silent)}");
    }
}
