using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Seen;

/// <summary>What the journal says of the person, for themselves.</summary>
[ThePerson]
internal sealed class WhoSaw : PageModel
{
    [BindProperty(SupportsGet = true, Name = "avant")]
    public long? Before { get; set; }
}
