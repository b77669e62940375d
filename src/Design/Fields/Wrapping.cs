using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Fields;

internal static class Wrapping
{
    /// <summary>Puts our classes before those the page wrote.</summary>
    public static void AddClass(this TagHelperOutput output, string name)
    {
        var written = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", written is null ? name : $"{name} {written}");
    }
}
