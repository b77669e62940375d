using Appui.Platform;
using Appui.Rights.Visiting;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Rights.LocalAids;

/// <summary>Local and small aids, without an account.</summary>
[OpenToAll]
internal sealed class AidsForVisitor(VisitorAnswers kept, Texts texts, TimeProvider clock) : ResultForVisitor(kept, texts, clock)
{
    protected override Task<IActionResult> Seen() => Task.FromResult<IActionResult>(Situation is null ? Redirect(Address("resultat")) : Page());
}
