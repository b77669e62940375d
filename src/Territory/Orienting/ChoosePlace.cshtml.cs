using Appui.People;
using Appui.Platform;
using Appui.Territory.Finding;
using Appui.Territory.Places;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Territory.Orienting;

/// <summary>To whom to send somebody: the same search as everybody's, from their page.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class ChoosePlace(IPeople people, Finder finder, Thesaurus thesaurus, DefaultPlace here, TimeProvider clock) : PageModel
{
    private const int MostShown = 10;

    [BindProperty(SupportsGet = true, Name = "besoin")]
    public string? NeedKey { get; set; }

    [BindProperty(SupportsGet = true, Name = "ou")]
    public string? Place { get; set; }

    [BindProperty(SupportsGet = true, Name = "commune")]
    public string? Code { get; set; }

    /// <summary>The referral that did not work out, when this is what follows it.</summary>
    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? After { get; set; }

    public PersonCard Person { get; private set; } = null!;

    public IReadOnlyList<Need> Needs => thesaurus.All;

    public Need? Need { get; private set; }

    public Where Where { get; private set; } = new(null, []);

    public Wish Wish { get; private set; } = new();

    public IReadOnlyList<Found> Found { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGet(Whom whom)
    {
        if (await people.Find(whom, User) is not { } person) return NotFound();
        Person = person;
        Need = thesaurus.ByKey(NeedKey);
        Where = Place is { Length: > 0 } ? Where.Of(Place) : new(Code is { Length: > 0 } ? Communes.ByCode(Code) : here.Commune, []);
        if (Need is null || Where.Commune is not { Latitude: { } latitude, Longitude: { } longitude }) return Page();
        Wish = new() { Need = Need, Latitude = latitude, Longitude = longitude };
        Found = [.. finder.Find(Wish, clock.GetUtcNow()).Take(MostShown)];
        return Page();
    }
}
