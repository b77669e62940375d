using System.Diagnostics;
using System.Globalization;
using System.Text;
using Appui.Rights.Bench;
using Appui.Rights.France;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["mutation", .. var words]) return Mutation.Run(words);
var commandLine = Path.GetFullPath(args is [var path, ..] ? path : "artifacts/publish/Cli/release/appui.dll");
if (!File.Exists(commandLine))
{
    Console.Error.WriteLine($"{commandLine} is not there: run bin/publish first.");
    return 2;
}

var folder = Directory.CreateTempSubdirectory("appui-bench-");
try
{
    var homes = new InventedHomes(seed: 1);
    var thousand = Enumerable.Range(0, 1000).Select(homes.Line).Select(Encoding.UTF8.GetBytes).ToList();
    var one = Write("one", 1);
    var many = Write("many", 100_000);
    Console.WriteLine($"{Environment.ProcessorCount} cores; medians");

    Show("start of the command line to first answer", Median(9, () => Run(one).Seconds * 1000), "ms", "<= 500");
    Show("  of which processor time", Median(9, () => Run(one).Processor * 1000), "ms", "");
    var situations = thousand.Select(line => SituationReader.Read(line)).ToList();
    var calculator = Law.France.NewCalculator();
    Warm(() => Law.France.Evaluate(situations[0]), () => calculator.Of(situations[1]));
    Show("one situation with explanation", EachMedian(s => Law.France.Evaluate(s)), "ms", "<= 2");
    Show("one situation, amounts only", EachMedian(s => calculator.Of(s)), "ms", "<= 0.2");
    Show("  of which reading its line", Median(5, () => Time(() => thousand.ForEach(line => SituationReader.Read(line))) / thousand.Count * 1000), "ms", "");
    var bulk = Enumerable.Range(0, 5).Select(_ => Run(many)).OrderBy(run => run.Seconds).ToList();
    Show("bulk, 100,000 situations of a file", 100_000 / bulk[2].Seconds, "situations/s", ">= 40000");
    Show("  processor time of each", bulk.Select(run => run.Processor).Order().ElementAt(2) * 10, "us", "<= 50 on 2 cores");

    Console.WriteLine();
    Console.WriteLine($"{"growth: situations",20}{"seconds",12}{"processor s",14}{"situations/s",15}{"us of processor",18}{"most MB (<= 300)",19}");
    foreach (var count in (int[])[1_000, 10_000, 100_000, 1_000_000])
    {
        var file = Write("growing", count);
        var runs = Enumerable.Range(0, count < 1_000_000 ? 3 : 1).Select(_ => Run(file)).OrderBy(run => run.Seconds).ToList();
        var run = runs[runs.Count / 2];
        Console.WriteLine($"{count,20:N0}{run.Seconds,12:0.00}{run.Processor,14:0.00}{count / run.Seconds,15:N0}{run.Processor / count * 1e6,18:0.0}{runs.Max(r => r.Memory),19:0}");
    }

    string Write(string name, int count)
    {
        var file = Path.Combine(folder.FullName, name + ".jsonl");
        var invented = new InventedHomes(seed: 1);
        File.WriteAllLines(file, Enumerable.Range(0, count).Select(invented.Line));
        return file;
    }

    double EachMedian(Action<Situation> evaluate)
    {
        var times = situations.Select(s => Time(() => evaluate(s)) * 1000).Order().ToList();
        return times[times.Count / 2];
    }
}
finally
{
    folder.Delete(recursive: true);
}

return 0;

(double Seconds, double Processor, double Memory) Run(string file)
{
    var start = new ProcessStartInfo("dotnet", [commandLine, "rights", "evaluate", "--in", file, "--out", "/dev/null"]);
    var watch = Stopwatch.StartNew();
    using var process = Process.Start(start)!;
    var memory = 0L;
    var processor = TimeSpan.Zero;
    while (!process.WaitForExit(5))
    {
        try
        {
            process.Refresh();
            memory = Math.Max(memory, process.PeakWorkingSet64);
            processor = process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            // It ended between the two lines.
        }
    }

    if (process.ExitCode != 0) throw new InvalidOperationException($"The command line ended with {process.ExitCode}.");
    return (watch.Elapsed.TotalSeconds, processor.TotalSeconds, memory / 1e6);
}

static double Time(Action action)
{
    var start = Stopwatch.GetTimestamp();
    action();
    return Stopwatch.GetElapsedTime(start).TotalSeconds;
}

static double Median(int times, Func<double> measure)
{
    var measures = Enumerable.Range(0, times).Select(_ => measure()).Order().ToList();
    return measures[measures.Count / 2];
}

static void Warm(params Action[] actions)
{
    foreach (var action in actions)
    {
        for (var i = 0; i < 300; i++) action();
    }
}

static void Show(string what, double figure, string unit, string floor) =>
    Console.WriteLine($"{what,-45} {figure,12:0.###} {unit,-14} {floor}");
