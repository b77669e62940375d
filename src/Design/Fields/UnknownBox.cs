using Appui.Platform;
using Microsoft.AspNetCore.Html;

namespace Appui.Design.Fields;

/// <summary>« Je ne sais pas » beside a question that is typed.</summary>
internal static class UnknownBox
{
    public static IHtmlContent For(Question question, Texts texts, bool ticked)
    {
        var name = $"{question.Name}.Unknown";
        return Html.Of($"<label class=\"unknown\"><input type=\"checkbox\" id=\"{Question.IdOf(name)}\" name=\"{name}\" value=\"true\"{Html.Attribute("checked", ticked ? "" : null)}> {texts["Je ne sais pas"]}</label>");
    }
}
