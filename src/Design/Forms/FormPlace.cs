using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Design.Forms;

/// <summary>
/// Where the texts of a form field are found: <c>RevokeForm.Reason</c> is at <c>Revoke.Reason</c>, and when that place has no text,
/// at the page's own name. A type named <c>Form</c> inside a page takes the name of the page.
/// </summary>
internal sealed class FormPlace
{
    private readonly string[] _places;

    private FormPlace(string[] places) => _places = places;

    public static FormPlace Of(ModelMetadata field, ActionContext context)
    {
        var names = new[] { NameOf(field.ContainerType), NameOf((context.ActionDescriptor as CompiledPageActionDescriptor)?.DeclaredModelTypeInfo) };
        return new([.. names.OfType<string>().Distinct().Select(name => $"{name}.{field.Name}")]);
    }

    /// <summary>The text at this place, or null: <c>Find(T, "Label")</c>.</summary>
    public string? Find(Texts texts, string part) => _places.Select(place => texts.Find($"{place}.{part}")).FirstOrDefault(text => text is not null);

    /// <summary>The first key looked for: what a developer sees when the text is missing.</summary>
    public string KeyOf(string part) => _places.Length > 0 ? $"{_places[0]}.{part}" : part;

    private static string? NameOf(Type? type) => type switch
    {
        null => null,
        { Name: "Form" or "Input" } => type.DeclaringType?.Name ?? type.Name,
        _ when type.Name.EndsWith("Form", StringComparison.Ordinal) => type.Name[..^"Form".Length],
        _ => type.Name,
    };
}
