using Appui.People;
using Appui.Platform;
using Appui.Rights.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Rights.Wondering;

/// <summary>What a change of life would do to rights, looked at with a helper. Life without the partner is not offered here.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class WonderForPerson(PersonAnswers kept, IPeople people, IEnumerable<IOpenClaim> claims, Journal journal, Settings settings, Texts texts, TimeProvider clock)
    : ResultForPerson(kept, people, claims, journal, settings, texts, clock)
{
    [BindProperty(SupportsGet = true, Name = "change")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "who")]
    public string? Who { get; set; }

    public Wonder? Wonder { get; private set; }

    public IReadOnlyList<Change> Offered => Situation is { } now ? Change.Offered(now, inPrivate: false) : [];

    public Task<IActionResult> OnPost() => OnGet();

    protected override async Task<IActionResult> Seen()
    {
        if (Situation is null) return Redirect(Address("resultat"));
        if (Key is not null)
        {
            if (Wonder.Find(this, Key, Who, inPrivate: false) is not { } wonder) return NotFound();
            Wonder = wonder;
            var sent = HttpMethods.IsPost(Request.Method);
            if (sent && wonder.Form is { } form) await TryUpdateModelAsync(form, form.GetType(), "");
            if (ModelState.IsValid) wonder.Look(sent);
        }

        return await base.Seen();
    }
}
