using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Appui.Territory.Tests;

/// <summary>A strict reader of content lines, the form of calendars (RFC 5545, 3.1) and contacts (RFC 6350, 3.2); what is not by the letter throws.</summary>
internal sealed partial class ContentLines(string name)
{
    private readonly List<(string Name, string Value)> properties = [];

    public string Name => name;

    /// <summary>The components inside this one.</summary>
    public List<ContentLines> Inside { get; } = [];

    public static ContentLines Read(string text)
    {
        if (!text.EndsWith("\r\n", StringComparison.Ordinal)) throw new FormatException("The last line does not end.");
        if (text.Replace("\r\n", "", StringComparison.Ordinal).AsSpan().IndexOfAny('\r', '\n') >= 0) throw new FormatException("A line ends with one half of CRLF.");
        foreach (var line in text.Split("\r\n").Where(line => Encoding.UTF8.GetByteCount(line) > 75)) throw new FormatException($"Longer than 75 bytes: {line}");
        var lines = text[..^2].Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        var open = new Stack<ContentLines>();
        foreach (var (line, last) in lines.Select((line, i) => (line, i == lines.Length - 1)))
        {
            var match = Line().Match(line);
            if (!match.Success) throw new FormatException($"No content line: {line}");
            var (name, value) = (match.Groups["name"].Value, match.Groups["value"].Value);
            if (name == "BEGIN") open.Push(new(value));
            else if (name != "END") open.Peek().properties.Add((name, value));
            else
            {
                var closed = open.Pop();
                if (closed.Name != value) throw new FormatException($"{closed.Name} ends as {value}.");
                if (open.Count > 0) open.Peek().Inside.Add(closed);
                else return last ? closed : throw new FormatException("Something follows the end.");
            }
        }

        throw new FormatException("It does not end.");
    }

    /// <summary>The value of a property that stands once, its escapes read.</summary>
    public string One(string name)
    {
        var raw = Raw(name);
        var text = new StringBuilder();
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                if (raw[i] is ',' or ';' && name is not ("GEO" or "N" or "ADR")) throw new FormatException($"{name} holds a sign that is not escaped: {raw}");
                text.Append(raw[i]);
                continue;
            }

            text.Append(raw[++i] switch { 'n' or 'N' => '\n', ',' => ',', ';' => ';', '\\' => '\\', _ => throw new FormatException($"{name} escapes {raw[i]}.") });
        }

        return text.ToString();
    }

    /// <summary>The same as it is written.</summary>
    public string Raw(string name) => properties.Single(p => p.Name == name).Value;

    /// <summary>An instant in UTC.</summary>
    public DateTimeOffset Instant(string name) => DateTimeOffset.ParseExact(One(name), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    [GeneratedRegex(@"^(?<name>[A-Z0-9-]+)(?:;[A-Z0-9-]+=(?:""[^""\x00-\x1f]*""|[^"";:,\x00-\x1f]*))*:(?<value>[^\x00-\x08\x0a-\x1f\x7f]*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}
