using System.Globalization;
using System.Text;
using System.Text.Json;
using Appui.Rights.France;

namespace Appui.Cli.Rights;

/// <summary><c>rights aids check</c>: how many descriptions of the public catalogue of aids our conditions can say, and which they cannot.</summary>
internal static class AidsCheck
{
    public static int Run(Options options, TextWriter output, TextWriter errors)
    {
        var input = options.Required("--in");
        var json = options.Has("--json");
        options.NothingLeft();

        var read = new List<AidDescription>();
        var refused = 0;
        using (var lines = SituationLines.Open(input))
        {
            while (lines.Next(out var line))
            {
                try
                {
                    read.Add(LocalAidCatalogue.Read(line));
                }
                catch (FormatException e)
                {
                    refused++;
                    errors.WriteLine($"line {lines.Number}: {e.Message}");
                }
            }
        }

        if (json) WriteJson(read, refused, output);
        else Write(read, output);
        return refused > 0 ? 1 : 0;
    }

    private static void Write(List<AidDescription> read, TextWriter output)
    {
        var expressible = read.Count(d => d.IsExpressible);
        var share = read.Count == 0 ? 0 : (double)expressible / read.Count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{expressible} of {read.Count} descriptions expressible ({share:0.0%})"));
        output.WriteLine($"  {read.Count(d => d.IsExpressible && d.LeftToAgency == 0)} entirely by conditions that facts decide");
        output.WriteLine($"  {read.Count(d => d.IsExpressible && d.LeftToAgency > 0 && d.Decidable > 0)} by such conditions and sentences left to the agency");
        output.WriteLine($"  {read.Count(d => d.IsExpressible && d.Decidable == 0)} by sentences left to the agency only");
        output.WriteLine($"  {read.Sum(d => d.Decidable)} conditions that facts decide, {read.Sum(d => d.LeftToAgency)} sentences left to the agency, {read.Sum(d => d.Steps)} that say what to do");
        foreach (var description in read.Where(d => !d.IsExpressible))
            output.WriteLine($"not expressible: {description.Id}: {(description.NotExpressible.Count == 0 ? "says no condition" : string.Join(", ", description.NotExpressible))}");
    }

    private static void WriteJson(List<AidDescription> read, int refused, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("descriptions", read.Count);
            writer.WriteNumber("refused", refused);
            writer.WriteNumber("expressible", read.Count(d => d.IsExpressible));
            writer.WriteNumber("share", read.Count == 0 ? 0 : Math.Round((double)read.Count(d => d.IsExpressible) / read.Count, 4));
            writer.WriteNumber("sentences_only", read.Count(d => d.IsExpressible && d.Decidable == 0));
            writer.WriteStartArray("not_expressible");
            foreach (var description in read.Where(d => !d.IsExpressible))
            {
                writer.WriteStartObject();
                writer.WriteString("id", description.Id);
                writer.WriteStartArray("conditions");
                foreach (var condition in description.NotExpressible) writer.WriteStringValue(condition);
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
