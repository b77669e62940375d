using Appui.Platform;
using Appui.Rights.Asking;
using Appui.Rights.Model;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Rights.Visiting;

/// <summary>The questions without an account: the answers stay with the visitor.</summary>
[OpenToAll]
internal sealed class AskVisitor(VisitorAnswers kept, TimeProvider clock) : Ask(clock)
{
    public override string Address(string end) => end.Length == 0 ? "/droits" : $"/droits/{end}";

    protected override Task<Answers?> Read() => Task.FromResult(kept.Read());

    protected override Task Keep(Answers answers)
    {
        kept.Keep(answers);
        return Task.CompletedTask;
    }

    protected override Task<IActionResult> NothingKept(Answers? sent)
    {
        Notice = sent is null
            ? "Plus de 30 minutes ont passé. Pour vous protéger, vos réponses sont effacées. Vous pouvez recommencer."
            : "Plus de 30 minutes ont passé. Vos anciennes réponses sont effacées ; la dernière page est gardée.";
        kept.Keep(sent ?? new());
        return Task.FromResult<IActionResult>(Redirect(Address((sent ?? new()).Next(Today)?.Path ?? "resultat")));
    }
}
