using System.Buffers.Text;

namespace Appui.Papers.Pixels;

/// <summary>Bare pixels: nothing in them can act. One band (grey) or three (red, green, blue), 8 bits each, line after line.</summary>
internal sealed class Raster(int width, int height, int bands, byte[] pixels)
{
    public int Width => width;

    public int Height => height;

    public int Bands => bands;

    public byte[] Pixels => pixels;

    public Raster(int width, int height, int bands) : this(width, height, bands, new byte[checked(width * height * bands)])
    {
    }

    /// <summary>Reads one binary PGM or PPM (netpbm) that fills the bytes; null when it is none.</summary>
    public static Raster? Read(ReadOnlySpan<byte> bytes) => ReadAll(bytes) is [var one] ? one : null;

    /// <summary>Reads binary PGMs or PPMs that follow each other; null when something else is among them.</summary>
    public static IReadOnlyList<Raster>? ReadAll(ReadOnlySpan<byte> bytes)
    {
        var all = new List<Raster>();
        while (bytes.Length > 0)
        {
            if (bytes is not [(byte)'P', (byte)'5' or (byte)'6', ..])
                return null;
            var bands = bytes[1] == '5' ? 1 : 3;
            var rest = bytes[2..];
            if (Number(ref rest) is not (> 0 and <= 65535 and var width) || Number(ref rest) is not (> 0 and <= 65535 and var height) || Number(ref rest) is not ((255 or 65535) and var most) || rest.IsEmpty)
                return null;
            rest = rest[1..];
            var deep = most == 255 ? 1 : 2;
            var length = (long)width * height * bands * deep;
            if (length > rest.Length)
                return null;
            all.Add(new(width, height, bands, Eight(rest[..(int)length], deep)));
            bytes = rest[(int)length..];
        }
        return all;
    }

    /// <summary>As a binary PGM or PPM.</summary>
    public byte[] Write() => [.. System.Text.Encoding.ASCII.GetBytes($"P{(bands == 1 ? 5 : 6)}\n{width} {height}\n255\n"), .. pixels];

    public Raster ToGrey()
    {
        if (bands == 1)
            return this;
        var grey = new Raster(width, height, 1);
        var to = grey.Pixels;
        for (int at = 0, from = 0; at < to.Length; at++, from += 3)
            to[at] = (byte)((pixels[from] * 77 + pixels[from + 1] * 150 + pixels[from + 2] * 29) >> 8);
        return grey;
    }

    /// <summary>A quarter turn to the right, so many times.</summary>
    public Raster Turned(int quarters)
    {
        quarters &= 3;
        if (quarters == 0)
            return this;
        var turned = quarters == 2 ? new Raster(width, height, bands) : new Raster(height, width, bands);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (tx, ty) = quarters switch { 1 => (height - 1 - y, x), 2 => (width - 1 - x, height - 1 - y), _ => (y, width - 1 - x) };
                var (from, to) = ((y * width + x) * bands, (ty * turned.Width + tx) * bands);
                for (var band = 0; band < bands; band++)
                    turned.Pixels[to + band] = pixels[from + band];
            }
        }
        return turned;
    }

    /// <summary>Made smaller by averaging whole areas; never made larger.</summary>
    public Raster Shrunk(double scale)
    {
        if (scale >= 1)
            return this;
        var (w, h) = (Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)));
        var small = new Raster(w, h, bands);
        Parallel.For(0, h, y =>
        {
            var (top, bottom) = (y * height / h, Math.Max(y * height / h + 1, (y + 1) * height / h));
            for (var x = 0; x < w; x++)
            {
                var (left, right) = ((int)((long)x * width / w), Math.Max((int)((long)x * width / w) + 1, (int)((long)(x + 1) * width / w)));
                var count = (right - left) * (bottom - top);
                for (var band = 0; band < bands; band++)
                {
                    var sum = 0;
                    for (var sy = top; sy < bottom; sy++)
                    {
                        for (int sx = left, from = (sy * width + left) * bands + band; sx < right; sx++, from += bands)
                            sum += pixels[from];
                    }
                    small.Pixels[(y * w + x) * bands + band] = (byte)((sum + count / 2) / count);
                }
            }
        });
        return small;
    }

    private static int? Number(ref ReadOnlySpan<byte> rest)
    {
        while (true)
        {
            while (rest is [(byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t', ..])
                rest = rest[1..];
            if (rest is not [(byte)'#', ..])
                break;
            rest = rest.IndexOf((byte)'\n') is var end and >= 0 ? rest[(end + 1)..] : [];
        }
        if (!Utf8Parser.TryParse(rest, out int number, out var used))
            return null;
        rest = rest[used..];
        return number;
    }

    private static byte[] Eight(ReadOnlySpan<byte> samples, int deep)
    {
        if (deep == 1)
            return samples.ToArray();
        var eight = new byte[samples.Length / 2];
        for (var at = 0; at < eight.Length; at++)
            eight[at] = samples[at * 2];
        return eight;
    }
}
