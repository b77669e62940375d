using System.Globalization;
using System.Text.Json;
using Appui.Rights.France;

namespace Appui.Cli.Rights;

/// <summary><c>rights compare</c>: our results against the expected ones of a situation file, benefit by benefit.</summary>
internal static class Compare
{
    public static int Run(Options options, TextWriter output, TextWriter errors)
    {
        var input = options.Required("--in");
        var law = LawNamed(options.Value("--law") ?? "reference");
        var floor = options.Number("--floor", 0, 1);
        var json = options.Has("--json");
        options.NothingLeft();

        var table = ResultKeys.All.Select(key => new Comparison(key.Name)).ToList();
        var refused = 0;
        var compared = 0;
        using (var lines = SituationLines.Open(input))
        {
            var calculator = law.NewCalculator();
            while (lines.Next(out var line))
            {
                try
                {
                    var situation = SituationReader.Read(line);
                    if (Law.Check(situation) is { Count: > 0 } problems) throw new SituationRefusedException(problems);
                    CompareLine(situation, line, calculator.Of(situation), table);
                    compared++;
                }
                catch (SituationRefusedException e)
                {
                    refused++;
                    foreach (var problem in e.Problems) errors.WriteLine($"line {lines.Number}: {problem.Field}: {problem.Reason}");
                }
            }
        }

        if (json) WriteJson(table, law.Name, output);
        else WriteTable(table, law.Name, compared, output);
        var under = floor is { } least ? table.Where(c => c.IsUnder(least)).ToList() : [];
        foreach (var comparison in under) errors.WriteLine($"{comparison.Key} is under the floor of {floor?.ToString(CultureInfo.InvariantCulture)}");
        return refused > 0 || under.Count > 0 ? 1 : 0;
    }

    /// <summary>The law of that name.</summary>
    public static Law LawNamed(string name) => name switch
    {
        "france" => Law.France,
        "reference" => Law.Reference,
        _ => throw new UsageException("--law is france or reference"),
    };

    /// <summary>Adds one line to the table.</summary>
    public static void CompareLine(Situation situation, ReadOnlySpan<byte> line, Amounts ours, List<Comparison> table)
    {
        var reader = new Utf8JsonReader(line);
        using var document = JsonDocument.ParseValue(ref reader);
        if (!document.RootElement.TryGetProperty("expected", out var expected)) return;
        var leftOut = document.RootElement.TryGetProperty("order_sensitive", out var list)
            ? list.EnumerateArray().Select(e => e.GetString()!).ToHashSet(StringComparer.Ordinal) : [];
        for (var i = 0; i < table.Count; i++)
        {
            var key = ResultKeys.All[i];
            if (!expected.TryGetProperty(key.Name, out var value) || LeftOut(key.Name, leftOut)) continue;
            table[i].Add(situation.Id, value, key.Of(ours));
        }
    }

    private static bool LeftOut(string key, HashSet<string> sensitive) => sensitive.Contains(key)
        || (key == "housing_aid_type" && sensitive.Contains("housing_aid")) || (key == "c2s_monthly_contribution" && sensitive.Contains("c2s"));

    private static void WriteTable(List<Comparison> table, string law, int compared, TextWriter output)
    {
        output.WriteLine($"{compared} situations, law: {law}");
        output.WriteLine($"{"benefit",-26}{"cases",7}{"equal",7}{"<=1",6}{"worse",6}{"share",9} |{"positive",9}{"equal",7}{"<=1",6}{"worse",6}{"share",9}  first differing");
        foreach (var c in table)
        {
            var ids = string.Join(' ', c.Differing.Take(5));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{c.Key,-26}{c.All.Cases,7}{c.All.Equal,7}{c.All.WithinOne,6}{c.All.Worse,6}{c.All.Share,9:0.00%} |{c.Positive.Cases,9}{c.Positive.Equal,7}{c.Positive.WithinOne,6}{c.Positive.Worse,6}{c.Positive.Share,9:0.00%}  {ids}").TrimEnd());
        }
    }

    private static void WriteJson(List<Comparison> table, string law, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("law", law);
            writer.WriteStartArray("benefits");
            foreach (var c in table)
            {
                writer.WriteStartObject();
                writer.WriteString("key", c.Key);
                Write(writer, "all", c.All);
                Write(writer, "positive", c.Positive);
                writer.WriteStartArray("differing");
                foreach (var id in c.Differing) writer.WriteStringValue(id);
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void Write(Utf8JsonWriter writer, string name, Tally tally)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("cases", tally.Cases);
        writer.WriteNumber("equal", tally.Equal);
        writer.WriteNumber("within_1", tally.WithinOne);
        writer.WriteNumber("worse", tally.Worse);
        writer.WriteNumber("share", Math.Round(tally.Share, 6));
        writer.WriteEndObject();
    }
}

/// <summary>How one key compares: over all cases, and over those where something is expected.</summary>
internal sealed class Comparison(string key)
{
    private const int DifferingKept = 10;

    public string Key { get; } = key;

    public Tally All { get; } = new();

    public Tally Positive { get; } = new();

    public List<string> Differing { get; } = [];

    /// <summary>Adds a case: amounts within 0.02 € are equal, words must be the same.</summary>
    public void Add(string id, JsonElement expected, object ours)
    {
        var gap = expected.ValueKind == JsonValueKind.String
            ? (expected.GetString() == (string)ours ? 0 : double.PositiveInfinity)
            : Math.Abs(expected.GetDouble() - (double)(decimal)ours);
        var positive = expected.ValueKind == JsonValueKind.String ? expected.GetString() != "none" : expected.GetDouble() > 0;
        All.Add(gap);
        if (positive) Positive.Add(gap);
        if (gap > Tally.Tolerance && Differing.Count < DifferingKept) Differing.Add(id);
    }

    public bool IsUnder(double floor) => All.Share < floor || Positive.Share < floor;
}

/// <summary>Cases counted by how near they come.</summary>
internal sealed class Tally
{
    /// <summary>The reference's own precision, with room for the writing of decimals.</summary>
    public const double Tolerance = 0.02 + 1e-9;

    public int Cases { get; private set; }

    public int Equal { get; private set; }

    public int WithinOne { get; private set; }

    public int Worse { get; private set; }

    public double Share => Cases == 0 ? 1 : (double)Equal / Cases;

    public void Add(double gap)
    {
        Cases++;
        if (gap <= Tolerance) Equal++;
        else if (gap <= 1) WithinOne++;
        else Worse++;
    }
}
