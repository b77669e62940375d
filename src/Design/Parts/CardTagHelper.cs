using Appui.Design.Fields;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Parts;

/// <summary>A panel for one thing: <c>&lt;card&gt;&lt;h2&gt;…&lt;/h2&gt;…&lt;/card&gt;</c>; <c>sand</c> for a quiet one, <c>waits</c> when it waits for the reader.</summary>
[HtmlTargetElement("card")]
public sealed class CardTagHelper : TagHelper
{
    /// <summary>A quiet panel, without a border.</summary>
    public bool Sand { get; set; }

    /// <summary>It waits for the reader.</summary>
    public bool Waits { get; set; }

    /// <summary>The element written: an article unless the card is part of a list.</summary>
    public string As { get; set; } = "article";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = As;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass($"card{(Sand ? " is-sand" : "")}{(Waits ? " waits" : "")}");
    }
}
