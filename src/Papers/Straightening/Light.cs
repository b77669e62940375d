using Appui.Papers.Pixels;

namespace Appui.Papers.Straightening;

/// <summary>How a page is lit: black, crooked, in shadow, blurred.</summary>
internal static class Light
{
    private const int Cell = 24;

    /// <summary>Nothing but darkness: the lens was covered, or the lid open.</summary>
    public static bool IsBlack(Raster page)
    {
        var grey = page.ToGrey().Pixels;
        var step = Math.Max(1, grey.Length / 50_000);
        var sample = Enumerable.Range(0, grey.Length / step).Select(at => grey[at * step]).Order().ToList();
        return sample[sample.Count * 98 / 100] < 60;
    }

    /// <summary>How sharp the sharpest edges are, from 0; under <see cref="Unreadable"/> letters run into each other.</summary>
    public static double Sharpness(Raster page)
    {
        var grey = page.ToGrey().Shrunk(1400.0 / Math.Max(page.Width, page.Height));
        var steps = new List<int>();
        for (var y = 1; y < grey.Height - 1; y += 2)
        {
            for (var x = 1; x < grey.Width - 1; x++)
            {
                var at = y * grey.Width + x;
                steps.Add(Math.Abs(4 * grey.Pixels[at] - grey.Pixels[at - 1] - grey.Pixels[at + 1] - grey.Pixels[at - grey.Width] - grey.Pixels[at + grey.Width]));
            }
        }
        steps.Sort();
        return steps.Count == 0 ? 0 : steps[steps.Count * 995 / 1000];
    }

    /// <summary>Sharpness of a page that nobody reads.</summary>
    public const double Unreadable = 24;

    /// <summary>By how many degrees the lines of a page lean, down to the right; 0 when it has too few to tell.</summary>
    public static double Lean(Raster page)
    {
        var grey = page.ToGrey().Shrunk(900.0 / Math.Max(page.Width, page.Height));
        var edge = PageFinder.Otsu(grey.Pixels);
        var dark = new List<(int X, int Y)>();
        for (var y = 0; y < grey.Height; y++)
        {
            for (var x = 0; x < grey.Width; x++)
            {
                if (grey.Pixels[y * grey.Width + x] <= edge)
                    dark.Add((x, y));
            }
        }
        var share = (double)dark.Count / grey.Pixels.Length;
        if (share is < 0.003 or > 0.35)
            return 0;

        var flat = Score(0);
        var coarse = Enumerable.Range(-24, 49).Select(half => half * 0.5).MaxBy(Score);
        var best = Enumerable.Range(-5, 11).Select(tenth => coarse + tenth * 0.1).MaxBy(Score);
        return Math.Abs(best) >= 0.3 && Math.Abs(best) < 11.9 && Score(best) > flat * 1.05 ? best : 0;

        double Score(double degrees)
        {
            var slope = Math.Tan(degrees * Math.PI / 180);
            var rows = new int[grey.Height + grey.Width];
            foreach (var (x, y) in dark)
                rows[Math.Clamp((int)(y - x * slope) + grey.Width / 4, 0, rows.Length - 1)]++;
            var sum = 0.0;
            for (var at = 1; at < rows.Length; at++)
                sum += Math.Pow(rows[at] - rows[at - 1], 2);
            return sum;
        }
    }

    /// <summary>Shadows taken off: each part of the page is as light as white paper is.</summary>
    public static void Clean(Raster page)
    {
        var (columns, rows) = (page.Width / Cell + 1, page.Height / Cell + 1);
        var grey = page.ToGrey();
        var paper = new float[columns * rows];
        Parallel.For(0, rows, row =>
        {
            var counts = new int[256];
            for (var column = 0; column < columns; column++)
            {
                Array.Clear(counts);
                var all = 0;
                for (var y = row * Cell; y < Math.Min(page.Height, (row + 1) * Cell); y += 2)
                {
                    for (var x = column * Cell; x < Math.Min(page.Width, (column + 1) * Cell); x += 2, all++)
                        counts[grey.Pixels[y * page.Width + x]]++;
                }
                var (left, value) = (all / 8, 255);
                while (value > 0 && (left -= counts[value]) >= 0)
                    value--;
                paper[row * columns + column] = value;
            }
        });
        var smooth = Smooth(Largest(paper, columns, rows), columns, rows);
        Parallel.For(0, page.Height, y =>
        {
            var fy = Math.Clamp((y - Cell / 2f) / Cell, 0, rows - 1.001f);
            var top = (int)fy;
            for (var x = 0; x < page.Width; x++)
            {
                var fx = Math.Clamp((x - Cell / 2f) / Cell, 0, columns - 1.001f);
                var (left, at) = ((int)fx, top * columns + (int)fx);
                var right = left + 1 < columns ? 1 : 0;
                var below = top + 1 < rows ? columns : 0;
                var white = (smooth[at] * (1 - (fx - left)) + smooth[at + right] * (fx - left)) * (1 - (fy - top)) + (smooth[at + below] * (1 - (fx - left)) + smooth[at + below + right] * (fx - left)) * (fy - top);
                // Past 2.5 it is no shadow but a dark thing on the page.
                var gain = Math.Clamp(250f / Math.Max(white, 1), 1f, 2.5f);
                for (var band = 0; band < page.Bands; band++)
                {
                    var place = (y * page.Width + x) * page.Bands + band;
                    page.Pixels[place] = (byte)Math.Clamp((page.Pixels[place] * gain - 12) * 1.06f, 0, 255);
                }
            }
        });
    }

    /// <summary>A page whose colours are nothing but greys needs one band.</summary>
    public static bool IsGrey(Raster page)
    {
        if (page.Bands == 1)
            return true;
        var (coloured, all) = (0, 0);
        for (var at = 0; at + 2 < page.Pixels.Length; at += 3 * 41, all++)
        {
            var (r, g, b) = (page.Pixels[at], page.Pixels[at + 1], page.Pixels[at + 2]);
            if (Math.Max(r, Math.Max(g, b)) - Math.Min(r, Math.Min(g, b)) > 40)
                coloured++;
        }
        return coloured < all * 0.004;
    }

    private static float[] Largest(float[] cells, int columns, int rows) => Around(cells, columns, rows, 2, values => values.Max());

    private static float[] Smooth(float[] cells, int columns, int rows) => Around(cells, columns, rows, 2, values => values.Average());

    private static float[] Around(float[] cells, int columns, int rows, int reach, Func<IEnumerable<float>, float> what)
    {
        var to = new float[cells.Length];
        Parallel.For(0, rows, row =>
        {
            var near = new List<float>();
            for (var column = 0; column < columns; column++)
            {
                near.Clear();
                for (var y = Math.Max(0, row - reach); y <= Math.Min(rows - 1, row + reach); y++)
                {
                    for (var x = Math.Max(0, column - reach); x <= Math.Min(columns - 1, column + reach); x++)
                        near.Add(cells[y * columns + x]);
                }
                to[row * columns + column] = what(near);
            }
        });
        return to;
    }
}
