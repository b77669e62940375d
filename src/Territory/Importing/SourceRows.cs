using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace Appui.Territory.Importing;

/// <summary>The rows of a file, one at a time, each by the names of its columns. CSV with any usual separator and encoding, or JSON.</summary>
internal sealed class SourceRows(IReadOnlyList<string> columns, IEnumerable<string[]> rows)
{
    private const int LongestCell = 1_000_000;
    private const int LargestJson = 64 * 1024 * 1024;

    public IReadOnlyList<string> Columns => columns;

    /// <summary>The cells in the order of the columns; a short row is completed with empty cells.</summary>
    public IEnumerable<string[]> Rows => rows;

    /// <summary>Opens a file.</summary>
    /// <exception cref="UnreadableSourceException">It is no table that we can read.</exception>
    public static SourceRows Open(string path)
    {
        Span<byte> head = stackalloc byte[4];
        using (var peek = File.OpenRead(path))
        {
            var read = peek.ReadAtLeast(head, 4, throwOnEndOfStream: false);
            if (read == 0) throw new UnreadableSourceException("Le fichier est vide.");
            if (head is [0x50, 0x4B, ..] or [0x1F, 0x8B, ..] or [0x37, 0x7A, ..] or [0x52, 0x61, ..])
                throw new UnreadableSourceException("Le fichier est compressé ou vient d'un tableur : enregistrez-le en CSV.");
            if (head is [0x25, 0x50, 0x44, 0x46]) throw new UnreadableSourceException("Le fichier est un PDF : il faut le tableau lui-même.");
        }

        using (var start = Text(path))
        {
            int c;
            while ((c = start.Read()) >= 0 && (char.IsWhiteSpace((char)c) || c == '\uFEFF')) { }
            if (c < 0) throw new UnreadableSourceException("Le fichier est vide.");
            if (c == 0) throw new UnreadableSourceException("Le fichier n'est pas du texte.");
            return c is '[' or '{' ? Json(path) : Csv(path);
        }
    }

