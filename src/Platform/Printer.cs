using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Appui.Platform;

/// <summary>
/// A page that exists on paper too: <c>?pdf</c> after its address gives the same page as a tagged PDF, made from the same HTML and print styles;
/// <c>?pdf=archive</c> as one to be kept.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PrintableAttribute : Attribute;

/// <summary>What a PDF is for. The program that makes them gives one or the other, never both.</summary>
public enum PdfFor
{
    /// <summary>Read by everybody, by ear too: tagged, PDF/UA-1.</summary>
    Reading,

    /// <summary>Kept for years and opened the same: fonts and colours inside, PDF/A-3b.</summary>
    Archive,
}

/// <summary>Makes PDFs out of pages with WeasyPrint, as a process of its own that reads the page on its standard input and nothing from the network.</summary>
public static class Printer
{
    /// <summary>Makes a PDF of a whole page.</summary>
    /// <param name="html">The page; its style sheets named by <c>file:</c> addresses or inline.</param>
    /// <param name="use">To be read, or to be kept.</param>
    /// <param name="cancellation">Stops the process.</param>
    /// <exception cref="PrinterMissingException">WeasyPrint is not installed.</exception>
    /// <exception cref="InvalidOperationException">It refused the page; the message is its own.</exception>
    public static async Task<byte[]> ToPdf(string html, PdfFor use = PdfFor.Reading, CancellationToken cancellation = default)
    {
        using var process = Start(use is PdfFor.Archive ? "pdf/a-3b" : "pdf/ua-1", IdentifierOf(html));
        await using var stop = cancellation.Register(process.Kill);
        var said = process.StandardError.ReadToEndAsync(cancellation);
        using var pdf = new MemoryStream();
        var made = process.StandardOutput.BaseStream.CopyToAsync(pdf, cancellation);
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(html), cancellation);
        process.StandardInput.Close();
        await Task.WhenAll(made, said);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? pdf.ToArray() : throw new InvalidOperationException($"WeasyPrint ended with {process.ExitCode}.");
    }

    /// <summary>PDF/A asks that a file has an identifier (ISO 19005-3, 6.1.3); the same page has the same.</summary>
    private static string IdentifierOf(string html) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)).AsSpan(0, 16));

    private static Process Start(string variant, string identifier)
    {
        var start = new ProcessStartInfo("weasyprint")
        {
            ArgumentList = { "--quiet", "--encoding", "utf-8", "--pdf-variant", variant, "--pdf-identifier", identifier, "--media-type", "print", "-", "-" },
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new PrinterMissingException("WeasyPrint is not installed: install Debian's package weasyprint.", missing);
        }
    }
}

/// <summary>The program that makes PDFs is not installed; the page can still be printed from the browser.</summary>
public sealed class PrinterMissingException(string message, Exception? inner = null) : Exception(message, inner);
