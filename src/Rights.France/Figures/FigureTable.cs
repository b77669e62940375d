using System.Collections.Frozen;
using System.Globalization;
using Appui.Calendar;

namespace Appui.Rights.France.Figures;

/// <summary>All dated figures of the law, read once from the <c>.figures</c> files beside this one.</summary>
internal static class FigureTable
{
    private static readonly FrozenDictionary<string, Figure> Figures = ReadAll();

    /// <summary>The figures, in the order of the files.</summary>
    public static IEnumerable<Figure> All => Figures.Values.OrderBy(f => f.Key, StringComparer.Ordinal);

    /// <summary>The figure of that name.</summary>
    public static Figure Of(string key) => Figures[key];

    private static FrozenDictionary<string, Figure> ReadAll()
    {
        var assembly = typeof(FigureTable).Assembly;
        var figures = new Dictionary<string, Figure>(400, StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".figures", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var figure in Read(reader.ReadToEnd())) figures.Add(figure.Key, figure);
        }

        return figures.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static List<Figure> Read(string text)
    {
        var figures = new List<Figure>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = text.AsMemory(start, end - start);
            start = end + 1;
            if (line.IsEmpty || line.Span[0] == '#') continue;
            if (line.Span[0] == ' ') figures[^1].Add(ReadValue(line.TrimStart()));
            else figures.Add(ReadName(line.Span));
        }

        return figures;
    }

    private static Figure ReadName(ReadOnlySpan<char> line)
    {
        var key = line[..line.IndexOf("  ")];
        var rest = line[(key.Length + 2)..];
        var revised = rest.IndexOf("  revised ");
        return revised < 0
            ? new Figure(key.ToString(), rest.ToString(), [])
            : new Figure(key.ToString(), rest[..revised].ToString(), [.. rest[(revised + 10)..].ToString().Split(' ').Select(ReadDay)]);
    }

    private static (int Month, int Day) ReadDay(string day) =>
        (int.Parse(day.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(day.AsSpan(3), CultureInfo.InvariantCulture));

    private static FigureValue ReadValue(ReadOnlyMemory<char> line)
    {
        var date = DateOnly.ParseExact(line.Span[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var rest = line[12..];
        var end = rest.Span.IndexOf("  ");
        return new FigureValue(date, double.Parse(rest.Span[..end], CultureInfo.InvariantCulture), rest[(end + 2)..]);
    }
}

/// <summary>A figure of law through time.</summary>
/// <param name="Key">Stable name.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Revised">The days of the year on which it is revised; empty when it has no fixed revision.</param>
internal sealed record Figure(string Key, string Unit, IReadOnlyList<(int Month, int Day)> Revised)
{
    private readonly List<FigureValue> newestFirst = [];

    public IReadOnlyList<FigureValue> NewestFirst => newestFirst;

    public void Add(FigureValue value)
    {
        if (newestFirst.Count > 0 && newestFirst[^1].Since <= value.Since)
            throw new InvalidOperationException($"The values of {Key} are not in order, the newest first.");
        newestFirst.Add(value);
    }

    /// <summary>The value in force on the first day of a month; before the first known value, that value.</summary>
    public FigureValue On(Month month)
    {
        var day = month.FirstDay;
        foreach (var value in newestFirst)
        {
            if (value.Since <= day) return value;
        }

        return newestFirst[^1];
    }

    /// <summary>Whether a revision has fallen due, on or before the first day of the month, since the newest value.</summary>
    public bool IsStaleIn(Month month)
    {
        var newest = newestFirst[0].Since;
        return Revised.Any(r => LastRevision(r, month.FirstDay) > newest);
    }

    private static DateOnly LastRevision((int Month, int Day) day, DateOnly until)
    {
        var revision = new DateOnly(until.Year, day.Month, day.Day);
        return revision <= until ? revision : revision.AddYears(-1);
    }
}

/// <summary>The value of a figure from one day on.</summary>
/// <param name="Since">The day it enters into force.</param>
/// <param name="Value">The value.</param>
/// <param name="Text">The text that set it, or <c>-</c>.</param>
internal readonly record struct FigureValue(DateOnly Since, double Value, ReadOnlyMemory<char> Text);
