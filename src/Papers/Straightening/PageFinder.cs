using Appui.Papers.Pixels;

namespace Appui.Papers.Straightening;

/// <summary>Where the papers lie in a photo: what differs from the table around it, when that has four corners and nothing else lies beside it.</summary>
internal static class PageFinder
{
    private const int Side = 360;
    private const double CardRatio = 85.6 / 53.98; // ISO/IEC 7810, ID-1

    /// <summary>The papers, the largest first; none when the photo is the page, or when it cannot be told.</summary>
    public static IReadOnlyList<Quad> Find(Raster photo)
    {
        var scale = Math.Min(1, (double)Side / Math.Max(photo.Width, photo.Height));
        var small = photo.Shrunk(scale);
        var table = Border(small);
        var mask = Differs(small, table);
        var left = mask.Count(one => one);
        var solid = Filled(Closed(mask, small.Width, small.Height), small.Width, small.Height);

        var found = new List<(Quad Quad, double Area)>();
        foreach (var island in Islands(solid, small.Width, small.Height))
        {
            if (island.Count < small.Width * small.Height * 0.03 || Quad.Around(island) is not { } quad || !quad.IsPaperLike || island.Count < quad.Area * 0.88)
                continue;
            found.Add((quad, quad.Area));
            left -= island.Count(point => mask[point.Y * small.Width + point.X]);
        }
        found.Sort((a, b) => b.Area.CompareTo(a.Area));

        // On a white table, which is the glass of a scanner, a frame or a picture on the page looks like a paper: only cards are believed there.
        if (table.Max() > 200 && table.Min() > 180)
            found.RemoveAll(one => Math.Abs(one.Quad.Ratio / CardRatio - 1) > 0.14 || one.Area > small.Width * small.Height * 0.45);
        if (found.Count == 0 || left > found.Sum(one => one.Area) * 0.05 || found[0].Area > small.Width * small.Height * 0.97)
            return [];
        return [.. found.Where(one => one.Area > found[0].Area * 0.5).Select(one => one.Quad.Times(1 / scale))];
    }

    private static int[] Border(Raster small)
    {
        var ring = Math.Max(2, Math.Min(small.Width, small.Height) / 40);
        return
        [
            .. Enumerable.Range(0, small.Bands).Select(band =>
            {
                var values = new List<byte>();
                for (var y = 0; y < small.Height; y++)
                {
                    for (var x = 0; x < small.Width; x++)
                    {
                        if (x < ring || y < ring || x >= small.Width - ring || y >= small.Height - ring)
                            values.Add(small.Pixels[(y * small.Width + x) * small.Bands + band]);
                    }
                }
                values.Sort();
                return (int)values[values.Count / 2];
            }),
        ];
    }

    private static bool[] Differs(Raster small, int[] table)
    {
        var far = new byte[small.Width * small.Height];
        for (var at = 0; at < far.Length; at++)
        {
            for (var band = 0; band < small.Bands; band++)
                far[at] = (byte)Math.Max(far[at], Math.Abs(small.Pixels[at * small.Bands + band] - table[band]));
        }
        var edge = Math.Clamp(Otsu(far), 18, 90);
        return [.. far.Select(one => one > edge)];
    }

    /// <summary>The grey that best parts two heaps (N. Otsu, 1979).</summary>
    internal static int Otsu(byte[] values)
    {
        var counts = new long[256];
        foreach (var value in values)
            counts[value]++;
        double all = counts.Select((count, value) => (double)count * value).Sum(), below = 0, best = -1;
        long under = 0;
        var edge = 0;
        for (var value = 0; value < 256; value++)
        {
            under += counts[value];
            below += (double)counts[value] * value;
            if (under == 0 || under == values.Length)
                continue;
            var gap = below / under - (all - below) / (values.Length - under);
            if (under * (double)(values.Length - under) * gap * gap is var parted && parted > best)
                (best, edge) = (parted, value);
        }
        return edge;
    }

