using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Platform.Web;

/// <summary>Turns the page that was just made into a PDF: screen, print and PDF say the same because they are the same.</summary>
internal static partial class PdfAnswer
{
    public static bool IsAsked(HttpContext context) =>
        context.Request.Query.ContainsKey("pdf")
        && context.Response.StatusCode == StatusCodes.Status200OK
        && context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;

    public static async Task Send(HttpContext context, MemoryStream page)
    {
        var services = context.RequestServices;
        var html = WithLocalStyles(Encoding.UTF8.GetString(page.ToArray()), services.GetRequiredService<IWebHostEnvironment>());
        var pdf = await Printer.ToPdf(html, context.Request.Query["pdf"] == "archive" ? PdfFor.Archive : PdfFor.Reading, context.RequestAborted);
        context.Response.ContentType = "application/pdf";
        context.Response.Headers.ContentDisposition = "inline; filename=\"feuille.pdf\"";
        context.Response.ContentLength = pdf.Length;
        await context.Response.Body.WriteAsync(pdf, context.RequestAborted);
    }

    /// <summary>Style sheets are read from disk, never over the network; scripts mean nothing on paper.</summary>
    private static string WithLocalStyles(string html, IWebHostEnvironment environment) =>
        StyleSheet().Replace(html, link =>
        {
            var path = link.Groups["path"].Value.Split('?')[0];
            var file = environment.WebRootFileProvider.GetFileInfo(path);
            return file.PhysicalPath is { } local ? link.Value.Replace(link.Groups["path"].Value, new Uri(local).AbsoluteUri, StringComparison.Ordinal) : "";
        });

    [GeneratedRegex("<link[^>]*rel=\"stylesheet\"[^>]*href=\"(?<path>/[^\"]+)\"[^>]*>|<link[^>]*href=\"(?<path>/[^\"]+)\"[^>]*rel=\"stylesheet\"[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StyleSheet();
}
