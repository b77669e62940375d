using Microsoft.AspNetCore.Http;

namespace Appui.Design;

/// <summary>One entry of the desk's menu. A module registers its own with <c>services.AddSingleton&lt;IMenuEntry&gt;(new MenuEntry(…))</c>.</summary>
public interface IMenuEntry
{
    /// <summary>The French phrase shown, which is also the key of its translations.</summary>
    string Text { get; }

    /// <summary>Where it leads, for instance <c>/bureau</c>.</summary>
    string Href { get; }

    /// <summary>A pictogram of <c>Icons/</c>.</summary>
    string Icon { get; }

    /// <summary>Small comes first.</summary>
    int Order { get; }

    /// <summary>The authorisation policy a user must meet to see the entry; everyone who is signed in when null.</summary>
    string? Policy { get; }

    /// <summary>It is marked as the present place on its own page alone, not on those whose address begins with it.</summary>
    bool OwnPageOnly { get; }
}

/// <inheritdoc cref="IMenuEntry"/>
public sealed record MenuEntry(string Text, string Href, string Icon, int Order = 100, string? Policy = null, bool OwnPageOnly = false) : IMenuEntry;

/// <summary>Where in a header a part is shown.</summary>
public enum HeaderPlace
{
    /// <summary>Beside the name of the product: the name of the place one works for.</summary>
    Start,

    /// <summary>In the middle: the finder.</summary>
    Middle,

    /// <summary>At the end: who is signed in, the way out.</summary>
    End,
}

/// <summary>A partial view that a module shows in the desk's header. Registered with <c>services.AddSingleton(new HeaderPart(…))</c>.</summary>
/// <param name="Partial">Path of the view, for instance <c>/People/Finding/_Finder.cshtml</c>; it injects what it needs and gets no model.</param>
/// <param name="Place">Where it goes.</param>
/// <param name="Order">Small comes first.</param>
public sealed record HeaderPart(string Partial, HeaderPlace Place, int Order = 100);

/// <summary>
/// A frame that takes the place of the public one on some machines: the terminal of a day centre shows the questions of the screening in its own frame, with its own bar.
/// It renders the section <c>Head</c> and ignores <c>Header</c> and <c>Footer</c>.
/// </summary>
public interface IMachineFrame
{
    /// <summary>The path of the layout for this request; null when the machine is like any other.</summary>
    Task<string?> LayoutFor(HttpContext context);
}