    private static bool[] Closed(bool[] mask, int width, int height)
    {
        const int reach = 2;
        return Spread(Spread(mask, true), false);

        bool[] Spread(bool[] from, bool value)
        {
            var to = (bool[])from.Clone();
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    if (from[y * width + x] != value)
                        continue;
                    for (var dy = Math.Max(0, y - reach); dy <= Math.Min(height - 1, y + reach); dy++)
                    {
                        for (var dx = Math.Max(0, x - reach); dx <= Math.Min(width - 1, x + reach); dx++)
                            to[dy * width + dx] = value;
                    }
                }
            }
            return to;
        }
    }

    /// <summary>What is shut in belongs to what shuts it in: letters are part of their paper.</summary>
    private static bool[] Filled(bool[] mask, int width, int height)
    {
        var outside = new bool[mask.Length];
        var waiting = new Stack<int>();
        for (var x = 0; x < width; x++)
        {
            waiting.Push(x);
            waiting.Push((height - 1) * width + x);
        }
        for (var y = 0; y < height; y++)
        {
            waiting.Push(y * width);
            waiting.Push(y * width + width - 1);
        }
        while (waiting.TryPop(out var at))
        {
            if (outside[at] || mask[at])
                continue;
            outside[at] = true;
            var x = at % width;
            if (x > 0) waiting.Push(at - 1);
            if (x < width - 1) waiting.Push(at + 1);
            if (at >= width) waiting.Push(at - width);
            if (at < mask.Length - width) waiting.Push(at + width);
        }
        return [.. outside.Select(one => !one)];
    }

    private static IEnumerable<List<(int X, int Y)>> Islands(bool[] mask, int width, int height)
    {
        var seen = new bool[mask.Length];
        for (var start = 0; start < mask.Length; start++)
        {
            if (!mask[start] || seen[start])
                continue;
            var island = new List<(int, int)>();
            var waiting = new Stack<int>([start]);
            seen[start] = true;
            while (waiting.TryPop(out var at))
            {
                var (x, y) = (at % width, at / width);
                island.Add((x, y));
                foreach (var next in (int[])[x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, y > 0 ? at - width : -1, y < height - 1 ? at + width : -1])
                {
                    if (next >= 0 && mask[next] && !seen[next])
                    {
                        seen[next] = true;
                        waiting.Push(next);
                    }
                }
            }
            yield return island;
        }
    }
}

/// <summary>Four corners, clockwise from the one nearest to the top left.</summary>
internal sealed record Quad(Point A, Point B, Point C, Point D)
{
    private Point[] Corners => [A, B, C, D];

    public double Area => Math.Abs(Shoelace(Corners));

    public double Width => (A.To(B) + D.To(C)) / 2;

    public double Height => (A.To(D) + B.To(C)) / 2;

    /// <summary>The long side over the short one.</summary>
    public double Ratio => Math.Max(Width, Height) / Math.Min(Width, Height);

    /// <summary>No corner is sharper than 50 degrees, no side twice the one across, and it is not a ribbon.</summary>
    public bool IsPaperLike => Ratio < 4 && Enumerable.Range(0, 4).All(at =>
    {
        var (before, here, after) = (Corners[(at + 3) % 4], Corners[at], Corners[(at + 1) % 4]);
        var cos = ((before.X - here.X) * (after.X - here.X) + (before.Y - here.Y) * (after.Y - here.Y)) / (here.To(before) * here.To(after) + 1e-9);
        return Math.Abs(cos) < 0.64;
    }) && Math.Max(A.To(B), D.To(C)) < 2 * Math.Min(A.To(B), D.To(C)) && Math.Max(A.To(D), B.To(C)) < 2 * Math.Min(A.To(D), B.To(C));

    public Quad Times(double scale) => new(A * scale, B * scale, C * scale, D * scale);

