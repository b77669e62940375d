using Appui.Mandates;
using Appui.Platform;
using Appui.Vault.Keys;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Confirmed;

/// <summary>All that the person confirmed before something was sent in their name.</summary>
[ThePerson]
internal sealed class Mine(ConfirmedShelf shelf, OpenSafes safes) : PageModel
{
    public IReadOnlyList<Frozen> All { get; private set; } = [];

    public async Task OnGet()
    {
        using var root = safes.Root(User);
        All = await shelf.Of(User.PersonId, root);
    }
}
