using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Appui.People;
using Appui.Platform;
using Appui.Web.Tests.Vault;

namespace Appui.Web.Tests.Authorisation;

/// <summary>One cell of the matrix: a kind of visitor asks for an address in some way, and some answers are right.</summary>
/// <param name="Module">The module that answers the address.</param>
/// <param name="Route">The route, with its relations: <c>/personnes/{whom=erased}/notes</c>.</param>
/// <param name="Address">What is really asked for.</param>
/// <param name="Column">Which kind of visitor.</param>
/// <param name="Visitor">Who asks.</param>
/// <param name="Sent">The fields of a post; null when the address is only opened.</param>
/// <param name="Right">The answers that are right; empty when the tables do not say yet.</param>
internal sealed partial record Cell(string Module, string Route, string Address, string Column, Visitor Visitor, KeyValuePair<string, string>[]? Sent, string[] Right)
{
    /// <summary>What they get: page; sign-in; a status; or the address that they are sent to.</summary>
    public async Task<string> Ask() => Answer(Sent is null ? await Visitor.Get(Address) : await Visitor.Post(Address, Sent));

    public override string ToString() => $"{Address}{(Sent is null ? "" : $", posted with {string.Join(", ", Sent.Select(field => field.Key))}")}, as {Column}";

    private string Answer(Page page) =>
        page switch
        {
            _ when page.Url.StartsWith(App.SignInUrl, StringComparison.Ordinal) && !Address.StartsWith(App.SignInUrl, StringComparison.Ordinal) => "sign-in",
            { Status: HttpStatusCode.OK } when page.Url.Split('?')[0] == Address.Split('?')[0] => "page",
            { Status: HttpStatusCode.OK } => Numbers().Replace(page.Url.Split('?')[0], "…"),
            _ => ((int)page.Status).ToString(),
        };

