using Appui.Design.Forms;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Fields;

/// <summary>What to mend in the form, first thing on the page, each line leading to its question. Nothing when all is well: <c>&lt;error-summary /&gt;</c>.</summary>
[HtmlTargetElement("error-summary")]
public sealed class ErrorSummaryTagHelper(Texts texts) : TagHelper
{
    /// <summary>The page being written.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = ViewContext.ViewData.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, Sentence: Question.Words(error.ErrorMessage, texts))))
            .Distinct()
            .Select(error => (error.Key, error.Sentence, Asked: Find(error.Key)))
            .OrderBy(error => error.Asked.Rank, StringComparer.Ordinal)
            .ToList();
        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var lines = Html.Join(wrong.Select(line => line.Key.Length == 0
            ? Html.Of($"<li>{line.Sentence}</li>")
            : Html.Of($"<li><a href=\"#{Question.IdOf(line.Key)}\">{line.Asked.Label} {line.Sentence}</a></li>")));
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.SetHtmlContent(Html.Of($"<h2>{Icons.Svg("alert-triangle")} {texts["Reprenez ces réponses"]}</h2><ul>{lines}</ul>"));
    }

    // Errors come in no order; the properties of the form stand in that of the page.
    private (string Rank, string? Label) Find(string key)
    {
        var (field, rank) = (ViewContext.ViewData.ModelMetadata, "");
        foreach (var step in key.Split('.', '['))
        {
            var position = field.Properties.TakeWhile(property => property.PropertyName != step).Count();
            if (step.EndsWith(']') && field.ElementMetadata is { } element) (field, rank) = (element, rank + step.PadLeft(5, '0'));
            else if (position < field.Properties.Count) (field, rank) = (field.Properties[position], $"{rank}{position:0000}");
            else return (rank, null);
        }

        return (rank, FormPlace.Of(field, ViewContext).Find(texts, "Label"));
    }
}
