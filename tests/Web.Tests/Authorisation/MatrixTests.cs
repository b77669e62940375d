using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Authorisation;

/// <summary>
/// The tables of <c>Matrix/</c>, one per module, say for every address and every kind of visitor what they get when they open it, as the Centre social
/// des Essais sees it; "elsewhere" is a social worker of another structure. Answers: page; sign-in; 404, it does not exist for them; or the address they
/// are sent to. An address stands once more for each relation that <see cref="IAddresses"/> knows: <c>{whom}</c> is Awa, who has a file,
/// <c>{whom=slip}</c> is Marcel, who has a number alone. What belongs to another structure (<c>{whom=elsewhere}</c>) or is gone needs no line: it exists for nobody here.
/// </summary>
public sealed partial class MatrixTests(App app, ITestOutputHelper output) : IClassFixture<App>
{
    private const string Elsewhere = "elsewhere";
    private static readonly string Tables = Sources.Test("Authorisation/Matrix");
    private static readonly string Answered = Sources.Test("../../artifacts/matrix");

    private IReadOnlyList<(string Column, Visitor Visitor)> Visitors =>
        [
            ("anybody", app.Anybody()),
            ("social worker", app.As(Cast.Claire)),
            ("mediator", app.As(Cast.Malik)),
            ("receptionist", app.As(Cast.Rosa)),
            ("volunteer", app.As(Cast.Victor)),
            ("manager", app.As(Cast.Diane)),
            ("operator", app.As(Cast.Oscar)),
            (Elsewhere, app.As(Cast.Paul)),
        ];

    [Fact]
    public async Task Everybody_gets_what_the_tables_say()
    {
        var (map, visitors) = (await RouteMap.Of(app), Visitors);
        if (Directory.Exists(Answered))
        {
            Directory.Delete(Answered, recursive: true);
        }

        Directory.CreateDirectory(Answered);
        foreach (var module in map.Addresses.GroupBy(a => a.Module).OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            var lines = new List<string> { string.Join(',', visitors.Select(v => v.Column).Prepend("route")) };
            foreach (var route in module.SelectMany(address => map.WithRelations(address.Route)))
            {
                var answers = new List<string>();
                foreach (var (_, visitor) in visitors)
                {
                    answers.Add(Answer(await visitor.Get(map.Fill(route)), map.Fill(route)));
                }

                lines.Add($"{route},{string.Join(',', answers)}");
            }

            await File.WriteAllLinesAsync($"{Answered}/{module.Key}.csv", lines);
        }

        var (expected, actual) = (Lines(Tables), Lines(Answered));
        var accept = "Read the difference (artifacts/matrix has what everybody really gets); then mend the page, or accept: cp artifacts/matrix/*.csv tests/Web.Tests/Authorisation/Matrix";
        actual.Except(expected).ShouldBeEmpty($"These answers are not in the tables. {accept}");
        expected.Except(actual).ShouldBeEmpty($"These lines of the tables are no longer true. {accept}");
    }

    [Fact]
    public async Task What_is_of_another_structure_or_gone_exists_for_nobody()
    {
        var (map, visitors, cells) = (await RouteMap.Of(app), Visitors, 0);
        var wrong = new List<string>();
        foreach (var route in map.Addresses.Select(a => a.Route).Where(AsksToSignIn(map)))
        {
            foreach (var (address, column, visitor) in Hidden(map, route, visitors))
            {
                var answer = Answer(await visitor.Get(address), address);
                cells++;
                if (answer != (column == "anybody" ? "sign-in" : "404"))
                {
                    wrong.Add($"{address} as {column}: {answer}");
                }
            }
        }

        output.WriteLine($"{cells} cells");
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_is_refused_when_it_is_forged_and_when_its_page_does_not_exist_for_the_visitor()
    {
        var (map, visitors, cells, watch) = (await RouteMap.Of(app), Visitors, 0, Stopwatch.StartNew());
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, visitor) in visitors)
        {
            tokens[column] = (await visitor.Open("/deconnexion")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        }

        var table = Lines(Tables).Select(line => line.Split(": ", 2)[1].Split(',')).ToLookup(line => line[0]);
        var asks = AsksToSignIn(map);
        var wrong = new List<string>();
        foreach (var page in map.Addresses.Where(a => a.Handlers is not null))
        {
            var targets = map.WithRelations(page.Route)
                .SelectMany(route => visitors.Select((v, i) => (Address: map.Fill(route), v.Column, v.Visitor, Says: table[route].FirstOrDefault()?[i + 1])))
                .Concat(asks(page.Route) ? Hidden(map, page.Route, visitors).Select(h => (h.Address, h.Column, h.Visitor, Says: (string?)(h.Column == "anybody" ? "sign-in" : "404"))) : []);
            foreach (var (address, column, visitor, says) in targets)
            {
                foreach (var handler in page.Handlers!.DefaultIfEmpty(""))
                {
                    var url = handler.Length == 0 ? address : $"{address}?handler={handler}";
                    await Expect(url, column, "forged", visitor, [new("Form.Forged", "yes")], says is "sign-in" ? ["sign-in"] : ["400", "404", .. says is ['/', ..] ? new[] { says } : []]);
                    if (page.Handlers!.Count > 0 && says is "404")
                    {
                        await Expect(url, column, "with a token", visitor, [new("__RequestVerificationToken", tokens[column])], ["404"]);
                    }
                }
            }
        }

        output.WriteLine($"{cells} cells in {watch.Elapsed.TotalSeconds:F0} s");
        wrong.ShouldBeEmpty();
        cells.ShouldBeGreaterThan(1_500);

        async Task Expect(string url, string column, string how, Visitor visitor, KeyValuePair<string, string>[] fields, string[] answers)
        {
            var page = await visitor.Post(url, fields);
            cells++;
            if (!answers.Contains(Answer(page, url)))
            {
                wrong.Add($"{url}, {how}, as {column}: {Answer(page, url)} where {string.Join(" or ", answers)} is right");
            }
        }
    }

    /// <summary>Those who must not find it: of another structure, everybody but who works there; gone, everybody.</summary>
    private static IEnumerable<(string Address, string Column, Visitor Visitor)> Hidden(RouteMap map, string route, IReadOnlyList<(string Column, Visitor Visitor)> visitors) =>
        map.Elsewhere(route)
            .SelectMany(r => visitors.Where(v => v.Column != Elsewhere).Select(v => (map.Fill(r), v.Column, v.Visitor)))
            .Concat(map.Gone(route).SelectMany(address => visitors.Select(v => (address, v.Column, v.Visitor))));

    /// <summary>Is this an address for those who signed in? Public ones answer for an unknown number as they like.</summary>
    private static Func<string, bool> AsksToSignIn(RouteMap map)
    {
        var asking = Lines(Tables).Select(line => line.Split(": ", 2)[1].Split(',')).Where(line => line[1] == "sign-in").Select(line => line[0]).ToHashSet(StringComparer.Ordinal);
        return route => map.WithRelations(route).Any(asking.Contains);
    }

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
            { Status: HttpStatusCode.OK } when page.Url.Split('?')[0] == asked.Split('?')[0] => "page",
            { Status: HttpStatusCode.OK } => Numbers().Replace(page.Url.Split('?')[0], "…"),
            _ => ((int)page.Status).ToString(),
        };

    [GeneratedRegex(@"(?:[fs]-)?[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Numbers();
}
