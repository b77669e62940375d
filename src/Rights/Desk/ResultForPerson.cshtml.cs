using Appui.People;
using Appui.Platform;
using Appui.Rights.Model;
using Appui.Rights.Showing;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Rights.Desk;

/// <summary>The rights found for a person, with the claims to open.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal class ResultForPerson(PersonAnswers kept, IPeople people, IEnumerable<IOpenClaim> claims, Journal journal, Settings settings, Texts texts, TimeProvider clock)
    : Show(texts, clock)
{
    [BindProperty(SupportsGet = true, Name = "whom")]
    public string Whom { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "screening")]
    public Guid ScreeningId { get; set; }

    public PersonCard Person => kept.Person!;

    public StructureCard Place { get; private set; } = null!;

    public ClaimLinks? Claims { get; private set; }

    public override string Code => $"{settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}"}{Address("resultat")}";

    public override string Address(string end) => $"/personnes/{Whom}/droits/{ScreeningId}/{end}";

    protected override Task<Answers?> Read() => kept.Find(Whom, ScreeningId, User);

    protected override Task<IActionResult> NothingKept() => Task.FromResult<IActionResult>(NotFound());

    protected override async Task<IActionResult> Seen()
    {
        journal.Record("screening.read", Person.Whom.Subject, ("screening", kept.Screening!.Id));
        Place = await people.Structure(User);
        if (claims.FirstOrDefault() is { } slot) Claims = new(slot, Person.Whom, await slot.OpenClaims(Person.Whom, User));
        return Page();
    }
}
