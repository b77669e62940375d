using Appui.People;
using Appui.Platform;

namespace Appui.Rights.Desk;

/// <summary>The rights found for a person on one sheet; its square leads back here, for those who sign in.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
[Printable]
internal sealed class SheetForPerson(PersonAnswers kept, IPeople people, IEnumerable<IOpenClaim> claims, Journal journal, Settings settings, Texts texts, TimeProvider clock)
    : ResultForPerson(kept, people, claims, journal, settings, texts, clock);
