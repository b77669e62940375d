using System.Diagnostics;

namespace Appui.Mutation.Bench.Authorisation;

/// <summary>
/// Copies the source, puts a switch before every rule, builds once, and lets the matrix run with one rule deleted after the other. What the matrix does not
/// notice is given to the other tests.
/// </summary>
/// <param name="copy">Where; kept, so that a second run builds only what changed, and one that was stopped goes on.</param>
/// <param name="policies">Whether the policies of routes are deleted too, not only the rules inside the program.</param>
internal sealed class Deletion(string copy, bool policies)
{
    private const string Survived = "SURVIVED";

    private readonly Rules rules = new();

    public int Run()
    {
        var watch = Stopwatch.StartNew();
        Copy();
        Resume();
        if (Start("dotnet", ["build", "tests/Web.Tests", "-v", "quiet", "-nologo", "-p:TreatWarningsAsErrors=false", "-p:RunAnalyzers=false", "-clp:ErrorsOnly"]) != 0)
            return 1;

        Console.WriteLine($"{rules.Found.Count} rules of the source, built after {watch.Elapsed.TotalSeconds:F0} s; {rules.Bound} more are demanded by the compiler: the page uses what they find.");
        Test("MutationRun");
        Console.WriteLine($"The matrix was asked after {watch.Elapsed.TotalSeconds:F0} s.");
        Test("MutationBeside");
        return Tell(watch.Elapsed) ? 0 : 1;
    }

    /// <summary>Goes on where a run was stopped, as long as the rules are the same.</summary>
    private void Resume()
    {
        string[] now = [.. rules.Found.Select(rule => $"{rule.Number}\t{rule.Place}\t{rule.Text}")];
        if (File.Exists(At("results.tsv")) && File.Exists(At("rules.tsv")) && File.ReadAllLines(At("rules.tsv")).SequenceEqual(now) && !File.Exists(At("finished")))
            return;

        File.Delete(At("finished"));
        File.WriteAllLines(At("rules.tsv"), now);
        File.WriteAllText(At("results.tsv"), "");
    }

    /// <summary>The table; true when nothing survived.</summary>
    private bool Tell(TimeSpan time)
    {
        var lines = File.ReadAllLines(At("results.tsv")).Select(line => line.Split('\t')).ToList();
        var (ofRoutes, inMatrix, beside) = (Of(lines, "policy"), Of(lines, "rule"), Of(lines, "beside"));
        File.WriteAllText(At("finished"), "");

        Console.WriteLine("| rule deleted | how many | red in the matrix | red in another test | survived |");
        Console.WriteLine("|---|---|---|---|---|");
        Line("policy of a route: open to all", ofRoutes.Where(one => one.Key.EndsWith("open to all", StringComparison.Ordinal)));
        Line("policy of a route: one role too many", ofRoutes.Where(one => one.Key.EndsWith(" too", StringComparison.Ordinal)));
        foreach (var kind in rules.Found.GroupBy(rule => rule.Kind))
        {
            var red = kind.Count(rule => inMatrix.GetValueOrDefault($"{rule.Number}") is not (null or Survived));
            var other = kind.Count(rule => beside.GetValueOrDefault($"{rule.Number}") is not (null or Survived));
            Console.WriteLine($"| {kind.Key} | {kind.Count()} | {red} | {other} | {kind.Count() - red - other} |");
        }

        var policiesLeft = ofRoutes.Where(one => one.Value == Survived).Select(one => $"policy: {one.Key}");
        var rulesLeft = rules.Found.Where(rule => inMatrix.GetValueOrDefault($"{rule.Number}") is null or Survived && beside.GetValueOrDefault($"{rule.Number}") is null or Survived)
            .Select(rule => $"{rule.Kind}: {rule.Place}: {rule.Text}");
        string[] left = [.. policiesLeft, .. rulesLeft];
        foreach (var one in left)
            Console.WriteLine($"SURVIVED {one}");
        Console.WriteLine($"{time.TotalMinutes:F1} min");
        return left.Length == 0;

        static void Line(string name, IEnumerable<KeyValuePair<string, string>> of) =>
            Console.WriteLine($"| {name} | {of.Count()} | {of.Count(one => one.Value != Survived)} | 0 | {of.Count(one => one.Value == Survived)} |");
    }

    private static Dictionary<string, string> Of(List<string[]> lines, string kind) =>
        lines.Where(line => line[0] == kind).DistinctBy(line => line[1]).ToDictionary(line => line[1], line => line[^1], StringComparer.Ordinal);

    private void Copy()
    {
        var files = Output("git", "ls-files", "-co", "--exclude-standard").Where(File.Exists).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
                Write(file, Switched(file, File.ReadAllText(file)));
            else if (!File.Exists(At(file)) || File.GetLastWriteTimeUtc(At(file)) < File.GetLastWriteTimeUtc(file))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
                File.Copy(file, At(file), overwrite: true);
            }
        }

        var planted = "bench/Mutation.Bench/Authorisation/Planted";
        Write("src/Platform/Mutants.cs", File.ReadAllText($"{planted}/Mutants.cs"));
        foreach (var test in (string[])["MutationRun", "MutationBeside"])
            Write($"tests/Web.Tests/Authorisation/{test}.cs", File.ReadAllText($"{planted}/{test}.cs"));
    }

    private string Switched(string file, string text) =>
        rules.Rewrite(file, text).Replace(
            "services.AddSingleton<IAuthorizationHandler, AllowedToHandler>();",
            "services.AddSingleton<IAuthorizationHandler, AllowedToHandler>();\n        services.AddTransient<Microsoft.AspNetCore.Authorization.Policy.IPolicyEvaluator, MutantEvaluator>();",
            StringComparison.Ordinal);

    private void Write(string file, string text)
    {
        if (File.Exists(At(file)) && File.ReadAllText(At(file)) == text)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.WriteAllText(At(file), text);
    }

    private void Test(string which)
    {
        var start = new ProcessStartInfo(At("artifacts/bin/Web.Tests/debug/Appui.Web.Tests"), ["-noColor", "-class", $"Appui.Web.Tests.Authorisation.{which}"])
        {
            WorkingDirectory = copy,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["APPUI_MUTATION_RULES"] = At("rules.tsv");
        start.Environment["APPUI_MUTATION_RESULTS"] = At("results.tsv");
        start.Environment["APPUI_MUTATION_POLICIES"] = policies ? "" : "no";
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(said);
    }

    private int Start(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = copy, UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static string[] Output(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private string At(string file) => Path.Combine(copy, file);
}
