using Appui.People;
using Appui.Platform;
using Appui.Rights.Showing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Rights.Desk;

/// <summary>The rights found for a person on one sheet; its square leads back here, for those who sign in. As discreet as the person asks.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
[Printable]
internal sealed class SheetForPerson(
    PersonAnswers kept, IPeople people, IEnumerable<IOpenClaim> claims, IEnumerable<IClaimPapers> papers, Journal journal, Settings settings, Texts texts, TimeProvider clock)
    : ResultForPerson(kept, people, claims, journal, settings, texts, clock)
{
    private readonly Settings settings = settings;

    /// <summary>Asked for this once; null: as the person asked.</summary>
    [BindProperty(SupportsGet = true, Name = "discret")]
    public bool? Discreet { get; set; }

    public SheetForm Form { get; } = new();

    public SheetWords Sheet => new(this, Discreet ?? Person.Discreet, AtDesk: true, papers.FirstOrDefault()?.For([.. Entitled.Select(right => right.Key)]) ?? [], Form);

    /// <summary>A discreet square leads to the person's number, as on the sheet of the day.</summary>
    public string Square => Sheet.IsDiscreet ? $"{settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}"}/b/{Person.SlipNumber}" : Code;

    public Task<IActionResult> OnPost() => OnGet();

    protected override async Task<IActionResult> Seen()
    {
        if (HttpMethods.IsPost(Request.Method)) await TryUpdateModelAsync(Form, "");
        return await base.Seen();
    }
}
