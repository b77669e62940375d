using Appui.Platform;
using Appui.Rights.Model;
using Appui.Rights.Showing;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Rights.Visiting;

/// <summary>The rights found, without an account.</summary>
[OpenToAll]
internal class ResultForVisitor(VisitorAnswers kept, Texts texts, TimeProvider clock) : Show(texts, clock)
{
    public override string Code => Answers.ToCode();

    public override string Address(string end) => $"/droits/{end}";

    protected override Task<Answers?> Read() => Task.FromResult(kept.Read());

    protected override Task<IActionResult> NothingKept() => Task.FromResult<IActionResult>(Redirect("/droits"));
}
