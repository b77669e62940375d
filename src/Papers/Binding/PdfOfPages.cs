using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Appui.Papers.Binding;

/// <summary>A PDF of pictures, one a page, written here: nothing is in it but pages.</summary>
internal static class PdfOfPages
{
    private const double LongSide = 842; // A4, in points
    private const double CardSide = 243; // 85.6 mm
    private const double CardRatio = 85.6 / 53.98;

    public static byte[] Write(IReadOnlyList<PagePicture> pages)
    {
        using var pdf = new MemoryStream();
        var places = new List<long>();
        Text("%PDF-1.5\n%\u00e9\u00e8\u00e0\u00f9\n");
        Object($"<< /Type /Catalog /Pages 2 0 R >>");
        Object($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, at) => $"{3 + at * 3} 0 R"))}] >>");
        foreach (var (at, page) in pages.Index())
        {
            var (width, height) = Sides(page);
            var (w, h) = (width.ToString("0.##", CultureInfo.InvariantCulture), height.ToString("0.##", CultureInfo.InvariantCulture));
            var draw = $"q {w} 0 0 {h} 0 0 cm /I Do Q";
            Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {w} {h}] /Contents {4 + at * 3} 0 R /Resources << /XObject << /I {5 + at * 3} 0 R >> >> >>");
            Object($"<< /Length {draw.Length} >>\nstream\n{draw}\nendstream");
            Begin();
            Text($"<< /Type /XObject /Subtype /Image /Width {page.Width} /Height {page.Height} /ColorSpace /{(page.Grey ? "DeviceGray" : "DeviceRGB")} /BitsPerComponent {(page.BlackAndWhite ? 1 : 8)} /Filter /{(page.BlackAndWhite ? "FlateDecode" : "DCTDecode")} /Length {page.Bytes.Length} >>\nstream\n");
            pdf.Write(page.Bytes);
            Text("\nendstream\nendobj\n");
        }
        var table = pdf.Length;
        Text($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n")))}");
        Text($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();

        void Text(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
        void Begin()
        {
            places.Add(pdf.Length);
            Text($"{places.Count} 0 obj\n");
        }
        void Object(string content)
        {
            Begin();
            Text($"{content}\nendobj\n");
        }
    }

    /// <summary>Dots that are black or not, eight to a byte, closed.</summary>
    public static byte[] Bits(byte[] grey, int width, int height, int edge)
    {
        var stride = (width + 7) / 8;
        var bits = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                if (grey[y * width + x] > edge)
                    bits[y * stride + x / 8] |= (byte)(0x80 >> (x & 7));
            }
        }
        using var closed = new MemoryStream();
        using (var zip = new ZLibStream(closed, CompressionLevel.SmallestSize, leaveOpen: true))
            zip.Write(bits);
        return closed.ToArray();
    }

    private static (double Width, double Height) Sides(PagePicture page)
    {
        var (longer, shorter) = ((double)Math.Max(page.Width, page.Height), (double)Math.Min(page.Width, page.Height));
        // A card twice its size: still a card, and read without a glass.
        var side = Math.Abs(longer / shorter / CardRatio - 1) < 0.02 ? CardSide * 2 : LongSide;
        return page.Width >= page.Height ? (side, side * shorter / longer) : (side * shorter / longer, side);
    }
}

/// <summary>The picture of one page.</summary>
/// <param name="Bytes">A JPEG, or closed bits.</param>
/// <param name="BlackAndWhite">Bits, not a JPEG.</param>
internal sealed record PagePicture(byte[] Bytes, int Width, int Height, bool Grey, bool BlackAndWhite = false);
