using Appui.Platform;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Hosting;

namespace Appui.Design.Gallery;

/// <summary>All parts in all states, for those who build pages. Exists in development and demonstration only.</summary>
[OpenToAll]
internal sealed class Show(IWebHostEnvironment environment, Settings settings) : PageModel
{
    [BindProperty]
    public GalleryForm Form { get; set; } = new();

    /// <summary>The frame to show the parts in: public, desk, kiosk or print.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Frame { get; set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment() && !settings.Demo) context.Result = NotFound();
    }

    public void OnGet() => ModelState.Clear();
}
