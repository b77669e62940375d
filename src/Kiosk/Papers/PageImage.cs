using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Appui.Kiosk.Papers;

/// <summary>
/// A page of a PDF as a picture: a terminal has no reader of PDF in which somebody could get lost. Poppler runs without network, without the files of the machine and
/// within limits of time and memory; what it cannot draw is not drawn.
/// </summary>
internal static partial class PageImage
{
    public const string Pdf = "application/pdf";
    private const int DotsPerInch = 100;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>How many pages; 1 when it cannot be told.</summary>
    public static async Task<int> Count(byte[] pdf, CancellationToken cancellation)
    {
        var said = await Run(pdf, ["pdfinfo", "-"], cancellation);
        return said is not null && Pages().Match(System.Text.Encoding.UTF8.GetString(said)) is { Success: true } found
            ? int.Parse(found.Groups["count"].Value, CultureInfo.InvariantCulture) : 1;
    }

    /// <summary>A page as PNG; null when there is none such, or it cannot be drawn.</summary>
    public static Task<byte[]?> Of(byte[] pdf, int page, CancellationToken cancellation)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        return Run(pdf, ["pdftoppm", "-png", "-r", DotsPerInch.ToString(CultureInfo.InvariantCulture), "-scale-to", "1500", "-f", number, "-l", number, "-singlefile", "-"], cancellation);
    }

    private static async Task<byte[]?> Run(byte[] pdf, string[] program, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("bwrap")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["--ro-bind", "/usr", "/usr", "--ro-bind", "/etc/fonts", "/etc/fonts", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64", "--symlink", "usr/bin", "/bin",
            "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--unshare-all", "--die-with-parent", "--clearenv", "--setenv", "PATH", "/usr/bin", "prlimit", "--as=536870912", "--cpu=15", .. program])
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(Longest);
            await using var stop = patience.Token.Register(process.Kill);
            using var drawn = new MemoryStream();
            var read = process.StandardOutput.BaseStream.CopyToAsync(drawn, patience.Token);
            var said = process.StandardError.ReadToEndAsync(patience.Token);
            try
            {
                await process.StandardInput.BaseStream.WriteAsync(pdf, patience.Token);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It has read enough to refuse.
            }
            await Task.WhenAll(read, said);
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 && drawn.Length > 0 ? drawn.ToArray() : null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
        catch (Win32Exception)
        {
            return null; // no bubblewrap here
        }
    }

    [GeneratedRegex(@"^Pages:\s+(?<count>\d{1,6})", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pages();
}
