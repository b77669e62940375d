using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Appui.Papers.Tests;

/// <summary>PDFs written object by object, the good and the bad.</summary>
internal static class RawPdf
{
    /// <summary>One page of text, as an office program would give it.</summary>
    public static byte[] Page(string text, string catalog = "", string page = "", params string[] more) => Of(
        [
            $"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> {page} >>",
            Stream($"BT /F1 18 Tf 60 760 Td ({text}) Tj ET"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            .. more,
        ]);

    /// <summary>These objects, numbered from 1; the first one is the catalogue.</summary>
    public static byte[] Of(params IReadOnlyList<string> objects)
    {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var (number, content) in objects.Index())
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{content}\nendobj\n");
        }
        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    public static string Stream(string content, string dictionary = "") => $"<< /Length {content.Length} {dictionary} >>\nstream\n{content}\nendstream";

    /// <summary>A stream that is small until it is opened.</summary>
    public static string Deflated(byte[] content, string dictionary = "")
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZLibStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
            zip.Write(content);
        return Stream(Encoding.Latin1.GetString(bytes.ToArray()), $"/Filter /FlateDecode {dictionary}");
    }
}
