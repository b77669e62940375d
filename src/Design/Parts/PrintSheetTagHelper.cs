using Appui.Design.Fields;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Parts;

/// <summary>An A4 sheet, the same on the screen, on paper and in PDF: <c>&lt;print-sheet&gt;…&lt;/print-sheet&gt;</c>, in <see cref="Layouts.Print"/>.</summary>
[HtmlTargetElement("print-sheet")]
public sealed class PrintSheetTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "article";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("sheet");
    }
}
