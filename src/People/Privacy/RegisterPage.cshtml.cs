using Appui.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.People.Privacy;

/// <summary>The register of processing and the retention table of this installation, for those who answer for them.</summary>
[Printable]
[AllowedTo(HelperRole.Manager)]
internal sealed class RegisterPage(Register register) : PageModel
{
    public Register Register => register;
}
