using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.Proving;

/// <summary>The mandate on paper: to be signed by hand, or as it was signed; in French, and in the person's language on the next page.</summary>
[Printable, AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Sheet(MandateBook book, IPeople people, MandateWords words, Attestations attestations, Journal journal, TimeProvider clock) : PageModel
{
    public Shown Shown { get; private set; } = null!;

    public Mandate Mandate => Shown.Mandate;

    public Sealed Told { get; private set; } = null!;

    public StructureCard House { get; private set; } = null!;

    public IReadOnlyDictionary<HelperId, string> Helpers { get; private set; } = new Dictionary<HelperId, string>();

    public string Helper => Helpers.GetValueOrDefault(Mandate.Helper, "");

    public IReadOnlyList<Saying> Says(string language) => words.Say(language, Mandate, Told, Helper, House, clock.Today);

    /// <summary>Where the square leads: to what is signed, or to the mandate that waits.</summary>
    public string Address => attestations.Of(Mandate) is { } attestation ? attestations.AddressOf(attestation, Request) : attestations.AddressOf(Mandate, Request);

    public async Task<IActionResult> OnGet(MandateId id)
    {
        if (await book.Find(id, User) is not { Mandate.Kind: MandateKind.Standing } shown) return NotFound();
        Shown = shown;
        Told = book.Open(shown.Mandate);
        House = await people.Structure(User);
        Helpers = await people.Colleagues(User);
        journal.Record("mandate.printed", shown.Person.Whom.Subject, ("mandate", id));
        return Page();
    }
}
