using System.Diagnostics;
using System.Globalization;
using System.Text;
using Appui.Rights.Bench;
using Appui.Rights.France;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
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
    Show("bulk, 100,000 situations of a file", 100_000 / Median(3, () => Run(many).Seconds), "situations/s", ">= 40000");
    Show("  per second of one processor", 100_000 / Median(3, () => Run(many).Processor), "situations/s", "");

    var thousandMemory = Run(Write("thousand", 1000)).Memory;
    var million = Run(Write("million", 1_000_000));
    Show("most memory at 1,000 situations", thousandMemory, "MB", "");
    Show("most memory at 1,000,000 situations", million.Memory, "MB", "<= 300");
    Show("1,000,000 situations", 1_000_000 / million.Seconds, "situations/s", "");
    Show("  per second of one processor", 1_000_000 / million.Processor, "situations/s", "");

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
