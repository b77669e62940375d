using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Fields;

/// <summary>
/// Gives every form posted to this site its antiforgery token. The framework leaves it out when the page writes <c>action</c> by itself,
/// and the post is then refused.
/// </summary>
[HtmlTargetElement("form", Attributes = "action")]
public sealed class LocalFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>The page being written.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>After the framework's own helper.</summary>
    public override int Order => 1000;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var method = output.Attributes["method"]?.Value?.ToString();
        var action = output.Attributes["action"]?.Value?.ToString() ?? "";
        if (!string.Equals(method, "post", StringComparison.OrdinalIgnoreCase) || !action.StartsWith('/') || action.StartsWith("//", StringComparison.Ordinal)) return;

        // Two tokens in one form are refused as none is.
        if (context.AllAttributes.ContainsName("asp-antiforgery")) return;
        if (generator.GenerateAntiforgery(ViewContext) is { } token) output.PostContent.AppendHtml(token);
    }
}
