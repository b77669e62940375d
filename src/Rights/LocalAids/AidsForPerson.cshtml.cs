using Appui.People;
using Appui.Platform;
using Appui.Rights.Desk;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Rights.LocalAids;

/// <summary>Local and small aids for a person.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class AidsForPerson(PersonAnswers kept, IPeople people, IEnumerable<IOpenClaim> claims, Journal journal, Settings settings, Texts texts, TimeProvider clock)
    : ResultForPerson(kept, people, claims, journal, settings, texts, clock)
{
    protected override async Task<IActionResult> Seen() => Situation is null ? Redirect(Address("resultat")) : await base.Seen();
}
