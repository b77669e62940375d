using Appui.Design.Fields;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Parts;

/// <summary>Where something stands, in a word or two: <c>&lt;tag kind="Done"&gt;Envoyé&lt;/tag&gt;</c>.</summary>
[HtmlTargetElement("tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>How it concerns the reader.</summary>
    public Kind Kind { get; set; }

    /// <summary>A pictogram other than the kind's.</summary>
    public string? Icon { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass($"tag {Kind.Class()}");
        if (Icon is not null || Kind != Kind.Plain) output.PreContent.SetHtmlContent(Icons.Svg(Icon ?? Kind.Sign()));
    }
}
