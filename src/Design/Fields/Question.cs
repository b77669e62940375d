using Appui.Design.Forms;
using Appui.Platform;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Appui.Design.Fields;

/// <summary>One question of a form as a tag helper shows it: its names, its texts, what was typed, what to mend.</summary>
internal sealed class Question
{
    private readonly ViewContext _view;
    private readonly Texts _texts;
    private readonly FormPlace _place;

    public Question(ModelExpression field, ViewContext view, Texts texts, string? label = null, string? hint = null)
    {
        (_view, _texts) = (view, texts);
        _place = FormPlace.Of(field.Metadata, view);
        Field = field;
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name);
        Id = IdOf(Name);
        Label = label ?? _place.Find(texts, "Label") ?? texts[_place.KeyOf("Label")];
        Hint = hint ?? _place.Find(texts, "Hint");
        Why = _place.Find(texts, "Why");
        Wrong = ErrorOf(Name);
    }

    public ModelExpression Field { get; }

    public string Name { get; }

    public string Id { get; }

    public string Label { get; }

    public string? Hint { get; set; }

    /// <summary>Why the question is asked, in one sentence.</summary>
    public string? Why { get; }

    /// <summary>What to mend, or null.</summary>
    public string? Wrong { get; }

    public bool Optional => !Field.Metadata.IsRequired;

    /// <summary>What the input's <c>aria-describedby</c> points to, or null.</summary>
    public string? DescribedBy
    {
        get
        {
            var ids = new[] { Hint is null ? null : $"{Id}-hint", Why is null ? null : $"{Id}-why", Wrong is null ? null : $"{Id}-wrong" }.OfType<string>();
            return string.Join(' ', ids) is { Length: > 0 } list ? list : null;
        }
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>A text of this field, or null: <c>Find("Owner.Hint")</c>.</summary>
    public string? Find(string part) => _place.Find(_texts, part);

    public string KeyOf(string part) => _place.KeyOf(part);

    /// <summary>What was typed in the box of this name, even when it could not be read; null when the form was not sent.</summary>
    public string? Typed(string name) => _view.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;

    /// <summary>Whether the form was sent with this question in it.</summary>
    public bool WasSent(params string[] parts) => parts.Any(part => _view.ViewData.ModelState.ContainsKey($"{Name}.{part}"));

    /// <summary>The label's words, with « facultatif » beside those that may stay empty.</summary>
    public IHtmlContent LabelText() => Optional ? Html.Of($"{Label} <span class=\"optional\">({_texts["facultatif"]})</span>") : Html.Of($"{Label}");

    /// <summary>Why, hint and what to mend, in the order they are read.</summary>
    public IHtmlContent Around() => Html.Join(
    [
        Why is null ? HtmlString.Empty : Html.Of($"<p class=\"hint\" id=\"{Id}-why\">{Why}</p>"),
        Hint is null ? HtmlString.Empty : Html.Of($"<p class=\"hint\" id=\"{Id}-hint\">{Hint}</p>"),
        Wrong is null ? HtmlString.Empty : Html.Of($"<p class=\"wrong\" id=\"{Id}-wrong\">{Icons.Svg("alert-triangle")}<span class=\"hidden\">{_texts["À reprendre :"]} </span>{Wrong}</p>"),
    ]);

    private string? ErrorOf(string name)
    {
        if (!_view.ViewData.ModelState.TryGetValue(name, out var entry) || entry.Errors.Count == 0) return null;
        return Words(entry.Errors[0].ErrorMessage, _texts);
    }

    /// <summary>An error as it is read: the text of its key when it is a key, else its translation.</summary>
    public static string Words(string error, Texts texts) =>
        error.Length == 0 ? texts["Vérifiez cette réponse."] : texts.Find(error) ?? texts[error];
}
