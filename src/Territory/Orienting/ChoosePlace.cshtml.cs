using Appui.People;
using Appui.Platform;
using Appui.Territory.Agreeing;
using Appui.Territory.Finding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Territory.Orienting;

/// <summary>To whom to send somebody: the same search as everybody's, from their page.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class ChoosePlace(IPeople people, Finder finder, Agreements agreements, Thesaurus thesaurus, DefaultPlace here, TimeProvider clock) : PageModel
{
    private const int MostShown = 10;

    [BindProperty(SupportsGet = true, Name = "")]
    public Asked Asked { get; set; } = new();

    /// <summary>The referral that did not work out, when this is what follows it.</summary>
    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? After { get; set; }

    public PersonCard Person { get; private set; } = null!;

    public IReadOnlyList<Need> Needs => thesaurus.All;

    public Need? Need { get; private set; }

    public Spot Spot { get; private set; } = new(new(null, []), null, false, false);

    /// <summary>What was agreed with places for this need: they come first.</summary>
    public IReadOnlyList<AgreementSeen> Agreed { get; private set; } = [];

    public Wish Wish { get; private set; } = new();

    public IReadOnlyList<Found> Found { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGet(Whom whom)
    {
        if (await people.Find(whom, User) is not { } person) return NotFound();
        Person = person;
        Need = thesaurus.ByKey(Asked.NeedKey);
        Spot = Asked.Where(here);
        if (Need is null) return Page();
        Agreed = [.. (await agreements.Standing(User)).Where(a => a.Agreement.Takes(Need.Key))];
        if (Spot.Point is not { } point) return Page();
        Wish = new() { Need = Need, Latitude = point.Latitude, Longitude = point.Longitude };
        Found = [.. finder.Find(Wish, clock.GetUtcNow()).Take(MostShown)];
        return Page();
    }
}
