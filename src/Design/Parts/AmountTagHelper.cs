using System.Globalization;
using Appui.Design.Fields;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Parts;

/// <summary>A sum of money, large and alone: <c>&lt;amount value="570" per="@T["par mois"]" /&gt;</c>. Whole euros without cents; <c>exact</c> always shows them.</summary>
[HtmlTargetElement("amount", Attributes = "value")]
public sealed class AmountTagHelper : TagHelper
{
    /// <summary>In euros.</summary>
    public decimal Value { get; set; }

    /// <summary>How often it comes, already translated.</summary>
    public string? Per { get; set; }

    /// <summary>Shows the cents even when there are none.</summary>
    public bool Exact { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var whole = Value == decimal.Truncate(Value) && !Exact;

        // The narrow space that French figures carry is missing from many fonts. Figures keep their order in a text that runs from right to left.
        var figure = $"{Value.ToString(whole ? "N0" : "N2", CultureInfo.GetCultureInfo("fr-FR")).Replace('\u202F', '\u00A0')}\u00A0€";
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("amount");
        output.Content.SetHtmlContent(Html.Of($"<bdi>{figure}</bdi>{(Per is null ? HtmlString.Empty : Html.Of($" <small>{Per}</small>"))}"));
    }
}
