using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Appui.Web.Tests.Vault;

/// <summary>Papers as people bring them: real files, for what is no paper is not taken.</summary>
internal static class Specimen
{
    /// <summary>A PDF of one page that says this, and as many bytes of noise as asked, as a picture.</summary>
    public static byte[] Pdf(string text, int noise = 0)
    {
        var side = (int)Math.Sqrt(noise);
        var dots = new byte[side * side];
#pragma warning disable CA5394 // Only noise.
        new Random(noise).NextBytes(dots);
#pragma warning restore CA5394
        var lines = string.Concat(text.Split('\n').Select(line => $"({line.Replace("\\", "", StringComparison.Ordinal).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)}) Tj 0 -14 Td "));
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> {(side > 0 ? "/XObject << /I 6 0 R >>" : "")} >> >>",
            Stream($"BT /F1 10 Tf 40 800 Td {lines}ET {(side > 0 ? "q 200 0 0 200 50 50 cm /I Do Q" : "")}"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            .. side > 0 ? [Stream(Encoding.Latin1.GetString(dots), $"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width {side} /Height {side}")] : Array.Empty<string>(),
        ];
        var (pdf, places) = (new StringBuilder("%PDF-1.7\n"), new List<int>());
        foreach (var (number, content) in objects.Index())
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{content}\nendobj\n");
        }
        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    /// <summary>A grey picture.</summary>
    public static byte[] Png(int width = 320, int height = 240)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        var lines = new byte[height * (width + 1)];
        for (var at = 0; at < lines.Length; at++)
            lines[at] = at % (width + 1) == 0 ? (byte)0 : (byte)200;
        using var zipped = new MemoryStream();
        using (var zip = new ZLibStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(lines);
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", zipped.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>What a PDF says, without its line ends.</summary>
    public static string TextOf(byte[] pdf)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-", "-"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        process.StandardInput.BaseStream.Write(pdf);
        process.StandardInput.Close();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return string.Join(' ', text.Split((char[])['\n', '\f', ' '], StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Stream(string content, string dictionary = "") => $"<< /Length {content.Length} {dictionary} >>\nstream\n{content}\nendstream";

    private static byte[] Chunk(string kind, byte[] content)
    {
        byte[] inside = [.. Encoding.ASCII.GetBytes(kind), .. content];
        var (length, sum, crc) = (new byte[4], new byte[4], 0xFFFFFFFFu);
        foreach (var one in inside)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
        }
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, ~crc);
        return [.. length, .. inside, .. sum];
    }
}
