using System.Net;
using System.Text.RegularExpressions;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Authorisation;

/// <summary>
/// matrix.csv says, for every address and every kind of visitor, what they get when they open it. What a person may be to the visitor is the relation:
/// those of the Centre social des Essais for all but Paul, who works elsewhere. Answers: page, sign-in, 404, or the address they are sent to.
/// </summary>
public sealed partial class MatrixTests(App app) : IClassFixture<App>
{
    private static readonly string[][] Lines =
    [
        .. File.ReadLines(Sources.Test("Authorisation/matrix.csv")).Where(line => line is not "" and not ['#', ..]).Select(line => line.Split(',')),
    ];

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

    private IReadOnlyList<string> Routes =>
        [
            .. app.Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(r => r.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? r.Metadata.GetMetadata<PageActionDescriptor>() is not null)
                .Where(r => !r.Metadata.OfType<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>().Any())
                .Select(r => "/" + Constraint().Replace(r.RoutePattern.RawText!, "{$1}").TrimStart('/'))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void Every_route_is_in_the_matrix()
    {
        Lines[0].ShouldBe(["route", .. Visitors.Select(v => v.Column)]);
        Lines.Skip(1).Select(line => line[0]).ShouldBe(Routes.SelectMany(WithRelations));
    }

    [Fact]
    public async Task Everybody_gets_what_the_matrix_says()
    {
        var visitors = Visitors.ToList();
        var samples = await Samples();
        var actual = new List<string>();
        foreach (var route in Routes.SelectMany(WithRelations))
        {
            var answers = new List<string>();
            foreach (var (_, visitor) in visitors)
            {
                answers.Add(Answer(await visitor.Get(Fill(route, samples)), Fill(route, samples)));
            }

            actual.Add($"{route},{string.Join(',', answers)}");
        }

        await File.WriteAllLinesAsync(Sources.Test("../../artifacts/matrix.csv"), actual);
        var expected = Lines.Skip(1).Select(line => string.Join(',', line));
        actual.Except(expected).ShouldBeEmpty("These answers (all of them are in artifacts/matrix.csv) are not those of matrix.csv: read the difference, then accept it or mend the page.");
    }

    [Fact]
    public async Task A_forged_post_is_refused_everywhere()
    {
        var samples = await Samples();
        var accepted = new List<string>();
        foreach (var line in Lines.Skip(1))
        {
            var column = Array.IndexOf(line, "page");
            var address = Fill(line[0], samples);
            if (column > 0 && Pages.Contains(line[0].Replace("=slip", "", StringComparison.Ordinal)))
            {
                var page = await Visitors.ElementAt(column - 1).Visitor.Post(address, [new("Form.Forged", "yes")]);
                if (page.Status != HttpStatusCode.BadRequest)
                {
                    accepted.Add($"{address}: {page.Status}");
                }
            }
        }

        accepted.ShouldBeEmpty();
    }

    private HashSet<string> Pages =>
        [
            .. app.Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(r => r.Metadata.GetMetadata<PageActionDescriptor>() is not null)
                .Select(r => "/" + Constraint().Replace(r.RoutePattern.RawText!, "{$1}").TrimStart('/')),
        ];

    /// <summary>A person may have a file or a slip alone.</summary>
    private static IEnumerable<string> WithRelations(string route) =>
        route.Contains("{whom}", StringComparison.Ordinal) && !route.Contains("{screening}", StringComparison.Ordinal) ? [route, route.Replace("{whom}", "{whom=slip}", StringComparison.Ordinal)] : [route];

    private static string Answer(Page page, string asked) =>
        page switch
        {
            _ when page.Url.StartsWith(App.SignInUrl, StringComparison.Ordinal) && !asked.StartsWith(App.SignInUrl, StringComparison.Ordinal) => "sign-in",
            { Status: HttpStatusCode.OK } when page.Url.Split('?')[0] == asked => "page",
            { Status: HttpStatusCode.OK } => Numbers().Replace(page.Url.Split('?')[0], "…"),
            _ => ((int)page.Status).ToString(),
        };

    /// <summary>A value for each parameter of a route: Awa, who has a file at the Centre social des Essais, her screening, her claim, her look date.</summary>
    private async Task<Dictionary<string, string>> Samples()
    {
        var awa = $"/personnes/{DemoPeople.Awa}";
        var claim = await app.As(Cast.Claire).Open($"{awa}/demarches/ouvrir/rsa");
        if (!claim.Url.StartsWith("/demarches/suivi/", StringComparison.Ordinal))
        {
            claim = await claim.Submit();
        }

        var watches = await app.As(Cast.Claire).Submit(
            $"{awa}/a-regarder",
            new Dictionary<string, string> { ["Kind"] = "Reply", ["Agency"] = "FamilyFund", ["On.Day"] = "1", ["On.Month"] = "12", ["On.Year"] = "2026" }
        );
        return new(StringComparer.Ordinal)
        {
            ["/demarches/suivi/{id}"] = claim.Url.Split('/', '?')[3],
            ["/demarches/a-regarder/{id}"] = watches.Document.QuerySelector("a[href^='/demarches/a-regarder/']")!.GetAttribute("href")!.Split('/')[3],
            ["/equipe/{id}"] = await First("SELECT id FROM people_posts WHERE helper = (SELECT id FROM people_accounts WHERE user_name = 'malik')"),
            ["/structures/{id}"] = "0192a000-0000-7000-8000-000000000001",
            ["/langue/{code}"] = "fr",
            ["{whom}"] = $"{DemoPeople.Awa}",
            ["{whom=slip}"] = $"{DemoPeople.Marcel}",
            ["{screening}"] = await First("SELECT id FROM rights_screenings"),
            ["{benefit}"] = "rsa",
            ["{card}"] = "rsa",
            ["{code}"] = "404",
            ["{number}"] = "7K3M4H",
            ["{paper}"] = "caf",
            ["{step}"] = "activite",
            ["{who}"] = "p1",
        };
    }

    private async Task<string> First(string sql)
    {
        await using var connection = app.Services.GetRequiredService<Database>().Open();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return $"{await command.ExecuteScalarAsync()}".ToLowerInvariant();
    }

    private static string Fill(string route, Dictionary<string, string> samples) =>
        Parameter().Replace(
            route,
            parameter => samples.FirstOrDefault(s => s.Key.EndsWith(parameter.Value, StringComparison.Ordinal) && (s.Key[0] == '{' || route.StartsWith(s.Key, StringComparison.Ordinal))).Value ?? "x"
        );

    [GeneratedRegex(@"\{([^}:?]+)(?:[:?][^/]*)?\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"(?:[fs]-)?[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Numbers();
}
