using Appui.People.Reading;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Appui.People.Papers;

/// <summary>The number to take away: no name, no right, nothing to see when folded.</summary>
[Printable]
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Receptionist, HelperRole.Volunteer)]
internal sealed class SlipCard(IPeople people, FileCabinet cabinet, Settings settings) : PersonPage(people, cabinet)
{
    private readonly IPeople people = people;

    public StructureCard House { get; private set; } = null!;

    /// <summary>What the code holds: an address with the number, and no name.</summary>
    public string Address => $"{settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}"}/b/{Card.SlipNumber.Replace("-", "", StringComparison.Ordinal)}";

    public async Task<IActionResult> OnGet(Whom whom)
    {
        if (!await Meet(whom))
            return NotFound();

        House = await people.Structure(User);
        return Page();
    }
}
