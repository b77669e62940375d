using Appui.Platform;
using Microsoft.AspNetCore.Html;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Fields;

/// <summary>
/// One question answered in words or figures: label, why, hint, what to mend, input, all tied together.
/// <c>&lt;field for="Form.Reason" /&gt;</c>; the texts are at <c>Revoke.Reason.Label</c>, <c>.Hint</c>, <c>.Why</c>, <c>.Required</c>…
/// </summary>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTagHelper(Texts texts) : TagHelper
{
    /// <summary>The property asked for.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The kind of input: text, email, tel, password, search, number. Found from the property when absent.</summary>
    public string? Type { get; set; }

    /// <summary>How many lines; more than one makes a text area.</summary>
    public int Rows { get; set; } = 1;

    /// <summary>What the browser may fill in. "off" unless the person fills in what is theirs: helpers type other people's lives on shared machines.</summary>
    public string Autocomplete { get; set; } = "off";

    /// <summary>The keyboard to show on a phone: numeric, decimal, tel, email. Found from the property when absent.</summary>
    [HtmlAttributeName("inputmode")]
    public string? InputMode { get; set; }

    /// <summary>How wide the answer is expected to be: short, medium or long.</summary>
    public string Width { get; set; } = "long";

    /// <summary>What stands after the box: a unit, already translated.</summary>
    public string? Suffix { get; set; }

    /// <summary>A label other than the one found by place, already translated.</summary>
    public string? Label { get; set; }

    /// <summary>A hint other than the one found by place, already translated.</summary>
    public string? Hint { get; set; }

    /// <summary>Puts the cursor there when the page opens. For pages with one question only.</summary>
    public bool Autofocus { get; set; }

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
        output.PreContent.SetHtmlContent(Html.Of($"<label for=\"{question.Id}\">{question.LabelText()}</label>{question.Around()}{Input(question)}"));
    }

    private IHtmlContent Input(Question question)
    {
        var type = Type ?? KindOf(For.Metadata.DataTypeName, For.Metadata.UnderlyingOrModelType);
        var value = type is "password" or "file" ? null : question.Typed(question.Name) ?? Written(For.Model);
        var shared = Html.Join(
        [
            Html.Of($" id=\"{question.Id}\" name=\"{question.Name}\" class=\"{Width}\""),
            Html.Attribute("autocomplete", Autocomplete),
            Html.Attribute("aria-describedby", question.DescribedBy),
            Html.Attribute("aria-invalid", question.Wrong is null ? null : "true"),
            Html.Attribute("aria-required", question.Optional ? null : "true"),
            Html.Attribute("autofocus", Autofocus ? "" : null),
        ]);
        if (Rows > 1) return Html.Of($"<textarea{shared} rows=\"{Rows}\">\n{value}</textarea>");

        // A number typed wrong must come back as it was typed, which the browser's own number box does not do.
        var input = Html.Of($"<input{shared} type=\"{(type == "number" ? "text" : type)}\"{Html.Attribute("dir", type is "number" or "tel" or "email" ? "ltr" : null)}{Html.Attribute("inputmode", InputMode ?? ModeOf(type))}{Html.Attribute("value", value)}>");
        return Suffix is null ? input : Html.Of($"<div class=\"row\">{input}<span>{Suffix}</span></div>");
    }

    private static string? ModeOf(string type) => type == "number" ? "numeric" : null;

    private static string KindOf(string? dataType, Type type) => dataType switch
    {
        "Password" => "password",
        "EmailAddress" => "email",
        "PhoneNumber" => "tel",
        _ when type == typeof(int) || type == typeof(long) || type == typeof(short) => "number",
        _ => "text",
    };

    private static string? Written(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
