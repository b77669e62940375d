using Appui.Papers.Pixels;

namespace Appui.Papers.Straightening;

/// <summary>Moves pixels: out of four corners, or by a few degrees.</summary>
internal static class Warp
{
    /// <summary>The paper seen from straight above.</summary>
    public static Raster Flatten(Raster photo, Quad quad, int width, int height)
    {
        var map = Homography(quad, width, height);
        return Each(photo, width, height, (x, y) =>
        {
            var w = map[6] * x + map[7] * y + 1;
            return ((map[0] * x + map[1] * y + map[2]) / w, (map[3] * x + map[4] * y + map[5]) / w);
        });
    }

    /// <summary>A page as a camera sees it that finds its corners there; and where in the photo the page is.</summary>
    public static (Raster Photo, bool[] Covered) Project(Raster page, Quad corners, int width, int height)
    {
        var back = Invert(Homography(corners, page.Width, page.Height));
        var covered = new bool[width * height];
        var photo = Each(page, width, height, (x, y) =>
        {
            var w = back[6] * x + back[7] * y + back[8];
            var (px, py) = ((back[0] * x + back[1] * y + back[2]) / w, (back[3] * x + back[4] * y + back[5]) / w);
            covered[(int)y * width + (int)x] = px >= 0 && py >= 0 && px < page.Width - 1 && py < page.Height - 1;
            return (px, py);
        });
        return (photo, covered);
    }

    // The adjugate: a projection needs no more, for its scale does not count.
    private static double[] Invert(double[] m) =>
    [
        m[4] - m[5] * m[7], m[2] * m[7] - m[1], m[1] * m[5] - m[2] * m[4],
        m[5] * m[6] - m[3], m[0] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
        m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3],
    ];

    /// <summary>Turned by a small angle around its middle; what comes in at the corners is white.</summary>
    public static Raster Rotate(Raster page, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (mx, my) = (page.Width / 2.0, page.Height / 2.0);
        return Each(page, page.Width, page.Height, (x, y) => ((x - mx) * cos - (y - my) * sin + mx, (x - mx) * sin + (y - my) * cos + my));
    }

    private static Raster Each(Raster from, int width, int height, Func<double, double, (double X, double Y)> where)
    {
        var to = new Raster(width, height, from.Bands);
        var (bands, stride) = (from.Bands, from.Width * from.Bands);
        Parallel.For(0, height, y =>
        {
            for (var x = 0; x < width; x++)
            {
                var (sx, sy) = where(x, y);
                var (left, top) = ((int)Math.Floor(sx), (int)Math.Floor(sy));
                var at = (y * width + x) * bands;
                if (left < 0 || top < 0 || left >= from.Width - 1 || top >= from.Height - 1)
                {
                    for (var band = 0; band < bands; band++)
                        to.Pixels[at + band] = 255;
                    continue;
                }
                var (fx, fy) = ((int)((sx - left) * 256), (int)((sy - top) * 256));
                var a = top * stride + left * bands;
                for (var band = 0; band < bands; band++, a++)
                {
                    var upper = from.Pixels[a] * (256 - fx) + from.Pixels[a + bands] * fx;
                    var lower = from.Pixels[a + stride] * (256 - fx) + from.Pixels[a + stride + bands] * fx;
                    to.Pixels[at + band] = (byte)((upper * (256 - fy) + lower * fy) >> 16);
                }
            }
        });
        return to;
    }

    /// <summary>The eight numbers that carry the corners of the page to those of the photo.</summary>
    private static double[] Homography(Quad quad, int width, int height)
    {
        (Point To, Point From)[] pairs = [(quad.A, new(0, 0)), (quad.B, new(width, 0)), (quad.C, new(width, height)), (quad.D, new(0, height))];
        var rows = pairs.SelectMany(pair => new double[][]
        {
            [pair.From.X, pair.From.Y, 1, 0, 0, 0, -pair.From.X * pair.To.X, -pair.From.Y * pair.To.X, pair.To.X],
            [0, 0, 0, pair.From.X, pair.From.Y, 1, -pair.From.X * pair.To.Y, -pair.From.Y * pair.To.Y, pair.To.Y],
        }).ToArray();
        for (var column = 0; column < 8; column++)
        {
            var pivot = Enumerable.Range(column, 8 - column).MaxBy(row => Math.Abs(rows[row][column]));
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            for (var row = 0; row < 8; row++)
            {
                if (row == column)
                    continue;
                var factor = rows[row][column] / rows[column][column];
                for (var at = column; at < 9; at++)
                    rows[row][at] -= factor * rows[column][at];
            }
        }
        return [.. Enumerable.Range(0, 8).Select(row => rows[row][8] / rows[row][row])];
    }
}
