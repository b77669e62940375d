using System.Linq;
using System.Reflection;
using Xunit;

namespace Appui.Web.Tests.Authorisation;

/// <summary>
/// Gives the rules that the matrix did not miss to the other tests: first each test once, to know which rules it comes to; then, with a rule deleted, those
/// that come to it, class by class, until one turns red. A red test is asked again alone, on a program that nobody has used, with the rule and without it.
/// What was found is written down as it comes: a run that was stopped goes on. Planted in the mutated copy only.
/// </summary>
public sealed class MutationBeside
{
    private const int MostClasses = 5;
    private const int MostOfOneClass = 8;
    private static readonly string Results = Environment.GetEnvironmentVariable("APPUI_MUTATION_RESULTS") ?? "";

    private static readonly Dictionary<int, string> Modules = File.Exists(Environment.GetEnvironmentVariable("APPUI_MUTATION_RULES"))
        ? File.ReadAllLines(Environment.GetEnvironmentVariable("APPUI_MUTATION_RULES")!).Select(line => line.Split('\t')).ToDictionary(line => int.Parse(line[0]), line => line[1].Split('/')[1])
        : [];

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

        var asked = known.Where(line => line[0] == "asks").ToDictionary(line => line[1], line => line[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToHashSet());
        Mutants.Current = 0;
        foreach (var ofClass in Tests().Where(test => Concerns(test, left)).GroupBy(test => test.Method.DeclaringType))
        {
            await using var app = ofClass.All(test => asked.ContainsKey(test.Key)) ? null : await Fresh();
            foreach (var test in ofClass)
            {
                if (!asked.TryGetValue(test.Key, out var rules))
                {
                    Mutants.Asked.Clear();
                    rules = await Passes(test, app!) ? [.. Mutants.Asked.Keys] : [];
                    await File.AppendAllTextAsync(Results, $"asks\t{test.Key}\t{string.Join(',', rules)}\n");
                }

                asks[test] = rules;
            }
        }

        foreach (var rule in left)
        {
            await File.AppendAllTextAsync(Results, $"beside\t{rule}\t{await FirstRed(rule) ?? "SURVIVED"}\n");
        }
    }

    private async Task<string?> FirstRed(int rule)
    {
        var classes = asks.Where(one => one.Value.Contains(rule)).GroupBy(one => one.Key.Method.DeclaringType!)
            .OrderByDescending(one => one.Key.Namespace!.Split('.')[^1] == Modules.GetValueOrDefault(rule)).ThenBy(one => one.Min(test => test.Value.Count)).Take(MostClasses);
        foreach (var ofClass in classes)
        {
            await using var app = await Fresh();
            foreach (var (test, _) in ofClass.OrderBy(one => one.Value.Count).Take(MostOfOneClass))
            {
                if (!await Passes(test, app, rule) && await IsRedAlone(test, rule))
                {
                    return test.Name;
                }
            }
        }

        return null;
    }

    private static async Task<bool> IsRedAlone(Test test, int rule)
    {
        await using (var app = await Fresh())
        {
            if (await Passes(test, app, rule))
            {
                return false;
            }
        }

        await using var whole = await Fresh();
        return await Passes(test, whole);
    }

    /// <summary>Runs it; with a rule deleted, when one is said.</summary>
    private static async Task<bool> Passes(Test test, App app, int rule = 0)
    {
        try
        {
            var constructor = test.Method.DeclaringType!.GetConstructors().Single();
            var instance = constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.ParameterType == typeof(App) ? app : (object)TestContext.Current.TestOutputHelper!)]);
            Mutants.Current = rule;
            if (test.Method.Invoke(instance, test.Arguments) is Task running)
            {
                await running.WaitAsync(TimeSpan.FromMinutes(2));
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
        Mutants.Current = 0;
        var app = new App();
        await app.InitializeAsync();
        return app;
    }

    /// <summary>The tests of a module of which nothing is left need not be asked.</summary>
    private static bool Concerns(Test test, List<int> left)
    {
        var module = test.Method.DeclaringType!.Namespace!.Split('.')[^1];
        return !Modules.ContainsValue(module) || left.Exists(rule => Modules.GetValueOrDefault(rule) == module);
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

        public string Key => $"{Name}({string.Join(';', Arguments).ReplaceLineEndings(" ").Replace('\t', ' ')})";
    }
}
