using Appui.Design.Forms;
using Appui.Platform;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Fields;

/// <summary>
/// An amount as people write it, with « par mois, par semaine… » for a <see cref="PeriodAmount"/>, without for a decimal number of euros:
/// <c>&lt;money for="Form.Wage" unknown /&gt;</c>.
/// </summary>
[HtmlTargetElement("money", Attributes = "for")]
public sealed class MoneyTagHelper(Texts texts) : TagHelper
{
    private static readonly Period[] Usual = [Period.Month, Period.Week, Period.Quarter, Period.Year];

    /// <summary>The property asked for.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>Offers « Je ne sais pas »; only a <see cref="PeriodAmount"/> can hold that answer.</summary>
    public bool Unknown { get; set; }

    /// <summary>A label other than the one found by place, already translated.</summary>
    public string? Label { get; set; }

    /// <summary>A hint other than the one found by place, already translated.</summary>
    public string? Hint { get; set; }

    /// <summary>The page being written.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var question = new Question(For, ViewContext, texts, Label, Hint);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass(question.Wrong is null ? "field" : "field is-wrong");
        output.PreContent.SetHtmlContent(Html.Of(
            $"<label for=\"{question.Id}\">{question.LabelText()}</label>{question.Around()}<div class=\"row\">{Box(question)}<span aria-hidden=\"true\">€</span>{PeriodChoice(question)}</div>{DoNotKnow(question)}"));
    }

    private bool TakesPeriods => For.Metadata.UnderlyingOrModelType == typeof(PeriodAmount);

    private IHtmlContent Box(Question question)
    {
        var name = TakesPeriods ? $"{question.Name}.Amount" : question.Name;
        var value = question.Typed(name) ?? For.Model switch
        {
            PeriodAmount { IsUnknown: false } amount => AmountText.Write(amount.Amount),
            decimal amount => AmountText.Write(amount),
            _ => null,
        };
        return Html.Of($"<input id=\"{question.Id}\" name=\"{name}\" class=\"short\" type=\"text\" dir=\"ltr\" inputmode=\"decimal\" autocomplete=\"off\"{Html.Attribute("aria-describedby", question.DescribedBy)}{Html.Attribute("aria-invalid", question.Wrong is null ? null : "true")}{Html.Attribute("value", value)}>");
    }

    private IHtmlContent PeriodChoice(Question question)
    {
        if (!TakesPeriods) return HtmlString.Empty;

        var name = $"{question.Name}.Period";
        var chosen = question.Typed(name) ?? (For.Model is PeriodAmount amount ? amount.Period : Period.Month).ToString();
        var options = Html.Join(Usual.Select(period => Html.Of($"<option value=\"{period}\"{Html.Attribute("selected", chosen == period.ToString() ? "" : null)}>{Named(period)}</option>")));
        return Html.Of($"<label class=\"hidden\" for=\"{Question.IdOf(name)}\">{question.Label} : {texts["tous les combien ?"]}</label><select id=\"{Question.IdOf(name)}\" name=\"{name}\">{options}</select>");
    }

    private IHtmlContent DoNotKnow(Question question) => Unknown && TakesPeriods
        ? UnknownBox.For(question, texts, ticked: question.WasSent("Unknown") || For.Model is PeriodAmount { IsUnknown: true })
        : HtmlString.Empty;

    private string Named(Period period) => period switch
    {
        Period.Week => texts["par semaine"],
        Period.Quarter => texts["par trimestre (3 mois)"],
        Period.Year => texts["par an"],
        _ => texts["par mois"],
    };
}
