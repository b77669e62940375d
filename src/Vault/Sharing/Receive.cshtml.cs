using Appui.Platform;
using Appui.Vault.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Sharing;

/// <summary>
/// Where a link leads. Looking at the page opens nothing and counts nothing: a program that looks at addresses in messages spends no opening. The browser proves that it has the key, receives the
/// sealed copy and opens it itself.
/// </summary>
[OpenToAll]
internal sealed class Receive(Links links, TimeProvider clock) : PageModel
{
    public int Left { get; private set; }

    public DateTimeOffset Until { get; private set; }

    public bool IsOver { get; private set; }

    public string Token { get; private set; } = "";

    public async Task<IActionResult> OnGet(string token)
    {
        if (await links.Find(token) is not { } link)
            return NotFound();
        (Left, Until, IsOver, Token) = (SharedLink.Most - link.Openings, link.Until, !link.IsOpenAt(clock.GetUtcNow()), token);
        return Page();
    }

    public async Task<IActionResult> OnPost(string token, string? proof)
    {
        if (await links.Find(token) is not { } link)
            return NotFound();
        if (!link.IsOpenAt(clock.GetUtcNow()))
            return StatusCode(StatusCodes.Status410Gone);
        return await links.Open(link, proof) is { } copy ? File(copy, "application/octet-stream") : NotFound();
    }
}