    private static SourceRows Csv(string path)
    {
        string header;
        using (var first = Text(path))
        {
            header = FirstLine(first);
        }

        if (header.Contains('\0')) throw new UnreadableSourceException("Le fichier n'est pas du texte.");
        var separator = Separators.MaxBy(s => Unquoted(header, s));
        var reader = Text(path);
        var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            BadDataFound = null,
            MaxFieldSize = LongestCell,
            IgnoreBlankLines = true,
        });
        try
        {
            if (!parser.Read()) throw new UnreadableSourceException("Le fichier est vide.");
        }
        catch (CsvHelperException)
        {
            throw new UnreadableSourceException("La première ligne ne donne pas de noms de colonnes.");
        }

        var names = Unique(parser.Record!);
        if (names.Count < 2) throw new UnreadableSourceException("Le fichier n'a qu'une colonne : ce n'est pas un tableau de lieux.");
        return new SourceRows(names, Read(parser, names.Count));

        static IEnumerable<string[]> Read(CsvParser parser, int columns)
        {
            using (parser)
            {
                while (true)
                {
                    try
                    {
                        if (!parser.Read()) yield break;
                    }
                    catch (CsvHelperException)
                    {
                        throw new UnreadableSourceException($"La ligne {parser.Row.ToString(CultureInfo.InvariantCulture)} ne se lit pas : une cellule ne finit pas.");
                    }

                    var record = parser.Record!;
                    if (record.Length != columns) Array.Resize(ref record, columns);
                    for (var i = 0; i < record.Length; i++) record[i] = record[i]?.Trim() ?? "";
                    yield return record;
                }
            }
        }
    }

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    private static string FirstLine(StreamReader reader)
    {
        var line = new StringBuilder();
        var quoted = false;
        for (int c; (c = reader.Read()) >= 0 && line.Length < 100_000;)
        {
            if (c == '"') quoted = !quoted;
            if (c is '\n' or '\r' && !quoted && line.Length > 0) break;
            line.Append((char)c);
        }

        return line.ToString();
    }

    private static int Unquoted(string line, char separator)
    {
        var (count, quoted) = (0, false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == separator && !quoted) count++;
        }

        return count;
    }

    private static List<string> Unique(string[] names)
    {
        var unique = new List<string>();
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i].Trim().Trim('\uFEFF', '"');
            if (name.Length == 0) name = $"colonne {i + 1}";
            var candidate = name;
            for (var n = 2; unique.Contains(candidate); n++) candidate = $"{name} ({n})";
            unique.Add(candidate);
        }

        return unique;
    }

    private static SourceRows Json(string path)
    {
        if (new FileInfo(path).Length > LargestJson) throw new UnreadableSourceException("Le fichier JSON dépasse 64 Mo : découpez-le, ou donnez-le en CSV.");
        var text = Text(path).ReadToEnd();
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 32, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException)
        {
            if (Lines(text) is { } lines) return Table(lines);
            throw new UnreadableSourceException("Le fichier JSON est mal formé.");
        }

        return Table(Objects(document.RootElement) ?? throw new UnreadableSourceException("Le fichier JSON ne contient pas de liste de lieux."));
    }

    private static List<JsonElement>? Lines(string text)
    {
        try
        {
            return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The longest list of objects of the document: its root, <c>records</c>, <c>features</c>, <c>data</c>…</summary>
    private static List<JsonElement>? Objects(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array when root.GetArrayLength() == 0 || root[0].ValueKind == JsonValueKind.Object => [.. root.EnumerateArray()],
        JsonValueKind.Object => root.EnumerateObject().Select(p => p.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object && p.Name is not "properties" and not "geometry" ? Objects(p.Value) : null)
            .Where(list => list is not null).MaxBy(list => list!.Count),
        _ => null,
    };

    private static SourceRows Table(List<JsonElement> objects)
    {
        var columns = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<string[]>(objects.Count);
        var cells = new List<(int Column, string Value)>();
        foreach (var element in objects)
        {
            cells.Clear();
            if (element.ValueKind == JsonValueKind.Object) Flatten("", element);
            var row = new string[columns.Count];
            foreach (var (column, value) in cells) row[column] = value;
            rows.Add(row);
        }

        if (columns.Count == 0) throw new UnreadableSourceException("Le fichier JSON ne contient pas de lieux.");
        return new SourceRows(columns, rows.Select(row =>
        {
            Array.Resize(ref row, columns.Count);
            for (var i = 0; i < row.Length; i++) row[i] ??= "";
            return row;
        }));

        void Flatten(string prefix, JsonElement element)
        {
            foreach (var property in element.EnumerateObject())
            {
                var name = prefix + property.Name;
                var value = property.Value;
                if (value.ValueKind == JsonValueKind.Object)
                {
                    // The records of open-data portals and of GeoJSON keep their columns one step down.
                    Flatten(property.Name is "fields" or "properties" ? "" : name + ".", value);
                    continue;
                }

                var text = value.ValueKind switch
                {
                    JsonValueKind.Null or JsonValueKind.Undefined => "",
                    JsonValueKind.String => value.GetString()!,
                    JsonValueKind.Array when property.Name == "coordinates" && value.GetArrayLength() == 2 => $"{value[1].GetRawText()}, {value[0].GetRawText()}",
                    JsonValueKind.Array => string.Join('|', value.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.String ? v.GetString() : v.GetRawText())),
                    _ => value.GetRawText(),
                };
                if (!places.TryGetValue(name, out var column))
                {
                    column = columns.Count;
                    places.Add(name, column);
                    columns.Add(name);
                }

                if (text.Length > 0) cells.Add((column, text.Trim()));
            }
        }
    }

    /// <summary>UTF-8 with or without its mark, UTF-16 with it; bytes that are no UTF-8 are read as Windows-1252.</summary>
    private static StreamReader Text(string path) =>
        new(File.OpenRead(path), Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new WesternFallback()), detectEncodingFromByteOrderMarks: true);
}

/// <summary>The file cannot be read as a table of places; the message says why, in plain French.</summary>
internal sealed class UnreadableSourceException(string message) : Exception(message);

/// <summary>Reads as Windows-1252 the bytes that are no UTF-8.</summary>
internal sealed class WesternFallback : DecoderFallback
{
    private const string High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private string text = "";
        private int at;

        public override int Remaining => text.Length - at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            text = string.Concat(bytesUnknown.Select(b => b is >= 0x80 and < 0xA0 ? High[b - 0x80] : (char)b));
            at = 0;
            return true;
        }

        public override char GetNextChar() => at < text.Length ? text[at++] : '\0';

        public override bool MovePrevious()
        {
            if (at == 0) return false;
            at--;
            return true;
        }

        public override void Reset() => (text, at) = ("", 0);
    }
}