    [GeneratedRegex(@"(?:[fs]-)?[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Numbers();
}

/// <summary>Every cell of the matrix, made from the addresses of the running program and the tables of <c>Matrix/</c>.</summary>
internal sealed class Cells
{
    private static readonly ConditionalWeakTable<App, Task<Cells>> Made = [];

    private const string Elsewhere = "elsewhere";
    private const string Person = "the person";

    /// <summary>Where the tables are.</summary>
    public static readonly string Tables = Sources.Test("Authorisation/Matrix");

    private readonly RouteMap map;
    private readonly Dictionary<string, string[]> table;
    private readonly IReadOnlyList<(string Column, Visitor Visitor)> visitors;
    private readonly Visitor owner;
    private readonly Dictionary<string, string> tokens;

    private Cells(RouteMap map, IReadOnlyList<(string Column, Visitor Visitor)> visitors, Visitor owner, Dictionary<string, string> tokens)
    {
        (this.map, this.visitors, this.owner, this.tokens) = (map, visitors, owner, tokens);
        table = Lines(Tables).Select(line => line.Split(": ", 2)[1].Split(',')).DistinctBy(line => line[0]).ToDictionary(line => line[0], StringComparer.Ordinal);
        Opened = [.. map.Addresses.SelectMany(OpenedAt)];
        Hidden = [.. map.Addresses.Where(AsksToSignIn).SelectMany(HiddenAt)];
        OfThePerson = [.. map.Addresses.Select(AsThePerson).OfType<Cell>()];
        Posted = [.. map.Addresses.Where(address => address.Handlers is not null).SelectMany(PostedTo)];
    }

    /// <summary>Roles that the policy of an address lets in, and for which by the tables it never exists: nobody but the relation check keeps them out.</summary>
    public IEnumerable<(string Route, HelperRole Role)> LetInForNothing =>
        map.Addresses.Where(address => address.Roles is not null).SelectMany(address => address.Roles!.Where(role => NeverFor(address.Route, role)).Select(role => (address.Route, role)));

    /// <summary>Does the address exist for somebody of the house, but for nobody of this role?</summary>
    public bool NeverFor(string route, HelperRole role)
    {
        var lines = map.WithRelations(route).Select(one => table.GetValueOrDefault(one)).OfType<string[]>().ToList();
        return lines.SelectMany(line => line[2..]).Any(says => says != "404") && lines.All(line => line[2 + (int)role] == "404");
    }

    /// <summary>The columns of the tables.</summary>
    public IEnumerable<string> Columns => visitors.Select(visitor => visitor.Column);

    /// <summary>Every address opened by everybody, with the relations that have lines in the tables.</summary>
    public IReadOnlyList<Cell> Opened { get; }

    /// <summary>What is of another structure, erased, gone, or shut to this helper.</summary>
    public IReadOnlyList<Cell> Hidden { get; }

    /// <summary>Every address of helpers and of the own space, opened by a person who came in with their card.</summary>
    public IReadOnlyList<Cell> OfThePerson { get; }

    /// <summary>Posts: forged to every address, and in order to those that do not exist for the visitor.</summary>
    public IReadOnlyList<Cell> Posted { get; }

    /// <summary>All of them.</summary>
    public IEnumerable<Cell> All => [.. Opened, .. Hidden, .. OfThePerson, .. Posted];

    /// <summary>Those of a program, made once: making them gives mandates, erases somebody, shuts a file.</summary>
    public static Task<Cells> Of(App app) => Made.GetValue(app, Make);

    private static async Task<Cells> Make(App app)
    {
        var routes = await RouteMap.Of(app);
        var samir = await Owner.Make(app, Cast.Claire, DemoPeople.Samir);
        (string Column, Visitor Visitor)[] everybody =
        [
            ("anybody", app.Anybody()), ("social worker", app.As(Cast.Claire)), ("mediator", app.As(Cast.Malik)), ("receptionist", app.As(Cast.Rosa)),
            ("volunteer", app.As(Cast.Victor)), ("manager", app.As(Cast.Diane)), ("operator", app.As(Cast.Oscar)), (Elsewhere, app.As(Cast.Paul)),
        ];
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, visitor) in everybody)
        {
            forms[column] = (await visitor.Open("/deconnexion")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        }

        return new(routes, everybody, samir.Visitor, forms);
    }

    /// <summary>The lines of all tables, each after the name of its module.</summary>
    public static List<string> Lines(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.csv")
                .Order(StringComparer.Ordinal)
                .SelectMany(file => File.ReadLines(file).Where(line => line is not "" and not ['#', ..]).Select(line => $"{Path.GetFileNameWithoutExtension(file)}: {line}")),
        ];

    private IEnumerable<Cell> OpenedAt(Address address) =>
        map.WithRelations(address.Route).SelectMany(route => visitors.Select((v, i) => new Cell(address.Module, route, map.Fill(route), v.Column, v.Visitor, null, Says(route, i))));

    private string[] Says(string route, int column) => table.TryGetValue(route, out var line) ? [line[column + 1]] : [];

    /// <summary>Those who must not find it: of another structure, everybody but who works there; barred, who is barred; erased or gone, everybody.</summary>
    private IEnumerable<Cell> HiddenAt(Address address) =>
        map.Hidden(address.Route)
            .SelectMany(hidden => visitors.Where(v => hidden.From(v.Column)).Select(v =>
                new Cell(address.Module, hidden.Route, hidden.Address, v.Column, v.Visitor, null, [v.Column == "anybody" ? "sign-in" : "404"])));

    /// <summary>The card opens the person's own space and nothing of the helpers'.</summary>
    private Cell? AsThePerson(Address address)
    {
        if (!table.TryGetValue(address.Route, out var line))
        {
            return null;
        }

        string[] right = line[1] switch
        {
            "sign-in" => ["sign-in"],
            "/moi/ouvrir" when map.Gone(address.Route).Any() => ["404"],
            "/moi/ouvrir" => ["page"],
            _ => [],
        };
        return right.Length == 0 ? null : new(address.Module, address.Route, map.Fill(address.Route), Person, owner, null, right);
    }

    private IEnumerable<Cell> PostedTo(Address page)
    {
        var opened = OpenedAt(page).Concat(AsksToSignIn(page) ? HiddenAt(page) : []);
        foreach (var cell in opened)
        {
            var says = cell.Right is [var one] ? one : null;
            foreach (var handler in page.Handlers!.DefaultIfEmpty(""))
            {
                var to = cell with { Address = handler.Length == 0 ? cell.Address : $"{cell.Address}?handler={handler}" };
                yield return to with { Sent = [new("Form.Forged", "yes")], Right = says is "sign-in" ? ["sign-in"] : ["400", "404", .. says is ['/', ..] ? new[] { says } : []] };
                if (page.Handlers!.Count > 0 && says is "404")
                {
                    yield return to with { Sent = [new("__RequestVerificationToken", tokens[cell.Column])], Right = ["404"] };
                }
            }
        }
    }

    /// <summary>Is this an address for those who signed in? Public ones answer for an unknown number as they like.</summary>
    private bool AsksToSignIn(Address address) => map.WithRelations(address.Route).Any(route => table.TryGetValue(route, out var line) && line[1] == "sign-in");
}
