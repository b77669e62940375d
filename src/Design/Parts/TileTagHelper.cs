using Appui.Design.Fields;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Parts;

/// <summary>A large choice to touch, on a phone or the kiosk: <c>&lt;div class="tiles"&gt;&lt;tile href="…" icon="coin-euro"&gt;Mes droits&lt;/tile&gt;&lt;/div&gt;</c>. Six at most on a screen, three words at most.</summary>
[HtmlTargetElement("tile", Attributes = "href,icon")]
public sealed class TileTagHelper : TagHelper
{
    /// <summary>Where it leads.</summary>
    public required string Href { get; set; }

    /// <summary>The pictogram.</summary>
    public required string Icon { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("tile");
        output.Attributes.SetAttribute("href", Href);
        output.PreContent.SetHtmlContent(Html.Of($"{Icons.Svg(Icon)}<span>"));
        output.PostContent.SetHtmlContent("</span>");
    }
}
