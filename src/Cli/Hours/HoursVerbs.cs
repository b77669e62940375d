using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Appui.Hours;

namespace Appui.Cli.Hours;

/// <summary><c>hours evaluate</c> and <c>hours read-french</c>: opening hours, one JSON object a line in, one a line out, in the same order.</summary>
internal static class HoursVerbs
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes when each value is open between two days, at a commune.</summary>
    public static int Evaluate(Options options, TextWriter output, TextWriter errors)
    {
        var (input, target) = (options.Required("--in"), options.Value("--out"));
        var (from, to) = (Day(options.Required("--from"), "--from"), Day(options.Required("--to"), "--to"));
        var place = HoursPlace.OfCommune(options.Required("--commune"));
        var repair = options.Has("--repair");
        options.NothingLeft();
        if (to < from) throw new UsageException("--to is before --from");

        return Lines(input, target, output, errors, "v", (value, _, json) =>
        {
            var reading = repair ? OpeningHours.Repair(value) : OpeningHours.Read(value);
            json.WriteString("v", value);
            json.WriteString("status", reading.Status switch { HoursStatus.Valid => "valid", HoursStatus.Repaired => "repaired", _ => "invalid" });
            json.WriteStartArray("intervals");
            foreach (var interval in reading.Hours?.Intervals(from, to, place) ?? [])
            {
                json.WriteStartArray();
                json.WriteStringValue(Moment(interval.From));
                json.WriteStringValue(Moment(interval.To));
                json.WriteStringValue(interval.State == OpenState.Open ? "open" : "unknown");
                json.WriteStringValue(interval.Comment);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        });
    }

    /// <summary>Reads hours told in French; what cannot be read without guessing gives <c>null</c>.</summary>
    public static int ReadFrench(Options options, TextWriter output, TextWriter errors)
    {
        var (input, target) = (options.Required("--in"), options.Value("--out"));
        options.NothingLeft();

        return Lines(input, target, output, errors, "text", (text, line, json) =>
        {
            var day = line.TryGetProperty("scope", out var scope) && scope.ValueKind == JsonValueKind.String && scope.GetString() == "day";
            json.WriteString("text", text);
            json.WriteString("osm", day ? FrenchHours.Day(text) : FrenchHours.Week(text));
        });
    }

    private static int Lines(string input, string? target, TextWriter output, TextWriter errors, string property, Action<string, JsonElement, Utf8JsonWriter> write)
    {
        using var reader = input == "-" ? Console.In : new StreamReader(input);
        using var file = target is null or "-" ? null : new StreamWriter(target);
        var writer = file ?? output;
        using var buffer = new MemoryStream();
        var (number, refused) = (0, 0);
        while (reader.ReadLine() is { } line)
        {
            number++;
            buffer.SetLength(0);
            using (var json = new Utf8JsonWriter(buffer, Plain))
            {
                json.WriteStartObject();
                if (TryRead(line, property, out var element, out var value))
                {
                    write(value, element, json);
                }
                else
                {
                    refused++;
                    errors.WriteLine($"line {number}: no \"{property}\" to read");
                    write("", element, json);
                }

                json.WriteEndObject();
            }

            writer.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
        }

        return refused > 0 ? 1 : 0;
    }

    private static bool TryRead(string line, string property, out JsonElement element, out string value)
    {
        (element, value) = (default, "");
        try
        {
            using var document = JsonDocument.Parse(line);
            element = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            using var empty = JsonDocument.Parse("{}");
            element = empty.RootElement.Clone();
            return false;
        }

        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(property, out var found)) return false;
        value = found.ValueKind == JsonValueKind.String ? found.GetString()! : "";
        return found.ValueKind is JsonValueKind.String or JsonValueKind.Null;
    }

    private static DateTime Day(string text, string option) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToDateTime(TimeOnly.MinValue) : throw new UsageException($"{option} is a day (YYYY-MM-DD)");

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
