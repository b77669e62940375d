using System.Collections;
using System.Globalization;
using System.Reflection;
using Appui.Platform;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Fields;

/// <summary>
/// A question answered by touching: one answer among several, or several when the property is a list. The answers are those of the enumeration
/// (texts at <c>Housing.Tenure.Owner</c>, <c>.Owner.Hint</c>, or <c>Tenure.Owner</c>), « Oui » and « Non » for a bool, or <see cref="Options"/>.
/// An enumeration member named <c>Unknown</c> is « Je ne sais pas » and comes last.
/// </summary>
[HtmlTargetElement("choice", Attributes = "for")]
public sealed class ChoiceTagHelper(Texts texts) : TagHelper
{
    private const string DoNotKnow = "Unknown";

    /// <summary>The property asked for.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The answers, when they are not those of an enumeration.</summary>
    public IEnumerable<ChoiceOption>? Options { get; set; }

    /// <summary>Adds « Je ne sais pas », which leaves the property null. Not needed when the enumeration has <c>Unknown</c>.</summary>
    public bool Unknown { get; set; }

    /// <summary>Shows a drop-down list: for a dozen answers or more that people know by name.</summary>
    public bool Dropdown { get; set; }

    /// <summary>Answers side by side where there is room: for two or three short ones.</summary>
    public bool Inline { get; set; }

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
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass(question.Wrong is null ? "field" : "field is-wrong");
        if (IsTick) Tick(output, question);
        else if (Dropdown) List(output, question);
        else Cards(output, question);
    }

    // A plain bool is one box to tick: « J'ai compris ».
    private bool IsTick => For.Metadata.ModelType == typeof(bool) && Options is null;

    private bool Several => For.Metadata.IsEnumerableType;

    private Type Answers
    {
        get
        {
            var type = Several ? For.Metadata.ElementType! : For.Metadata.ModelType;
            return Nullable.GetUnderlyingType(type) ?? type;
        }
    }

    private void Tick(TagHelperOutput output, Question question)
    {
        var ticked = question.Typed(question.Name)?.Contains("true", StringComparison.OrdinalIgnoreCase) ?? For.Model is true;
        output.TagName = "div";
        output.PreContent.SetHtmlContent(Html.Of(
            $"{question.Around()}<label class=\"option\" for=\"{question.Id}\"><input type=\"checkbox\" id=\"{question.Id}\" name=\"{question.Name}\" value=\"true\"{Html.Attribute("aria-describedby", question.DescribedBy)}{Html.Attribute("checked", ticked ? "" : null)}><span>{question.Label}</span></label><input type=\"hidden\" name=\"{question.Name}\" value=\"false\">"));
    }

    private void List(TagHelperOutput output, Question question)
    {
        var chosen = Chosen(question);
        var options = Html.Join(AllOptions(question).Select(option => Html.Of($"<option value=\"{option.Value}\"{Html.Attribute("selected", chosen.Contains(option.Value) ? "" : null)}>{option.Text}</option>")));
        output.TagName = "div";
        output.PreContent.SetHtmlContent(Html.Of(
            $"<label for=\"{question.Id}\">{question.LabelText()}</label>{question.Around()}<select id=\"{question.Id}\" name=\"{question.Name}\"{Html.Attribute("aria-describedby", question.DescribedBy)}><option value=\"\"></option>{options}</select>"));
    }

    private void Cards(TagHelperOutput output, Question question)
    {
        var chosen = Chosen(question);
        var cards = Html.Join(AllOptions(question).Select((option, index) => Card(question, option, index, chosen.Contains(option.Value))));
        output.TagName = "fieldset";
        if (question.DescribedBy is { } ids) output.Attributes.SetAttribute("aria-describedby", ids);
        output.PreContent.SetHtmlContent(Html.Of(
            $"<legend>{question.LabelText()}</legend>{question.Around()}<div class=\"{(Inline ? "options is-inline" : "options")}\">{cards}</div>"));
    }

    // The first answer carries the question's id, so that the summary of what to mend leads to it.
    private IHtmlContent Card(Question question, ChoiceOption option, int index, bool chosen)
    {
        var id = index == 0 ? question.Id : string.Create(CultureInfo.InvariantCulture, $"{question.Id}_{index}");
        var icon = option.Icon is null ? HtmlString.Empty : Icons.Svg(option.Icon);
        var hint = option.Hint is null ? HtmlString.Empty : Html.Of($"<small>{option.Hint}</small>");
        return Html.Of(
            $"<label class=\"option\" for=\"{id}\"><input type=\"{(Several ? "checkbox" : "radio")}\" id=\"{id}\" name=\"{question.Name}\" value=\"{option.Value}\"{Html.Attribute("checked", chosen ? "" : null)}>{icon}<span>{option.Text}{hint}</span></label>");
    }

    private IEnumerable<ChoiceOption> AllOptions(Question question)
    {
        var answers = Options ?? (Answers == typeof(bool) ? YesNo : OfEnumeration(question));
        return Unknown ? answers.Append(new("", texts["Je ne sais pas"], Icon: "help-circle")) : answers;
    }

    private IEnumerable<ChoiceOption> YesNo => [new("true", texts["Oui"], Icon: "check"), new("false", texts["Non"], Icon: "x")];

    private IEnumerable<ChoiceOption> OfEnumeration(Question question) => Answers
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .OrderBy(member => member.Name == DoNotKnow)
        .Select(member => new ChoiceOption(
            member.Name,
            question.Find(member.Name) ?? texts.Find($"{Answers.Name}.{member.Name}") ?? Usual(member.Name) ?? texts[question.KeyOf(member.Name)],
            question.Find($"{member.Name}.Hint") ?? texts.Find($"{Answers.Name}.{member.Name}.Hint"),
            member.GetCustomAttribute<PictogramAttribute>()?.Icon ?? (member.Name == DoNotKnow ? "help-circle" : null)));

    private string? Usual(string member) => member switch
    {
        "Yes" => texts["Oui"],
        "No" => texts["Non"],
        DoNotKnow => texts["Je ne sais pas"],
        _ => null,
    };

    private HashSet<string> Chosen(Question question)
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(question.Name, out var entry) && entry.RawValue is { } raw)
            return [.. raw is string[] many ? many : [Written(raw)]];

        return For.Model switch
        {
            null => [],
            IEnumerable list when Several => [.. list.Cast<object>().Select(Written)],
            var one => [Written(one)],
        };
    }

    private static string Written(object value) => value is bool yes ? (yes ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
