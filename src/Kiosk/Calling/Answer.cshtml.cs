using Appui.Kiosk.Model;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Kiosk.Calling;

/// <summary>Who calls from a terminal now, and « J'arrive ». Who answered is kept nowhere.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Receptionist, HelperRole.Volunteer, HelperRole.Manager)]
internal sealed class Answer(Calls calls, Counter counter, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Call> Waiting => calls.Waiting(User.Structure);

    /// <summary>Somebody else said it first, or the call was taken back.</summary>
    public bool TooLate { get; private set; }

    public int MinutesOf(Call call) => (int)(clock.GetUtcNow() - call.At).TotalMinutes;

    public async Task<IActionResult> OnPost(TerminalId terminal)
    {
        if (!calls.Answer(terminal, User.Structure))
        {
            TooLate = true;
            return Page();
        }
        await counter.Finished(terminal, TallyOf.Call);
        return Redirect("/bureau/appels");
    }
}
