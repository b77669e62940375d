using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Authorisation;

/// <summary>
/// The tables of <c>Matrix/</c>, one per module, say for every address and every kind of visitor what they get when they open it, as the Centre social
/// des Essais sees it; "elsewhere" is a social worker of another structure. Answers: page; sign-in; 404, it does not exist for them; or the address they
/// are sent to. An address stands once more for each relation that <see cref="IAddresses"/> knows: <c>{whom}</c> is Awa, who has a file,
/// <c>{whom=slip}</c> is Marcel, who has a number alone.
/// </summary>
public sealed partial class MatrixTests(App app) : IClassFixture<App>
{
    private static readonly string Tables = Sources.Test("Authorisation/Matrix");
    private static readonly string Answered = Sources.Test("../../artifacts/matrix");

    private IEnumerable<(string Column, Visitor Visitor)> Visitors =>
        [
            ("anybody", app.Anybody()),
            ("social worker", app.As(Cast.Claire)),
            ("mediator", app.As(Cast.Malik)),
            ("receptionist", app.As(Cast.Rosa)),
            ("volunteer", app.As(Cast.Victor)),
            ("manager", app.As(Cast.Diane)),
            ("operator", app.As(Cast.Oscar)),
            ("elsewhere", app.As(Cast.Paul)),
        ];

    [Fact]
    public async Task Everybody_gets_what_the_tables_say()
    {
        var visitors = Visitors.ToList();
        var addresses = await Addresses();
        if (Directory.Exists(Answered))
        {
            Directory.Delete(Answered, recursive: true);
        }

        Directory.CreateDirectory(Answered);
        foreach (var module in Routes().GroupBy(r => r.Module).OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            var lines = new List<string> { string.Join(',', visitors.Select(v => v.Column).Prepend("route")) };
            foreach (var route in module.Select(r => r.Route).Distinct().Order(StringComparer.Ordinal).SelectMany(r => WithRelations(r, addresses)))
            {
                var answers = new List<string>();
                foreach (var (_, visitor) in visitors)
                {
                    answers.Add(Answer(await visitor.Get(Fill(route, addresses)), Fill(route, addresses)));
                }

                lines.Add($"{route},{string.Join(',', answers)}");
            }

            await File.WriteAllLinesAsync($"{Answered}/{module.Key}.csv", lines);
        }

        var expected = Lines(Tables);
        var actual = Lines(Answered);
        var accept = "Read the difference (artifacts/matrix has what everybody really gets); then mend the page, or accept: cp artifacts/matrix/*.csv tests/Web.Tests/Authorisation/Matrix";
        actual.Except(expected).ShouldBeEmpty($"These answers are not in the tables. {accept}");
        expected.Except(actual).ShouldBeEmpty($"These lines of the tables are no longer true. {accept}");
    }

    [Fact]
    public async Task A_forged_post_is_refused_everywhere()
    {
        var addresses = await Addresses();
        var pages = Routes().Where(r => r.IsPage).Select(r => r.Route).Distinct().SelectMany(r => WithRelations(r, addresses)).ToHashSet(StringComparer.Ordinal);
        var accepted = new List<string>();
        foreach (var line in Lines(Tables).Select(line => line.Split(": ")[1].Split(',')).Where(line => pages.Contains(line[0])))
        {
            var column = Array.IndexOf(line, "page");
            if (column > 0)
            {
                var page = await Visitors.ElementAt(column - 1).Visitor.Post(Fill(line[0], addresses), [new("Form.Forged", "yes")]);
                if (page.Status != HttpStatusCode.BadRequest)
                {
                    accepted.Add($"{line[0]}: {page.Status}");
                }
            }
        }

        accepted.ShouldBeEmpty();
    }

    /// <summary>Every address that can be opened, from the running program, with the module that answers it.</summary>
    private IEnumerable<(string Module, string Route, bool IsPage)> Routes() =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()
        where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? page is not null
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        select (
            page?.RelativePath.Split('/')[1] ?? endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Assembly.GetName().Name?.Split('.')[^1] ?? "Host",
            "/" + Constraint().Replace(endpoint.RoutePattern.RawText!, "{$1}").TrimStart('/'),
            page is not null
        );

    /// <summary>The lines of all tables, each after the name of its module.</summary>
    private static List<string> Lines(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.csv")
                .Order(StringComparer.Ordinal)
                .SelectMany(file => File.ReadLines(file).Where(line => line is not "" and not ['#', ..]).Select(line => $"{Path.GetFileNameWithoutExtension(file)}: {line}")),
        ];

    private static string Answer(Page page, string asked) =>
        page switch
        {
            _ when page.Url.StartsWith(App.SignInUrl, StringComparison.Ordinal) && !asked.StartsWith(App.SignInUrl, StringComparison.Ordinal) => "sign-in",
            { Status: HttpStatusCode.OK } when page.Url.Split('?')[0] == asked => "page",
            { Status: HttpStatusCode.OK } => Numbers().Replace(page.Url.Split('?')[0], "…"),
            _ => ((int)page.Status).ToString(),
        };

    /// <summary>What every module puts into its addresses.</summary>
    private async Task<Dictionary<string, string>> Addresses()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var module in typeof(MatrixTests).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IAddresses)) && t.IsClass).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            foreach (var (parameter, value) in await ((IAddresses)Activator.CreateInstance(module)!).Of(app))
            {
                all.Add(parameter, value);
            }
        }

        return all;
    }

    /// <summary>The route, and again for each relation of each of its parameters.</summary>
    private static IEnumerable<string> WithRelations(string route, Dictionary<string, string> addresses) =>
        addresses
            .Keys.Where(key => key.Contains('=', StringComparison.Ordinal))
            .Select(key => (Key: key, Plain: Relation().Replace(key, "}")))
            .Where(r => r.Key[0] == '{' ? route.Contains(r.Plain, StringComparison.Ordinal) : route.StartsWith(r.Plain, StringComparison.Ordinal))
            .Select(r => route.Replace(r.Plain, r.Key, StringComparison.Ordinal))
            .Prepend(route);

    private static string Fill(string route, Dictionary<string, string> addresses) =>
        Parameter().Replace(
            route,
            parameter =>
                addresses.Where(a => a.Key[0] == '/' && (route[..parameter.Index] + parameter.Value).Equals(a.Key, StringComparison.Ordinal)).Select(a => a.Value).FirstOrDefault()
                ?? addresses.GetValueOrDefault(parameter.Value)
                ?? "x"
        );

    [GeneratedRegex(@"\{\**([^}:?]+)(?:[:?][^/]*)?\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"=[^}]*\}")]
    private static partial Regex Relation();

    [GeneratedRegex(@"(?:[fs]-)?[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Numbers();
}
