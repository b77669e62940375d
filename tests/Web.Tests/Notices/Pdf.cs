using System.Diagnostics;

namespace Appui.Web.Tests.Notices;

/// <summary>Where the words of a PDF are.</summary>
internal static class Pdf
{
    /// <summary>Each word with its box, in points, as pdftotext tells it.</summary>
    public static async Task<string> Layout(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var process = Process.Start(new ProcessStartInfo("pdftotext") { ArgumentList = { "-bbox", file, "-" }, RedirectStandardOutput = true, UseShellExecute = false })!;
            return await process.StandardOutput.ReadToEndAsync();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
