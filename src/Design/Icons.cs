using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;

namespace Appui.Design;

/// <summary>The pictograms of <c>Icons/</c>: Tabler's outlines, drawn in the page so that they take the colour of the text.</summary>
public static class Icons
{
    private static readonly ConcurrentDictionary<string, IHtmlContent> Drawn = new(StringComparer.Ordinal);

    /// <summary>The names that exist, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(Icons).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("icon:", StringComparison.Ordinal)).Select(name => name["icon:".Length..]).Order(StringComparer.Ordinal)];

    /// <summary>The drawing, silent for screen readers: a word always stands beside it. Throws for a name that is not in <c>Icons/</c>.</summary>
    public static IHtmlContent Svg(string name) => Drawn.GetOrAdd(name, Draw);

    private static HtmlString Draw(string name)
    {
        using var stream = typeof(Icons).Assembly.GetManifestResourceStream($"icon:{name}")
            ?? throw new ArgumentException($"There is no pictogram named {name} in src/Design/Icons.", nameof(name));
        using var reader = new StreamReader(stream);
        var turns = name.StartsWith("arrow-", StringComparison.Ordinal) ? " icon-turns" : "";
        var svg = reader.ReadToEnd().Trim().Replace("xmlns=\"http://www.w3.org/2000/svg\"", $"class=\"icon{turns}\" aria-hidden=\"true\" focusable=\"false\"", StringComparison.Ordinal);
        return new HtmlString(svg);
    }
}
