using Appui.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Rights.Visiting;

/// <summary>The first page of the house: its doors.</summary>
[OpenToAll]
internal sealed class Home : PageModel;
