using Appui.Kiosk.Device;
using Appui.Vault;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Kiosk.Papers;

/// <summary>The papers of the person, a few at a time.</summary>
[OnTerminal]
internal sealed class List(IOwnSafe safe) : OwnPage
{
    private const int AtATime = 5;

    [BindProperty(SupportsGet = true, Name = "apres")]
    public int After { get; set; }

    [BindProperty(SupportsGet = true, Name = "corbeille")]
    public bool InBin { get; set; }

    public IReadOnlyList<OwnPaper> Papers { get; private set; } = [];

    /// <summary>There are more after these.</summary>
    public bool More { get; private set; }

    public int Next => After + AtATime;

    public async Task OnGet()
    {
        var all = await safe.Papers(User, InBin);
        After = Math.Clamp(After, 0, Math.Max(0, all.Count - 1));
        Papers = [.. all.Skip(After).Take(AtATime)];
        More = all.Count > After + AtATime;
    }
}
