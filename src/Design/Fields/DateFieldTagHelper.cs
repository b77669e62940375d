using System.Globalization;
using Appui.Design.Forms;
using Appui.Platform;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Fields;

/// <summary>
/// A date in three boxes, for a <see cref="PartialDate"/>, a <see cref="DateOnly"/> or their nullable: <c>&lt;date-field for="Form.Birth" unknown /&gt;</c>.
/// What was typed comes back as it was.
/// </summary>
[HtmlTargetElement("date-field", Attributes = "for")]
public sealed class DateFieldTagHelper(Texts texts) : TagHelper
{
    /// <summary>The property asked for.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>How much is asked: day, month or year.</summary>
    public string Precision { get; set; } = "day";

    /// <summary>Offers « Je ne sais pas »; only a <see cref="PartialDate"/> can hold that answer.</summary>
    public bool Unknown { get; set; }

    /// <summary>The browser fills in the person's own birthday: on their own phone only.</summary>
    public bool Birthday { get; set; }

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
        if (Precision == "day" && TakesPartialDates) question.Hint ??= texts["Par exemple 24 11 1987. L'année seule suffit."];

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass(question.Wrong is null ? "field" : "field is-wrong");
        if (question.DescribedBy is { } ids) output.Attributes.SetAttribute("aria-describedby", ids);
        output.PreContent.SetHtmlContent(Html.Of($"<legend>{question.LabelText()}</legend>{question.Around()}<div class=\"row date\" id=\"{question.Id}\">{Boxes(question)}</div>{DoNotKnow(question)}"));
    }

    private bool TakesPartialDates => For.Metadata.UnderlyingOrModelType == typeof(PartialDate);

    private PartialDate? Given => For.Model switch
    {
        PartialDate date => date,
        DateOnly day when day != default => PartialDate.On(day),
        _ => null,
    };

    private IHtmlContent Boxes(Question question)
    {
        var given = question.WasSent("Day", "Month", "Year") ? null : Given;
        return Html.Join(
        [
            Precision == "day" ? Box(question, "Day", texts["Jour"], "two", given?.Day, "bday-day") : HtmlString.Empty,
            Precision is "day" or "month" ? Box(question, "Month", texts["Mois"], "two", given?.Month, "bday-month") : HtmlString.Empty,
            Box(question, "Year", texts["Année"], "four", given?.Year, "bday-year"),
        ]);
    }

    private IHtmlContent Box(Question question, string part, string label, string width, int? given, string birthday)
    {
        var (name, value) = ($"{question.Name}.{part}", question.Typed($"{question.Name}.{part}") ?? given?.ToString(CultureInfo.InvariantCulture));
        return Html.Of($"<div><label for=\"{Question.IdOf(name)}\">{label}</label><input id=\"{Question.IdOf(name)}\" name=\"{name}\" class=\"{width}\" type=\"text\" dir=\"ltr\" inputmode=\"numeric\" autocomplete=\"{(Birthday ? birthday : "off")}\"{Html.Attribute("aria-invalid", question.Wrong is null ? null : "true")}{Html.Attribute("value", value)}></div>");
    }

    private IHtmlContent DoNotKnow(Question question) => Unknown && TakesPartialDates
        ? UnknownBox.For(question, texts, ticked: question.WasSent("Unknown") || For.Model is PartialDate { IsUnknown: true })
        : HtmlString.Empty;
}
