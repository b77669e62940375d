using Appui.Design.Fields;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Parts;

/// <summary>
/// A table that becomes one card a line on a phone. Inside, an ordinary <c>caption</c>, <c>thead</c> and <c>tbody</c>; cells carry their column's name:
/// <c>&lt;td data-label="@T["Montant"]"&gt;</c>, the first of a line is a <c>&lt;th scope="row"&gt;</c>.
/// </summary>
[HtmlTargetElement("data-table")]
public sealed class DataTableTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("data");

        // On a phone the cells are blocks, and some browsers then forget that it is a table: the roles say it again.
        output.PreContent.SetHtmlContent("<table role=\"table\">");
        output.PostContent.SetHtmlContent("</table>");
    }
}
