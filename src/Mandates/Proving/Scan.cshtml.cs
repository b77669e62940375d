using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.Proving;

/// <summary>Where the square of an unsigned sheet leads: a helper of the house finds the mandate again; for everybody else there is nothing there.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Scan(MandateBook book) : PageModel
{
    public async Task<IActionResult> OnGet(string reference) =>
        MandateReference.Read(reference) is { } read
        && await book.ByReference(read, User.Structure) is { } found
        && await book.Find(found.Id, User) is { } shown
            ? Redirect($"/mandats/{shown.Mandate.Id}")
            : NotFound();
}
