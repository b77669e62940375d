using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Blocking;

/// <summary>One gesture, seven days.</summary>
[ThePerson]
internal sealed class BlockAll(Blocks blocks) : PageModel
{
    public DateTimeOffset? Until { get; private set; }

    public async Task OnGet() => Until = await blocks.UntilFor(User.PersonId);

    public async Task<IActionResult> OnPost()
    {
        await blocks.Block(User.PersonId, askedOf: null);
        return Redirect("/moi/bloquer");
    }

    public async Task<IActionResult> OnPostLift()
    {
        await blocks.Unblock(User.PersonId, by: null);
        return Redirect("/moi/bloquer");
    }
}
