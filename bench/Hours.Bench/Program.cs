using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Appui.Hours;

// How fast 450 real values are read and opened over two weeks, against the reference JavaScript library on the same values in the same run.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int Rounds = 7;
var file = Path.Combine(AppContext.BaseDirectory, "real-values.jsonl");
var values = File.ReadLines(file).Skip(1).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("v").GetString()!).ToList();
var place = HoursPlace.OfCommune("75056");
var (from, to) = (new DateTime(2026, 5, 4), new DateTime(2026, 5, 18));

var (ours, intervals) = Ours();
Console.WriteLine($"{Environment.ProcessorCount} cores; {values.Count} values over two weeks; medians of {Rounds} rounds");
Console.WriteLine($"{"ours",-32} {ours * 1e6 / values.Count,10:0.0} us a value   {intervals} intervals");
if (Reference() is not { } reference)
{
    Console.WriteLine("the reference library is not here: npm and node are needed");
    return 2;
}

Console.WriteLine($"{"opening_hours.js",-32} {reference.Seconds * 1e6 / values.Count,10:0.0} us a value   {reference.Intervals} intervals");
Console.WriteLine($"{"faster by",-32} {reference.Seconds / ours,10:0.0} times");
return ours < reference.Seconds && intervals == reference.Intervals ? 0 : 1;

(double Seconds, int Intervals) Ours()
{
    var times = new List<double>();
    var count = 0;
    for (var round = 0; round < Rounds; round++)
    {
        var watch = Stopwatch.StartNew();
        count = 0;
        foreach (var value in values)
        {
            if (OpeningHours.Read(value).Hours is not { } hours) continue;
            foreach (var _ in hours.Intervals(from, to, place)) count++;
        }

        times.Add(watch.Elapsed.TotalSeconds);
    }

    times.Sort();
    return (times[Rounds / 2], count);
}

// The library is fetched once from the package registry into the user's cache; nothing of it is kept in the project.
(double Seconds, int Intervals)? Reference()
{
    var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "appui-bench", "opening_hours-3.15.0");
    if (!Directory.Exists(Path.Combine(folder, "node_modules", "opening_hours")))
    {
        Directory.CreateDirectory(folder);
        if (Run("npm", "install", "--prefix", folder, "--no-audit", "--no-fund", "opening_hours@3.15.0") is null) return null;
    }

    if (Run("node", Path.Combine(AppContext.BaseDirectory, "reference.mjs"), folder, file, Rounds.ToString(CultureInfo.InvariantCulture)) is not { } output) return null;
    var rounds = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToList();
    var seconds = rounds.Select(r => double.Parse(r[0], CultureInfo.InvariantCulture)).Order().ToList();
    return (seconds[seconds.Count / 2], int.Parse(rounds[0][1], CultureInfo.InvariantCulture));
}

static string? Run(string program, params string[] arguments)
{
    try
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["TZ"] = "Europe/Paris";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : null;
    }
    catch (System.ComponentModel.Win32Exception)
    {
        return null;
    }
}
