using Appui.Platform;
using Appui.Rights.Visiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Rights.Wondering;

/// <summary>What a change of life would do to rights, without an account. Life without the partner is shown here alone, and to no helper.</summary>
[OpenToAll]
internal sealed class WonderForVisitor(VisitorAnswers kept, Texts texts, TimeProvider clock) : ResultForVisitor(kept, texts, clock)
{
    [BindProperty(SupportsGet = true, Name = "change")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "who")]
    public string? Who { get; set; }

    public Wonder? Wonder { get; private set; }

    public IReadOnlyList<Change> Offered => Situation is { } now ? Change.Offered(now, InPrivate) : [];

    private bool InPrivate => !User.IsHelper;

    public Task<IActionResult> OnPost() => OnGet();

    protected override async Task<IActionResult> Seen()
    {
        if (Situation is null) return Redirect(Address("resultat"));
        if (Key is null) return Page();
        if (Wonder.Find(this, Key, Who, InPrivate) is not { } wonder) return NotFound();

        Wonder = wonder;
        var sent = HttpMethods.IsPost(Request.Method);
        if (sent && wonder.Form is { } form) await TryUpdateModelAsync(form, form.GetType(), "");
        if (ModelState.IsValid) wonder.Look(sent);
        return Page();
    }
}
