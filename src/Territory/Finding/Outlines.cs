using System.Globalization;
using System.IO.Compression;
using Appui.Territory.Places;

namespace Appui.Territory.Finding;

/// <summary>Outlines of the départements, and of the communes of nine of them, in ten-thousandths of a degree (IGN Admin Express 2018, Licence Ouverte).</summary>
internal static class Outlines
{
    private static readonly Lazy<Shape[]> All = new(Load);

    /// <summary>The outlines that meet a frame: communes where they are known, else départements.</summary>
    public static IEnumerable<Shape> In(double south, double west, double north, double east)
    {
        var met = All.Value.Where(s => s.South <= north && s.North >= south && s.West <= east && s.East >= west).ToList();
        return met.Exists(s => s.IsCommune) ? met.Where(s => s.IsCommune) : met;
    }

    private static Shape[] Load()
    {
        using var packed = typeof(Outlines).Assembly.GetManifestResourceStream("reference/outlines")!;
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var shapes = new List<Shape>();
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('|');
            foreach (var ring in parts[2].Split(';', StringSplitOptions.RemoveEmptyEntries)) shapes.Add(Read(parts[0], ring));
        }

        return [.. shapes];
    }

    /// <summary>The first point, then steps.</summary>
    private static Shape Read(string code, string ring)
    {
        var (x, y) = (0, 0);
        var points = new List<(double Latitude, double Longitude)>();
        foreach (var step in ring.Split(' '))
        {
            var comma = step.IndexOf(',', StringComparison.Ordinal);
            x += int.Parse(step.AsSpan(0, comma), CultureInfo.InvariantCulture);
            y += int.Parse(step.AsSpan(comma + 1), CultureInfo.InvariantCulture);
            points.Add((y / 1e4, x / 1e4));
        }

        return new(code, [.. points], points.Min(p => p.Latitude), points.Min(p => p.Longitude), points.Max(p => p.Latitude), points.Max(p => p.Longitude));
    }

    /// <summary>One closed line.</summary>
    internal sealed record Shape(string Code, (double Latitude, double Longitude)[] Points, double South, double West, double North, double East)
    {
        public bool IsCommune => Code.Length == 5;
    }
}
