using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Recovering;

/// <summary>The person draws their three sheets, draws others, or ends them.</summary>
[ThePerson]
internal sealed class DrawSheets(Sheets sheets, OpenSafes safes, VaultDb db, Settings settings) : PageModel
{
    /// <summary>The three, shown this once.</summary>
    public IReadOnlyList<SheetCode>? Drawn { get; private set; }

    public DateTimeOffset? Since { get; private set; }

    /// <summary>Where two of them are shown.</summary>
    public string Address => $"{settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}"}/moi/ouvrir/feuilles";

    public async Task OnGet() => Since = (await sheets.Of(User.PersonId))?.MadeAt;

    public async Task<IActionResult> OnPost()
    {
        using (var root = safes.Root(User))
            Drawn = await sheets.Draw(root);
        await db.SaveChangesAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostForget()
    {
        await sheets.Forget(User.PersonId);
        await db.SaveChangesAsync();
        return Redirect("/moi/feuilles");
    }
}
