using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Appui.Rights.France;

namespace Appui.Cli.Rights;

/// <summary>
/// <c>rights evaluate</c>: one result line per situation line, in the same order. Blocks of lines are computed side by side,
/// a few at a time, so that memory stays flat whatever the length of the file. Asked to stop (SIGINT, SIGTERM), it finishes the lines it has read and keeps
/// what it wrote, whole lines only, as <c>NAME.part</c>.
/// </summary>
internal sealed class Evaluate : IDisposable
{
    private static readonly JsonWriterOptions Plain = new() { SkipValidation = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The exit code of a run that was asked to stop, as shells say it for SIGINT.</summary>
    private const int Stopped = 130;

    /// <summary>Blocks computed or waiting: enough that no core waits while results are written in order.</summary>
    private static readonly int AtOnce = 4 * Environment.ProcessorCount;

    private readonly Law law;
    private readonly bool explain;
    private readonly bool table;
    private readonly bool errorsAsJson;
    private volatile bool stopped;
    private readonly ConcurrentBag<Calculator> calculators = [];
    private readonly ConcurrentBag<LineBlock> blocks = [];

    private Evaluate(Law law, bool explain, bool table, bool errorsAsJson) => (this.law, this.explain, this.table, this.errorsAsJson) = (law, explain, table, errorsAsJson);

    public static int Run(Options options, TextWriter output, TextWriter errors)
    {
        var input = options.Required("--in");
        var result = options.Value("--out") ?? "-";
        var named = Compare.LawNamed(options.Value("--law") ?? "france");
        var withReasons = options.Has("--explain");
        var asTable = OneOf(options, "--format", "jsonl", "csv");
        using var evaluate = new Evaluate(named, withReasons, asTable, OneOf(options, "--errors", "text", "json"));
        options.NothingLeft();
        if (withReasons && asTable) throw new UsageException("--explain needs --format jsonl: a table has no place for reasons");

        using var lines = SituationLines.Open(input);
        using var file = result == "-" ? null : new WholeFile(result);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, evaluate.Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, evaluate.Stop);
        var good = evaluate.All(lines, file?.Stream ?? Console.OpenStandardOutput(), errors);
        if (evaluate.stopped)
        {
            errors.WriteLine($"stopped after line {lines.Number}{(file is null ? "" : $"; {file.Kept} holds the results so far, whole lines only")}");
            return Stopped;
        }

        file?.Finish();
        return good ? 0 : 1;
    }

    /// <summary>A choice of two words; true for the second.</summary>
    private static bool OneOf(Options options, string name, string usual, string other)
    {
        var word = options.Value(name) ?? usual;
        return word == other || (word == usual ? false : throw new UsageException($"{name} is {usual} or {other}"));
    }

