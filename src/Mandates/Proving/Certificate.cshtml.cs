using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.Proving;

/// <summary>What the helper shows to an agency: that a mandate lasts, for what, until when; names on the paper, references in the square.</summary>
[Printable, AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Certificate(MandateBook book, IPeople people, MandateWords words, Attestations attestations, Journal journal) : PageModel
{
    public Shown Shown { get; private set; } = null!;

    public StructureCard House { get; private set; } = null!;

    public string Helper { get; private set; } = "";

    public string Attestation { get; private set; } = "";

    public string Address => attestations.AddressOf(Attestation, Request);

    public IEnumerable<string> Parts => Shown.Mandate.Parts.Where(part => part.Ending is null).Select(part => words.NameOf(part, "fr"));

    public async Task<IActionResult> OnGet(MandateId id)
    {
        // Only of a mandate that allows something at this instant.
        if (await book.Find(id, User) is not { IsAlive: true, Mandate.Kind: MandateKind.Standing } shown || attestations.Of(shown.Mandate) is not { } attestation) return NotFound();
        (Shown, Attestation) = (shown, attestation);
        House = await people.Structure(User);
        Helper = (await people.Colleagues(User)).GetValueOrDefault(shown.Mandate.Helper, "");
        journal.Record("mandate.attested", shown.Person.Whom.Subject, ("mandate", id));
        return Page();
    }
}
