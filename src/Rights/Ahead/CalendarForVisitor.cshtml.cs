using Appui.Platform;
using Appui.Rights.Visiting;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Rights.Ahead;

/// <summary>The dates ahead, without an account.</summary>
[OpenToAll]
internal sealed class CalendarForVisitor(VisitorAnswers kept, Texts texts, TimeProvider clock) : ResultForVisitor(kept, texts, clock)
{
    private readonly Texts texts = texts;

    public SinceForm Since { get; private set; } = new();

    public IReadOnlyList<KnownDate> Known => Dates.Ahead(this, texts, Since);

    public Task<IActionResult> OnPost() => OnPostCount();

    public async Task<IActionResult> OnPostCount()
    {
        await TryUpdateModelAsync(Since, "");
        return await OnGet();
    }

    protected override Task<IActionResult> Seen() => Task.FromResult<IActionResult>(Situation is null ? Redirect(Address("resultat")) : Page());
}
