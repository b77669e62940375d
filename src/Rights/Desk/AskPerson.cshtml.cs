using Appui.Platform;
using Appui.Rights.Asking;
using Appui.Rights.Model;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Rights.Desk;

/// <summary>The same questions beside a person, kept sealed to be resumed.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class AskPerson(PersonAnswers kept, TimeProvider clock) : Ask(clock)
{
    [BindProperty(SupportsGet = true, Name = "whom")]
    public string Whom { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "screening")]
    public Guid ScreeningId { get; set; }

    public override string Address(string end) => end.Length == 0 ? $"/personnes/{Whom}/droits" : $"/personnes/{Whom}/droits/{ScreeningId}/{end}";

    protected override bool IsOfSomebody => true;

    protected override Task<Answers?> Read() => kept.Find(RouteData.Values["whom"] as string, ScreeningId, User);

    protected override Task Keep(Answers answers) => kept.Keep(answers, User);

    protected override Task<IActionResult> NothingKept(Answers? sent) => Task.FromResult<IActionResult>(NotFound());
}
