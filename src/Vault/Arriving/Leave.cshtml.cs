using Appui.Platform;
using Appui.Vault.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Arriving;

/// <summary>« Fini »: the key is forgotten, and the browser is asked to keep nothing.</summary>
[ThePerson]
internal sealed class Leave(OpenSafes safes) : PageModel
{
    public async Task<IActionResult> OnPost()
    {
        safes.End(User);
        await HttpContext.SignOutAsync(Schemes.Person);
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Redirect("/moi/fini");
    }
}
