using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using Appui.Papers;
using Appui.Platform;
using Appui.Vault.Papers;

namespace Appui.Vault.Sharing;

/// <summary>
/// Writes across every page for whom a copy is, what for and since when: a copy that wanders says where it comes from. What comes out is a PDF, of a photo too. The original is
/// read and written in memory only.
/// </summary>
internal static class Watermark
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The marked copy; null when the file cannot be marked: it is damaged, or locked by a password.</summary>
    public static async Task<byte[]?> Mark(byte[] file, PaperFormat kind, IReadOnlyList<string> lines)
    {
        if (kind is not PaperFormat.Pdf)
            return await Printer.ToPdf(OnPhoto(file, kind, lines));
        return await Overlay(file, await Printer.ToPdf(Alone(lines)));
    }

    // Bigger than any page: it is shrunk to the one below it, never left in a corner of it.
    private static string Alone(IReadOnlyList<string> lines) =>
        $$"""
        <!doctype html><html lang="fr"><title>Copie</title><style>
        @page { size: 840mm 1188mm; margin: 0 } body { margin: 0 }
        p { position: absolute; left: 60mm; width: 720mm; margin: 0; font: bold 72pt sans-serif; line-height: 1.2; text-align: center; color: rgba(155, 34, 38, .36); transform: rotate(-24deg) }
        .a { top: 180mm } .b { top: 540mm } .c { top: 900mm } .foot { top: 1140mm; font-size: 36pt; color: #9b2226; transform: none }
        </style>{{Marks(lines)}}</html>
        """;

    private static string OnPhoto(byte[] photo, PaperFormat kind, IReadOnlyList<string> lines) =>
        $$"""
        <!doctype html><html lang="fr"><title>Copie</title><style>
        @page { size: A4; margin: 10mm } body { margin: 0 } img { display: block; max-width: 190mm; max-height: 275mm; margin: 0 auto }
        p { position: absolute; left: 5mm; width: 180mm; margin: 0; font: bold 15pt sans-serif; line-height: 1.2; text-align: center; color: rgba(155, 34, 38, .5); transform: rotate(-24deg) }
        .a { top: 40mm } .b { top: 125mm } .c { top: 210mm } .foot { top: 272mm; font-size: 9pt; color: #9b2226; transform: none }
        </style><img alt="" src="data:{{PaperKinds.MimeOf(kind)}};base64,{{Convert.ToBase64String(photo)}}">{{Marks(lines)}}</html>
        """;

    // Three times across the page, over what it says, and once in a plain line at its foot.
    private static string Marks(IReadOnlyList<string> lines) =>
        string.Concat("abc".Select(place => $"<p class=\"{place}\">{Text(lines, "<br>")}</p>")) + $"<p class=\"foot\">{Text(lines, " · ")}</p>";

    private static string Text(IReadOnlyList<string> lines, string between) => string.Join(between, lines.Select(WebUtility.HtmlEncode));

    private static async Task<byte[]?> Overlay(byte[] file, byte[] mark)
    {
        // In memory: qpdf reads files by their names, and an opened paper never touches the disk.
        var folder = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"appui-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            var (original, over) = (Path.Combine(folder, "original.pdf"), Path.Combine(folder, "mark.pdf"));
            await File.WriteAllBytesAsync(original, file);
            await File.WriteAllBytesAsync(over, mark);
            using var process = Start(["--warning-exit-0", original, "--overlay", over, "--from=", "--repeat=1", "--", "-"]);
            using var late = new CancellationTokenSource(Patience);
            await using var stop = late.Token.Register(process.Kill);
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
            using var marked = new MemoryStream();
            await process.StandardOutput.BaseStream.CopyToAsync(marked, CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            return process.ExitCode == 0 ? marked.ToArray() : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Process Start(string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("qpdf", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("qpdf is not installed: install Debian's package qpdf.", missing);
        }
    }
}
