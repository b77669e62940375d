using Microsoft.AspNetCore.Razor.TagHelpers;
using Appui.Design.Fields;

namespace Appui.Design.Parts;

/// <summary>
/// A sentence set apart: <c>&lt;notice kind="Look"&gt;La Caf n'a pas répondu.&lt;/notice&gt;</c>. The sign says what the colour says.
/// </summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : TagHelper
{
    /// <summary>How it concerns the reader.</summary>
    public Kind Kind { get; set; }

    /// <summary>A pictogram other than the kind's.</summary>
    public string? Icon { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var sentence = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass($"notice {Kind.Class()}");
        output.Content.SetHtmlContent(Html.Of($"{Icons.Svg(Icon ?? Kind.Sign())}<div>{sentence}</div>"));
    }
}
