using Appui.Platform;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Parts;

/// <summary>
/// The latest signed state of the journal in one small line, for papers that people keep: whoever holds one can check that today's journal
/// still begins with it: <c>&lt;checkpoint /&gt;</c>. Nothing before the first signature.
/// </summary>
[HtmlTargetElement("checkpoint")]
public sealed class CheckpointTagHelper(JournalArchive archive, Texts texts) : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "small checkpoint");
        // The lines of a note: origin, number of leaves, root.
        if (archive.LastCheckpoint()?.Split('\n') is [_, var leaves, var root, ..])
            output.Content.SetContent(texts["Journal : ligne {0}, empreinte {1}. Ce papier permet de vérifier que rien n'y a été réécrit.", leaves, root]);
        else
            output.SuppressOutput();
    }
}
