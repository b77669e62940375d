using System.Text.RegularExpressions;
using System.Linq;
using Appui.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Appui.Web.Tests.Authorisation;

/// <summary>Deletes one rule after the other and asks the matrix, cell by cell, until one answers otherwise. Planted in the mutated copy only.</summary>
public sealed partial class MutationRun : IAsyncDisposable
{
    private readonly HashSet<string> known = [.. File.ReadAllLines(Environment.GetEnvironmentVariable("APPUI_MUTATION_RESULTS")!).Select(line => Key(line.Split('\t')))];
    private readonly StreamWriter results = new(Environment.GetEnvironmentVariable("APPUI_MUTATION_RESULTS")!, append: true) { AutoFlush = true };
    private App app = null!;
    private Cells matrix = null!;
    private List<Cell> cells = [];
    private Dictionary<int, List<int>> asking = [];

    [Fact]
    public async Task Every_rule_deleted()
    {
        await Start();
        asking = await WhoAsks();
        if (Environment.GetEnvironmentVariable("APPUI_MUTATION_POLICIES") != "no")
        {
            foreach (var route in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList())
            {
                await DeletePolicy(route);
            }
        }

        foreach (var line in await File.ReadAllLinesAsync(Environment.GetEnvironmentVariable("APPUI_MUTATION_RULES")!))
        {
            await DeleteRule(int.Parse(line.Split('\t')[0]));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await results.DisposeAsync();
        await app.DisposeAsync();
    }

    /// <summary>A fresh program: what a deleted rule let through may have changed the old one.</summary>
    private async Task Start()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        (Mutants.Current, Mutants.Policy) = (0, null);
        app = new();
        await app.InitializeAsync();
        matrix = await Cells.Of(app);
        cells = [.. matrix.All];
    }

    /// <summary>Which cells come to which rule; all of them are right while nothing is deleted.</summary>
    private async Task<Dictionary<int, List<int>>> WhoAsks()
    {
        var found = new Dictionary<int, List<int>>();
        for (var i = 0; i < cells.Count; i++)
        {
            Mutants.Asked.Clear();
            var answer = await cells[i].Ask();
            if (!cells[i].Right.Contains(answer))
            {
                throw new InvalidOperationException($"The matrix is red before anything is deleted: {cells[i]}: {answer}");
            }

            foreach (var rule in Mutants.Asked.Keys)
            {
                (found.TryGetValue(rule, out var those) ? those : found[rule] = []).Add(i);
            }
        }

        return found;
    }

    private async Task DeletePolicy(RouteEndpoint route)
    {
        if (route.Metadata.GetMetadata<IAuthorizeData>() is not { } policy || route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return;
        }

        var own = "/" + Constraint().Replace(route.RoutePattern.RawText!, "{$1}").TrimStart('/');
        var those = cells.Where(cell => cell.Sent is null && Relation().Replace(cell.Route, "}") == own).ToList();
        HelperRole?[] widenings = policy is AllowedToAttribute allowed ? [null, .. Enum.GetValues<HelperRole>().Except(allowed.HelperRoles).Select(role => (HelperRole?)role)] : [null];
        foreach (var role in widenings)
        {
            var what = role is null ? $"{own}: open to all" : $"{own}: {role} too";
            if (known.Contains($"policy {what}"))
            {
                continue;
            }

            Mutants.Policy = (route.RoutePattern.RawText!, role);
            var red = await FirstRed(those);
            Mutants.Policy = null;
            if (red is null && role is { } one && matrix.NeverFor(own, one))
            {
                results.WriteLine($"policy\t{what}\tNo_policy_lets_in_a_role_for_which_the_page_never_exists_but_volunteers_for_people_received_today");
            }
            else
            {
                Say("policy", what, red);
            }
        }
    }

    private async Task DeleteRule(int rule)
    {
        if (known.Contains($"rule {rule}"))
        {
            return;
        }

        var those = asking.GetValueOrDefault(rule, []);
        Mutants.Current = rule;
        var red = await FirstRed(those.Select(i => cells[i]).Where(cell => cell.Sent is null)) ?? await FirstRed(those.Select(i => cells[i]).Where(cell => cell.Sent is not null));
        Mutants.Current = 0;
        Say("rule", $"{rule}\t{those.Count}", red);
        if (red is { Cell.Sent: not null, Answer: not "500" }) // a failed request saved nothing
        {
            await Start();
        }
    }

    private static async Task<Red?> FirstRed(IEnumerable<Cell> those)
    {
        foreach (var cell in those.OrderByDescending(cell => cell.Right.Contains("404")))
        {
            var answer = await cell.Ask();
            if (!cell.Right.Contains(answer))
            {
                return new(cell, answer);
            }
        }

        return null;
    }

    private void Say(string kind, string what, Red? red) => results.WriteLine($"{kind}\t{what}\t{(red is null ? "SURVIVED" : $"{red.Cell}: {red.Answer}")}");

    private static string Key(string[] line) => $"{line[0]} {line[1]}";

    private sealed record Red(Cell Cell, string Answer);

    [GeneratedRegex(@"\{\**([^}:?]+)(?:[:?][^/]*)?\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"=[^}]*\}")]
    private static partial Regex Relation();
}
