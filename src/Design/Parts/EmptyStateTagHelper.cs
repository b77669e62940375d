using Appui.Design.Fields;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Parts;

/// <summary>Nothing to show, said calmly, with what could be done: <c>&lt;empty-state icon="calendar"&gt;&lt;p&gt;Rien à regarder aujourd'hui.&lt;/p&gt;&lt;/empty-state&gt;</c>.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    /// <summary>The pictogram above the sentence.</summary>
    public string? Icon { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("empty");
        if (Icon is not null) output.PreContent.SetHtmlContent(Icons.Svg(Icon));
    }
}
