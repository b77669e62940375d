namespace Appui.Design;

/// <summary>One answer offered by <c>&lt;choice&gt;</c> when the answers are not those of an enumeration.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Text">What is read, already in the person's language.</param>
/// <param name="Hint">A second, smaller line.</param>
/// <param name="Icon">A pictogram of <c>Icons/</c>.</param>
public sealed record ChoiceOption(string Value, string Text, string? Hint = null, string? Icon = null);

/// <summary>The pictogram shown beside an answer of an enumeration: <c>[Pictogram("home")]</c>.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class PictogramAttribute(string icon) : Attribute
{
    /// <summary>A pictogram of <c>Icons/</c>.</summary>
    public string Icon { get; } = icon;
}
