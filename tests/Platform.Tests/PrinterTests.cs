using System.Diagnostics;
using Shouldly;
using Xunit;

namespace Appui.Platform.Tests;

public sealed class PrinterTests
{
    [Fact]
    public async Task A_page_becomes_a_tagged_pdf_that_says_the_same()
    {
        var pdf = await Printer.ToPdf("<!doctype html><html lang=fr><title>Feuille</title><h1>Ce que nous avons fait</h1><p>Revenez le mardi 24 novembre.</p></html>", cancellation: TestContext.Current.CancellationToken);

        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
        var text = await Said("pdftotext", file, "-");
        var facts = await Said("pdfinfo", file);
        File.Delete(file);

        text.ShouldContain("Revenez le mardi 24 novembre.");
        facts.ShouldMatch("Tagged: +yes");
    }

    private static async Task<string> Said(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return await process.StandardOutput.ReadToEndAsync();
    }
}
