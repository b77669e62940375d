using Appui.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Configuration;

namespace Appui.Design.Notices;

/// <summary>Where the source of this installation is (AGPL-3.0, section 13), and whose work it uses.</summary>
[OpenToAll]
internal sealed class Source(IConfiguration configuration) : PageModel
{
    /// <summary><c>Appui__Source</c>, the address of the code that runs here.</summary>
    public string? Address => configuration["Appui:Source"];
}
