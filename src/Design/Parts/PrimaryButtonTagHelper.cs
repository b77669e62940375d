using Appui.Design.Fields;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Parts;

/// <summary>
/// The one main action of a page: <c>&lt;primary-button&gt;Continuer&lt;/primary-button&gt;</c> sends the form, with <c>href</c> it leads elsewhere; <c>big</c> on the desk's first screen.
/// Other actions are plain <c>&lt;button&gt;</c> or <c>&lt;a class="button"&gt;</c>.
/// </summary>
[HtmlTargetElement("primary-button")]
public sealed class PrimaryButtonTagHelper : TagHelper
{
    /// <summary>Where it leads; sends the form when null.</summary>
    public string? Href { get; set; }

    /// <summary>The pictogram before the words.</summary>
    public string? Icon { get; set; }

    /// <summary>Larger, for the first screen of the desk.</summary>
    public bool Big { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass($"button primary{(Big ? " big" : "")}");
        if (Href is not null) output.Attributes.SetAttribute("href", Href);
        if (Icon is not null) output.PreContent.SetHtmlContent(Html.Of($"{Icons.Svg(Icon)} "));
    }
}
