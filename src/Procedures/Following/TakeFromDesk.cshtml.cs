using Appui.Platform;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Following;

/// <summary>One tap on the desk: takes a case, or gives it back to the team, then back to the desk.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class TakeFromDesk(CaseBook book, ProceduresDb db, Journal journal) : PageModel
{
    public async Task<IActionResult> OnGet(CaseId id) => await book.Find(id, User) is null ? NotFound() : Redirect($"/demarches/suivi/{id}");

    public async Task<IActionResult> OnPost(CaseId id)
    {
        if (await book.Find(id, User) is not { Case: var found }) return NotFound();
        if (!found.IsOpen) return Redirect($"/demarches/suivi/{id}?change=true");

        if (found.TakenBy == User.HelperId) found.GiveBack();
        else found.Take(User.HelperId);
        if (!await db.SavedFirst()) return Redirect($"/demarches/suivi/{id}?change=true");
        journal.Record(found.TakenBy is null ? "case.given-back" : "case.taken", found.Whom.Subject, ("case", id));
        return Redirect("/bureau");
    }
}
