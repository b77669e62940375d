using Appui.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Design.Notices;

/// <summary>The accessibility statement (décret n° 2019-768, article 4), with nothing claimed that was not checked.</summary>
[OpenToAll]
internal sealed class Accessibility : PageModel
{
    /// <summary>The day the statement was last written; change it with the text.</summary>
    public DateOnly Stated { get; } = new(2026, 11, 22);
}
