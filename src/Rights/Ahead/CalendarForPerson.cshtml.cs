using Appui.People;
using Appui.Platform;
using Appui.Rights.Desk;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Rights.Ahead;

/// <summary>The dates ahead of a person; the helper keeps those that the team should look at.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class CalendarForPerson(
    PersonAnswers kept, IPeople people, IEnumerable<IOpenClaim> claims, IEnumerable<IKeepDates> keeping, Journal journal, Settings settings, Texts texts, TimeProvider clock)
    : ResultForPerson(kept, people, claims, journal, settings, texts, clock)
{
    private readonly Texts texts = texts;

    public SinceForm Since { get; private set; } = new();

    public IReadOnlyList<KnownDate> Known => Dates.Ahead(this, texts, Since);

    public bool CanKeep => keeping.Any();

    /// <summary>How many dates were just kept.</summary>
    [TempData]
    public int? Kept { get; set; }

    public async Task<IActionResult> OnPostCount()
    {
        await TryUpdateModelAsync(Since, "");
        return await OnGet();
    }

    public async Task<IActionResult> OnPost()
    {
        await TryUpdateModelAsync(Since, "");
        var page = await OnGet();
        if (Situation is null || !ModelState.IsValid || keeping.FirstOrDefault() is not { } slot) return page;

        Kept = await slot.Keep(Person.Whom, [.. Known.Where(date => Since.Keep.Contains(date.Id)).Select(date => date.ToKeep(Today))], User);
        return Redirect(Address("calendrier"));
    }

    protected override async Task<IActionResult> Seen() => Situation is null ? Redirect(Address("resultat")) : await base.Seen();
}
