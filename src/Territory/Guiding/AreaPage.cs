using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Territory.Guiding;

/// <summary>A page about the places of a part of the country.</summary>
internal abstract class AreaPage(Areas areas) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public AreaAsked Asked { get; set; } = new();

    public Area Area { get; private set; } = null!;

    public virtual async Task<IActionResult> OnGet()
    {
        Area = await areas.Find(Asked);
        return Page();
    }
}