    /// <summary>A little smaller on each side, so that nothing of the table stays.</summary>
    public Quad Inset(double share)
    {
        var middle = new Point(Corners.Average(corner => corner.X), Corners.Average(corner => corner.Y));
        return new(In(A), In(B), In(C), In(D));

        Point In(Point corner) => new(corner.X + (middle.X - corner.X) * share, corner.Y + (middle.Y - corner.Y) * share);
    }

    /// <summary>The smallest four-cornered shape around points: their hull, of which sides are taken away as long as that adds least.</summary>
    public static Quad? Around(IReadOnlyCollection<(int X, int Y)> points)
    {
        var hull = Hull(points);
        while (hull.Count > 4)
        {
            var (best, least, corner) = (-1, double.MaxValue, default(Point));
            for (var at = 0; at < hull.Count; at++)
            {
                var (a, b, c, d) = (hull[(at + hull.Count - 1) % hull.Count], hull[at], hull[(at + 1) % hull.Count], hull[(at + 2) % hull.Count]);
                if (Point.Crossing(a, b, d, c) is { } crossing && Math.Abs(Shoelace([b, crossing, c])) is var added && added < least)
                    (best, least, corner) = (at, added, crossing);
            }
            if (best < 0)
                return null;
            var after = (best + 1) % hull.Count;
            hull[best] = corner;
            hull.RemoveAt(after);
        }
        if (hull.Count < 4)
            return null;
        // Clockwise on the screen, from the corner nearest to the top left.
        if (Shoelace(hull) < 0)
            hull.Reverse();
        var first = Enumerable.Range(0, 4).MinBy(at => hull[at].X + hull[at].Y);
        return new(hull[first], hull[(first + 1) % 4], hull[(first + 2) % 4], hull[(first + 3) % 4]);
    }

    private static List<Point> Hull(IReadOnlyCollection<(int X, int Y)> points)
    {
        var sorted = points.GroupBy(point => point.Y).SelectMany(row => new[] { (row.Min(point => point.X), row.Key), (row.Max(point => point.X), row.Key) })
            .Distinct().Order().Select(point => new Point(point.Item1, point.Key)).ToList();
        if (sorted.Count < 4)
            return sorted;
        return [.. Half(sorted), .. Half(Enumerable.Reverse(sorted))];

        static List<Point> Half(IEnumerable<Point> points)
        {
            var half = new List<Point>();
            foreach (var point in points)
            {
                while (half.Count > 1 && (half[^1].X - half[^2].X) * (point.Y - half[^2].Y) - (half[^1].Y - half[^2].Y) * (point.X - half[^2].X) <= 0)
                    half.RemoveAt(half.Count - 1);
                half.Add(point);
            }
            half.RemoveAt(half.Count - 1);
            return half;
        }
    }

    private static double Shoelace(IReadOnlyList<Point> corners)
    {
        var sum = 0.0;
        for (var at = 0; at < corners.Count; at++)
        {
            var (here, next) = (corners[at], corners[(at + 1) % corners.Count]);
            sum += here.X * next.Y - next.X * here.Y;
        }
        return sum / 2;
    }
}

internal readonly record struct Point(double X, double Y)
{
    public static Point operator *(Point point, double scale) => new(point.X * scale, point.Y * scale);

    public double To(Point other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));

    /// <summary>Where the line from a over b meets the line from d over c, beyond b and c; null when they part.</summary>
    public static Point? Crossing(Point a, Point b, Point d, Point c)
    {
        var (rx, ry, sx, sy) = (b.X - a.X, b.Y - a.Y, c.X - d.X, c.Y - d.Y);
        var cross = rx * sy - ry * sx;
        if (Math.Abs(cross) < 1e-9)
            return null;
        var along = ((d.X - a.X) * sy - (d.Y - a.Y) * sx) / cross;
        var beyond = ((d.X - a.X) * ry - (d.Y - a.Y) * rx) / cross;
        return along >= 1 - 1e-9 && beyond >= 1 - 1e-9 ? new(a.X + rx * along, a.Y + ry * along) : null;
    }
}
