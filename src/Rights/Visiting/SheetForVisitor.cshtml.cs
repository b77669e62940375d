using Appui.Platform;
using Appui.Rights.Showing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Rights.Visiting;

/// <summary>The rights found on one sheet; its square carries the answers, so that nothing has to be stored.</summary>
[OpenToAll]
[Printable]
internal sealed class SheetForVisitor(VisitorAnswers kept, IEnumerable<IClaimPapers> papers, Texts texts, TimeProvider clock) : ResultForVisitor(kept, texts, clock)
{
    [BindProperty(SupportsGet = true, Name = "discret")]
    public bool Discreet { get; set; }

    public SheetForm Form { get; } = new();

    public SheetWords Sheet => new(this, Discreet, AtDesk: false, papers.FirstOrDefault()?.For([.. Entitled.Select(right => right.Key)]) ?? [], Form);

    public Task<IActionResult> OnPost() => OnGet();

    protected override async Task<IActionResult> Seen()
    {
        if (HttpMethods.IsPost(Request.Method)) await TryUpdateModelAsync(Form, "");
        return await base.Seen();
    }
}
