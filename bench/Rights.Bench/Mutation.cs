using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Appui.Rights.Bench;

/// <summary>Runs Stryker on the rule files one after the other, keeps each report, and says which changes of the law no test noticed.</summary>
internal static class Mutation
{
    private const string Rules = "src/Rights.France/Benefits";
    private const string Reports = "artifacts/mutation";

    /// <summary>Takes the files named, or all; those whose report stands are not run again unless <c>--again</c>.</summary>
    public static int Run(string[] words)
    {
        var again = words.Contains("--again");
        var names = words.Where(word => word != "--again").ToList();
        var all = Directory.GetFiles(Rules, "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal).ToList();
        if (names.FirstOrDefault(name => !all.Contains(name)) is { } unknown)
        {
            Console.Error.WriteLine($"{unknown} is not a rule file. There are: {string.Join(' ', all)}");
            return 2;
        }

        foreach (var name in names.Count > 0 ? names : all)
        {
            if (!again && IsFresh(name)) continue;
            if (Mutate(name) is var code && code != 0 && ReportOf(name) is null) return code;
        }

        return Tell(all);
    }

    private static int Mutate(string name)
    {
        var watch = Stopwatch.StartNew();
        Console.WriteLine($"{name}…");
        var folder = Path.GetFullPath(Path.Combine(Reports, name));
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("dotnet", ["stryker", "--mutate", $"**/Benefits/{name}.cs", "--output", folder, "--skip-version-check"])
        {
            WorkingDirectory = Path.GetFullPath("bench/Rights.Mutation"),
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var stryker = Process.Start(start)!;
        using (var log = File.CreateText(Path.Combine(folder, "log.txt")))
        {
            while (stryker.StandardOutput.ReadLine() is { } line) log.WriteLine(line);
        }

        stryker.WaitForExit();
        if (stryker.ExitCode != 0) Console.Error.WriteLine($"{name}: Stryker ended with {stryker.ExitCode}, see {folder}/log.txt");
        Console.WriteLine($"{name}: {watch.Elapsed.TotalSeconds:0} s");
        return stryker.ExitCode;
    }

    private static bool IsFresh(string name) => ReportOf(name) is { } report && File.GetLastWriteTimeUtc(report) > File.GetLastWriteTimeUtc(Path.Combine(Rules, name + ".cs"));

    private static string? ReportOf(string name)
    {
        var folder = Path.Combine(Reports, name);
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "mutation-report.json", SearchOption.AllDirectories).FirstOrDefault() : null;
    }

    /// <summary>The score of each file that has a report, and of all; survivors go to a table.</summary>
    private static int Tell(List<string> names)
    {
        using var survivors = File.CreateText(Path.Combine(Reports, "survivors.tsv"));
        survivors.WriteLine("file\tline\tstatus\tmutation\treplacement");
        var (killed, judged, missing) = (0, 0, new List<string>());
        Console.WriteLine($"{"rules",-30}{"mutants",9}{"noticed",9}{"score",9}");
        foreach (var name in names)
        {
            if (ReportOf(name) is not { } report)
            {
                missing.Add(name);
                continue;
            }

            var (ours, of) = Read(name, report, survivors);
            (killed, judged) = (killed + ours, judged + of);
            Show(name, ours, of);
        }

        Show("all", killed, judged);
        if (missing.Count > 0) Console.WriteLine($"not run yet: {string.Join(' ', missing)}");
        Console.WriteLine($"what nobody noticed: {Reports}/survivors.tsv");
        return 0;

        static void Show(string name, int killed, int judged) =>
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-30}{judged,9}{killed,9}{(judged == 0 ? 1 : (double)killed / judged),9:0.0%}"));
    }

    private static (int Killed, int Judged) Read(string name, string report, StreamWriter survivors)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(report));
        var (killed, judged) = (0, 0);
        foreach (var file in document.RootElement.GetProperty("files").EnumerateObject().Where(file => file.Name.EndsWith($"/{name}.cs", StringComparison.Ordinal)))
        {
            foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
            {
                var status = mutant.GetProperty("status").GetString();
                if (status is not ("Killed" or "Timeout" or "Survived" or "NoCoverage")) continue;
                judged++;
                if (status is "Killed" or "Timeout")
                {
                    killed++;
                    continue;
                }

                var line = mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32();
                var replacement = mutant.TryGetProperty("replacement", out var text) ? text.GetString()!.ReplaceLineEndings(" ").Replace('\t', ' ') : "";
                survivors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{line}\t{status}\t{mutant.GetProperty("mutatorName").GetString()}\t{replacement}"));
            }
        }

        return (killed, judged);
    }
}
