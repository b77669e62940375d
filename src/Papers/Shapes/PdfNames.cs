using System.Buffers;
using System.Globalization;
using System.Text;

namespace Appui.Papers.Shapes;

/// <summary>Does a PDF that was drawn again hold anything that acts? Its names are read outside its streams; what draws pages never writes these.</summary>
internal static class PdfNames
{
    private static readonly HashSet<string> Active = new(StringComparer.Ordinal)
    {
        "JS", "JavaScript", "AA", "OpenAction", "Launch", "EmbeddedFile", "EmbeddedFiles", "Filespec", "RichMedia", "XFA", "AcroForm", "SubmitForm", "ImportData",
        "GoToR", "GoToE", "URI", "Annots", "Action", "Movie", "Sound", "Rendition", "ObjStm", "Encrypt", "Collection",
    };

    private static readonly SearchValues<byte> Ends = SearchValues.Create(" \t\r\n\f\0/<>[](){}%"u8);

    public static bool AreQuiet(ReadOnlySpan<byte> pdf)
    {
        if (!pdf.StartsWith("%PDF-"u8))
            return false;
        while (pdf.IndexOf("stream"u8) is var at and >= 0)
        {
            if (HoldsActive(pdf[..at]))
                return false;
            var stream = pdf[at..];
            var end = stream.IndexOf("endstream"u8);
            if (end < 0)
                return false;
            pdf = stream[(end + 9)..];
        }
        return !HoldsActive(pdf);
    }

    private static bool HoldsActive(ReadOnlySpan<byte> objects)
    {
        while (objects.IndexOf((byte)'/') is var at and >= 0)
        {
            objects = objects[(at + 1)..];
            var end = objects.IndexOfAny(Ends);
            var name = end < 0 ? objects : objects[..end];
            if (Active.Contains(Unescape(Encoding.Latin1.GetString(name))))
                return true;
        }
        return false;
    }

    // ISO 32000-1, 7.3.5: any letter of a name may be written as # and two figures.
    private static string Unescape(string name)
    {
        if (!name.Contains('#', StringComparison.Ordinal))
            return name;
        var plain = new StringBuilder();
        for (var at = 0; at < name.Length; at++)
        {
            if (name[at] == '#' && at + 2 < name.Length && byte.TryParse(name.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var letter))
            {
                plain.Append((char)letter);
                at += 2;
            }
            else
            {
                plain.Append(name[at]);
            }
        }
        return plain.ToString();
    }
}

/// <summary>How many pages poppler counted.</summary>
internal static class PdfPages
{
    public static int? Of(ReadOnlySpan<byte> info)
    {
        foreach (var line in Encoding.UTF8.GetString(info).Split('\n'))
        {
            if (line.StartsWith("Pages:", StringComparison.Ordinal) && int.TryParse(line.AsSpan(6), NumberStyles.Integer | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var pages))
                return pages;
        }
        return null;
    }
}
