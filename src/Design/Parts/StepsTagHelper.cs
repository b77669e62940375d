using Appui.Design.Fields;
using Appui.Platform;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Parts;

/// <summary>How far one is, in words: <c>&lt;steps at="2" of="5" /&gt;</c> says « Page 2 sur 5 ».</summary>
[HtmlTargetElement("steps", Attributes = "at,of")]
public sealed class StepsTagHelper(Texts texts) : TagHelper
{
    /// <summary>The present page, from 1.</summary>
    public int At { get; set; }

    /// <summary>How many there are.</summary>
    public int Of { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("steps");
        output.Content.SetContent((Of - At) switch
        {
            <= 0 => texts["Dernière page"],
            1 => texts["Page {0} sur {1}, encore une après celle-ci", At, Of],
            var left => texts["Page {0} sur {1}, encore {2} après celle-ci", At, Of, left],
        });
    }
}
