using Appui.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Arriving;

/// <summary>What is shown after « Fini »: nothing of anybody.</summary>
[OpenToAll]
internal sealed class Closed : PageModel;