    /// <summary>Ends after the lines already read; asked a second time, the process ends at once.</summary>
    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = !stopped;
        stopped = true;
    }

    /// <summary>Evaluates every line; false when some were refused.</summary>
    private bool All(SituationLines lines, Stream output, TextWriter errors)
    {
        var allGood = true;
        if (table) output.Write(ResultTable.Header);
        var atWork = new Queue<Task<LineBlock>>();
        while (!stopped && ReadBlock(lines) is { } block)
        {
            atWork.Enqueue(Task.Run(() => Evaluated(block)));
            if (atWork.Count > AtOnce) allGood &= Write(atWork.Dequeue().GetAwaiter().GetResult(), output, errors);
        }

        while (atWork.TryDequeue(out var last)) allGood &= Write(last.GetAwaiter().GetResult(), output, errors);
        output.Flush();
        return allGood;
    }

    private LineBlock? ReadBlock(SituationLines lines)
    {
        var block = blocks.TryTake(out var used) ? used : new LineBlock();
        while (!block.IsFull && lines.Next(out var line)) block.Add(line, lines.Number);
        return block.Count == 0 ? null : block;
    }

    private LineBlock Evaluated(LineBlock block)
    {
        if (!calculators.TryTake(out var calculator)) calculator = law.NewCalculator();
        using var writer = new Utf8JsonWriter(block.Output, Plain);
        for (var i = 0; i < block.Count; i++)
        {
            try
            {
                var situation = SituationReader.Read(block.Line(i));
                if (Law.Check(situation) is { Count: > 0 } problems) throw new SituationRefusedException(problems);
                if (table) ResultTable.Write(block.Output, situation, calculator, law);
                else
                {
                    writer.Reset(block.Output);
                    Write(writer, situation, calculator);
                    writer.Flush();
                    block.Output.Write("\n"u8);
                }
            }
            catch (SituationRefusedException e)
            {
                foreach (var problem in e.Problems) block.Errors.Add(Told(block.Number(i), problem));
            }
        }

        calculators.Add(calculator);
        return block;
    }

    private void Write(Utf8JsonWriter writer, Situation situation, Calculator calculator)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, situation.Id);
        writer.WriteString("month"u8, situation.Month.ToString());
        var known = situation.HasOnlyKnownFacts;
        var outcome = explain || !known ? law.Evaluate(situation) : null;
        if (known) WriteAmounts(writer, calculator.Of(situation));
        else ResultLines.WriteRanges(writer, outcome!);
        if (explain) ResultLines.WriteReasons(writer, outcome!);
        writer.WriteEndObject();
    }

    private static void WriteAmounts(Utf8JsonWriter writer, in Amounts amounts)
    {
        writer.WriteStartObject("results"u8);
        writer.WriteNumber("rsa"u8, amounts.Rsa);
        writer.WriteNumber("activity_bonus"u8, amounts.PrimeActivite);
        writer.WriteNumber("aspa"u8, amounts.Aspa);
        writer.WriteString("c2s"u8, amounts.ComplementaireSante);
        writer.WriteNumber("c2s_monthly_contribution"u8, amounts.ComplementaireSanteContribution);
        writer.WriteNumber("housing_aid"u8, amounts.AideAuLogement);
        writer.WriteString("housing_aid_type"u8, amounts.AideAuLogementKind);
        writer.WriteNumber("family_allowances"u8, amounts.AllocationsFamiliales);
        writer.WriteNumber("family_supplement"u8, amounts.ComplementFamilial);
        writer.WriteNumber("family_support"u8, amounts.SoutienFamilial);
        writer.WriteNumber("young_child_allowance"u8, amounts.JeuneEnfant);
        writer.WriteNumber("aah"u8, amounts.Aah);
        writer.WriteNumber("aah_independent_living"u8, amounts.MajorationVieAutonome);
        writer.WriteNumber("asi"u8, amounts.Asi);
        writer.WriteNumber("ass"u8, amounts.Ass);
        writer.WriteNumber("back_to_school_year"u8, amounts.RentreeScolaireYear);
        writer.WriteNumber("energy_voucher_year"u8, amounts.ChequeEnergieYear);
        writer.WriteEndObject();
    }

    /// <summary>What is wrong with a line, for people or for programs.</summary>
    private string Told(int number, Problem problem) => errorsAsJson
        ? $$"""{"line":{{number.ToString(CultureInfo.InvariantCulture)}},"field":{{Quoted(problem.Field)}},"code":{{Quoted(problem.Code)}},"reason":{{Quoted(problem.Reason)}}}"""
        : string.Create(CultureInfo.InvariantCulture, $"line {number}: {problem.Field}: {problem.Reason}");

    private static string Quoted(string text) => '"' + JsonEncodedText.Encode(text).ToString() + '"';

    private bool Write(LineBlock block, Stream output, TextWriter errors)
    {
        output.Write(block.Output.WrittenSpan);
        foreach (var error in block.Errors) errors.WriteLine(error);
        var good = block.Errors.Count == 0;
        block.Clear();
        blocks.Add(block);
        return good;
    }

    public void Dispose()
    {
        calculators.Clear();
        blocks.Clear();
    }
}

/// <summary>Lines on their way to being computed, with what they gave. Used again and again.</summary>
internal sealed class LineBlock
{
    private const int MostLines = 256;
    private const int MostBytes = 1 << 19;

    private readonly List<(int Start, int Length, int Number)> lines = new(MostLines);
    private byte[] bytes = new byte[MostBytes];
    private int used;

    public int Count => lines.Count;

    public bool IsFull => lines.Count == MostLines || used >= MostBytes;

    public ArrayBufferWriter<byte> Output { get; } = new(1 << 17);

    public List<string> Errors { get; } = [];

    public void Add(ReadOnlySpan<byte> line, int number)
    {
        if (used + line.Length > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, used + line.Length));
        line.CopyTo(bytes.AsSpan(used));
        lines.Add((used, line.Length, number));
        used += line.Length;
    }

    public ReadOnlySpan<byte> Line(int i) => bytes.AsSpan(lines[i].Start, lines[i].Length);

    public int Number(int i) => lines[i].Number;

    public void Clear()
    {
        lines.Clear();
        used = 0;
        Output.ResetWrittenCount();
        Errors.Clear();
    }
}
