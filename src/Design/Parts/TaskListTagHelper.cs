using Appui.Design.Fields;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Parts;

/// <summary>Things to do or done, in their order: <c>&lt;task-list&gt;&lt;task href="…" kind="Done" state="Fait"&gt;…&lt;/task&gt;&lt;/task-list&gt;</c>.</summary>
[HtmlTargetElement("task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("tasks");
    }
}

/// <summary>One line of a <c>&lt;task-list&gt;</c>: a sentence with a verb, a link when there is something to open, and where it stands.</summary>
[HtmlTargetElement("task")]
public sealed class TaskTagHelper : TagHelper
{
    /// <summary>Where it is done; no link when null.</summary>
    public string? Href { get; set; }

    /// <summary>Where it stands, in a word or two already translated.</summary>
    public string? State { get; set; }

    /// <summary>How the state concerns the reader.</summary>
    public Kind Kind { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var sentence = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Href is null ? Html.Of($"<div>{sentence}</div>") : Html.Of($"<a href=\"{Href}\">{sentence}</a>"));
        if (State is null) return;

        var sign = Kind == Kind.Plain ? Html.Of($"") : Icons.Svg(Kind.Sign());
        output.Content.AppendHtml(Html.Of($"<span class=\"tag {Kind.Class()}\">{sign}{State}</span>"));
    }
}
