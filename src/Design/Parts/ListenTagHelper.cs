using Appui.Platform;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Parts;

/// <summary>« Écouter »: reads the page aloud with a voice of the machine. Not shown where there is no voice for the language: <c>&lt;listen /&gt;</c>.</summary>
[HtmlTargetElement("listen")]
public sealed class ListenTagHelper(Texts texts) : TagHelper
{
    /// <summary>The part to read, as a CSS selector.</summary>
    public string To { get; set; } = "main";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "button");
        output.Attributes.SetAttribute("class", "plain listen");
        output.Attributes.SetAttribute("data-listen", To);
        output.Attributes.SetAttribute("aria-pressed", "false");
        output.Attributes.Add("hidden", "hidden");
        output.Content.SetHtmlContent(Html.Of($"{Icons.Svg("volume")} {texts["Écouter"]}"));
    }
}
