using System.Reflection;
using System.Text.RegularExpressions;
using Appui.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Web.Tests.Authorisation;

/// <summary>An address of the running program.</summary>
/// <param name="Module">The module that answers it.</param>
/// <param name="Route">With its parameters: <c>/personnes/{whom}/notes</c>.</param>
/// <param name="Handlers">The handlers of a page that take a post, by name, an empty one for the one without; null when it is no page.</param>
/// <param name="Roles">The roles that its policy lets in; null when the policy is not one of roles.</param>
internal sealed record Address(string Module, string Route, IReadOnlyList<string>? Handlers, IReadOnlyList<HelperRole>? Roles);

/// <summary>Every address of the running program, and what its parameters are filled with.</summary>
internal sealed partial class RouteMap
{
    /// <summary>Relations under which an address does not exist, and for which columns of the tables.</summary>
    private static readonly Dictionary<string, Func<string, bool>> Hiding = new(StringComparer.Ordinal)
    {
        ["elsewhere"] = column => column != "elsewhere",
        ["misplaced"] = _ => true,
        ["erased"] = _ => true,
        ["barred"] = column => column == "mediator",
    };

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    private RouteMap(IReadOnlyList<Address> addresses) => Addresses = addresses;

    /// <summary>Those that can be opened, each once.</summary>
    public IReadOnlyList<Address> Addresses { get; }

    public static async Task<RouteMap> Of(App app)
    {
        var map = new RouteMap(await All(app.Services));
        foreach (var module in typeof(RouteMap).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IAddresses)) && t.IsClass).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            foreach (var (parameter, value) in await ((IAddresses)Activator.CreateInstance(module)!).Of(app))
            {
                map.values.Add(parameter, value);
            }
        }

        return map;
    }

    /// <summary>Fills a parameter otherwise from now on.</summary>
    public void Put(string parameter, string value) => values[parameter] = value;

    /// <summary>The route, and again for each relation of each of its parameters, but those that hide it.</summary>
    public IEnumerable<string> WithRelations(string route) => Relations(route, key => Hiding.Keys.All(relation => !Is(key, relation))).Prepend(route);

    /// <summary>The route for what is hidden by its relation, or gone: its address, and from whom.</summary>
    public IEnumerable<(string Route, string Address, Func<string, bool> From)> Hidden(string route) =>
        Hiding.SelectMany(hiding => Relations(route, key => Is(key, hiding.Key)).Select(related => (related, Fill(related), hiding.Value)))
            .Concat(Gone(route).Select(address => (route, address, new Func<string, bool>(_ => true))));

    /// <summary>The address of the route when one of its parameters leads to what no longer exists: erased, merged away, never made.</summary>
    public IEnumerable<string> Gone(string route) =>
        Parameter().Matches(route).Where(parameter => Id().IsMatch(ValueOf(route, parameter))).Select(parameter =>
        {
            var gone = Id().Replace(ValueOf(route, parameter), "${kind}0192a000-0000-7000-8000-00000000dead");
            return Fill(route[..parameter.Index] + gone + route[(parameter.Index + parameter.Length)..]);
        });

    /// <summary>The address with a value for each parameter.</summary>
    public string Fill(string route) => Parameter().Replace(route, parameter => ValueOf(route, parameter));

    private string ValueOf(string route, Match parameter) =>
        values.GetValueOrDefault(route[..parameter.Index] + parameter.Value) ?? values.GetValueOrDefault(parameter.Value) ?? "x";

    private IEnumerable<string> Relations(string route, Func<string, bool> isWanted) =>
        values
            .Keys.Where(key => key.Contains('=', StringComparison.Ordinal) && isWanted(key))
            .Select(key => (Key: key, Plain: Relation().Replace(key, "}")))
            .Where(r => r.Key[0] == '{' ? route.Contains(r.Plain, StringComparison.Ordinal) : route.StartsWith(r.Plain, StringComparison.Ordinal))
            .Select(r => route.Replace(r.Plain, r.Key, StringComparison.Ordinal));

    private static bool Is(string key, string relation) => key.EndsWith($"={relation}}}", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<Address>> All(IServiceProvider services)
    {
        var found = new List<Address>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            var isOpened = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? page is not null;
            if (!isOpened || endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            {
                continue;
            }

            var module = page?.RelativePath.Split('/')[1] ?? endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Assembly.GetName().Name?.Split('.')[^1] ?? "Host";
            var compiled = page is null ? null : await services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
            found.Add(new(
                module,
                "/" + Constraint().Replace(endpoint.RoutePattern.RawText!, "{$1}").TrimStart('/'),
                compiled is null ? null : [.. compiled.HandlerMethods.Where(handler => handler.HttpMethod == "Post").Select(handler => handler.Name ?? "")],
                endpoint.Metadata.GetMetadata<AllowedToAttribute>()?.HelperRoles));
        }

        return [.. found.DistinctBy(address => address.Route).OrderBy(address => address.Route, StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"\{\**([^}:?]+)(?:[:?][^/]*)?\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"=[^}]*\}")]
    private static partial Regex Relation();

    [GeneratedRegex("^(?<kind>(?:[fs]-)?)[0-9a-f]{8}-[0-9a-f-]{27}$")]
    private static partial Regex Id();
}
