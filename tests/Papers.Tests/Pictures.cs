using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Appui.Papers.Pixels;

namespace Appui.Papers.Tests;

/// <summary>Photos made for the tests.</summary>
internal static class Pictures
{
    private static readonly Lazy<byte[]> AnyJpeg = new(() => Tool("vips", "copy", Noise(640, 480), ".jpg[Q=80]"));
    private static readonly Lazy<byte[]> AnyHeic = new(Heif);

    public static byte[] Jpeg => AnyJpeg.Value;

    public static byte[] Heic => AnyHeic.Value;

    public static byte[] Png(int width = 640, int height = 480) => Png(width, height, Filled(width, height));

    /// <summary>A PNG with this size in its header, these bytes as its lines, and more chunks before its end.</summary>
    public static byte[] Png(long width, long height, byte[] lines, params (string Kind, byte[] Content)[] more)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, (uint)width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), (uint)height);
        (header[8], header[9]) = (8, 2);
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. more.SelectMany(chunk => Chunk(chunk.Kind, chunk.Content)),
            .. Chunk("IDAT", Deflate(lines)), .. Chunk("IEND", []),
        ];
    }

    public static byte[] Deflate(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZLibStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
            zip.Write(content);
        return bytes.ToArray();
    }

    public static byte[] Chunk(string kind, byte[] content)
    {
        byte[] inside = [.. Encoding.ASCII.GetBytes(kind), .. content];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(inside));
        return [.. length, .. inside, .. sum];
    }

    /// <summary>Runs one of Debian's programs on bytes: it reads a file, and writes to its standard output.</summary>
    public static byte[] Tool(string program, string verb, byte[] bytes, params string[] arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, bytes);
            var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var word in (string[])[.. verb.Length > 0 ? [verb] : Array.Empty<string>(), file, .. arguments])
                start.ArgumentList.Add(word);
            using var process = Process.Start(start)!;
            var words = process.StandardError.ReadToEndAsync();
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return process.ExitCode == 0 ? output.ToArray() : throw new InvalidOperationException($"{program}: {words.Result}");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static byte[] Heif()
    {
        var folder = Directory.CreateTempSubdirectory("papers-");
        try
        {
            var (from, to) = (Path.Combine(folder.FullName, "a.jpg"), Path.Combine(folder.FullName, "a.heic"));
            File.WriteAllBytes(from, Jpeg);
            using var process = Process.Start(new ProcessStartInfo("heif-enc", ["-q", "50", from, "-o", to]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return File.ReadAllBytes(to);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Noise(int width, int height)
    {
        var raster = new Raster(width, height, 3);
        for (var at = 0; at < raster.Pixels.Length; at++)
            raster.Pixels[at] = (byte)(200 + at / 3 % width * 50 / width + at % 7);
        return raster.Write();
    }

    private static byte[] Filled(int width, int height)
    {
        var lines = new byte[height * (width * 3 + 1)];
        Array.Fill(lines, (byte)230);
        for (var y = 0; y < height; y++)
            lines[y * (width * 3 + 1)] = 0;
        return lines;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
        }
        return ~crc;
    }
}
