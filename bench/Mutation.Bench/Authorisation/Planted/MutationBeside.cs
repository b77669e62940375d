using System.Linq;
using System.Reflection;
using Xunit;

namespace Appui.Web.Tests.Authorisation;

/// <summary>
/// Gives the rules that the matrix did not miss to the other tests: first each test once, to know which rules it comes to; then, with a rule deleted, those
/// that come to it, until one turns red. Planted in the mutated copy only.
/// </summary>
public sealed class MutationBeside
{
    private const int Most = 15;
    private static readonly string Results = Environment.GetEnvironmentVariable("APPUI_MUTATION_RESULTS") ?? "";
    private readonly Dictionary<Test, HashSet<int>> asks = [];

    [Fact]
    public async Task Every_rule_that_the_matrix_did_not_miss()
    {
        var known = File.ReadAllLines(Results).Select(line => line.Split('\t')).ToList();
        var done = known.Where(line => line[0] == "beside").Select(line => int.Parse(line[1])).ToHashSet();
        var left = known.Where(line => line[0] == "rule" && line[^1] == "SURVIVED").Select(line => int.Parse(line[1])).Where(rule => !done.Contains(rule)).ToList();
        if (left.Count == 0)
        {
            return;
        }

        Mutants.Current = 0;
        foreach (var ofClass in Tests().GroupBy(test => test.Method.DeclaringType))
        {
            await using var app = await Fresh();
            foreach (var test in ofClass)
            {
                Mutants.Asked.Clear();
                if (await Passes(test, app))
                {
                    asks[test] = [.. Mutants.Asked.Keys];
                }
            }
        }

        foreach (var rule in left)
        {
            await File.AppendAllTextAsync(Results, $"beside\t{rule}\t{await FirstRed(rule) ?? "SURVIVED"}\n");
        }
    }

    private async Task<string?> FirstRed(int rule)
    {
        foreach (var (test, _) in asks.Where(one => one.Value.Contains(rule)).OrderBy(one => one.Value.Count).Take(Most))
        {
            await using var app = await Fresh();
            Mutants.Current = 0;
            if (!await Passes(test, app, rule))
            {
                return test.Name;
            }
        }

        return null;
    }

    /// <summary>Runs it on its own; with a rule deleted, on a program that nobody has used.</summary>
    private static async Task<bool> Passes(Test test, App app, int rule = 0)
    {
        try
        {
            var constructor = test.Method.DeclaringType!.GetConstructors().Single();
            var instance = constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.ParameterType == typeof(App) ? app : (object)TestContext.Current.TestOutputHelper!)]);
            Mutants.Current = rule;
            if (test.Method.Invoke(instance, test.Arguments) is Task running)
            {
                await running.WaitAsync(TimeSpan.FromMinutes(1));
            }

            return true;
        }
        catch (Exception)
        {
            return false;
        }
        finally
        {
            Mutants.Current = 0;
        }
    }

    private static async Task<App> Fresh()
    {
        var app = new App();
        await app.InitializeAsync();
        return app;
    }

    private static IEnumerable<Test> Tests() =>
        from type in typeof(MutationBeside).Assembly.GetTypes()
        where type.IsPublic && !type.Namespace!.EndsWith(".Authorisation") && type.GetConstructors() is [var one] && one.GetParameters() is [{ } first, ..] && first.ParameterType == typeof(App)
        from method in type.GetMethods()
        where method.GetCustomAttribute<FactAttribute>() is { Skip: null }
        from arguments in method.GetCustomAttributes<InlineDataAttribute>().Select(data => data.Data).DefaultIfEmpty([]).Take(4)
        where arguments.Length == method.GetParameters().Length
        select new Test(method, arguments);

    private sealed record Test(MethodInfo Method, object?[] Arguments)
    {
        public string Name => $"{Method.DeclaringType!.Name}.{Method.Name}";
    }
}
