using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Parts;

/// <summary>A pictogram, always beside a word: <c>&lt;icon name="home" /&gt; Logement</c>. Names are the files of <c>src/Design/Icons</c>.</summary>
[HtmlTargetElement("icon", Attributes = "name")]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>The file's name without its ending.</summary>
    public required string Name { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icons.Svg(Name));
    }
}
