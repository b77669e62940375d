using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Appui.Design;

/// <summary>Small pieces of safe HTML for the tag helpers.</summary>
internal static class Html
{
    /// <summary>HTML in which every hole is encoded, save those that are HTML themselves.</summary>
    public static IHtmlContent Of(FormattableString html) =>
        new HtmlFormattableString(CultureInfo.InvariantCulture, html.Format, html.GetArguments()!);

    /// <summary>An attribute with its leading space, or nothing when there is no value.</summary>
    public static IHtmlContent Attribute(string name, string? value) => value is null ? HtmlString.Empty : Of($" {new HtmlString(name)}=\"{value}\"");

    /// <summary>The pieces one after the other.</summary>
    public static IHtmlContent Join(IEnumerable<IHtmlContent> pieces)
    {
        var all = new HtmlContentBuilder();
        foreach (var piece in pieces) all.AppendHtml(piece);
        return all;
    }
}
