using Appui.Calendar;
using Appui.Platform;
using Appui.Rights.France;
using Appui.Rights.Model;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Rights.Visiting;

/// <summary>The door to the questions without an account: what will be asked, and what is kept (nothing).</summary>
[OpenToAll]
internal sealed class Start(VisitorAnswers kept, TimeProvider clock) : PageModel
{
    /// <summary>Answers of less than half an hour ago are there to go on with.</summary>
    public string? Resume { get; private set; }

    public bool LawIsKnown => Month.Of(clock.Today) is var month && month >= Law.FirstMonth && month <= Law.LastMonth;

    public Month Month => Month.Of(clock.Today);

    public void OnGet()
    {
        if (kept.Read() is { Household: not null } answers) Resume = $"/droits/{answers.Next(clock.Today)?.Path ?? "resultat"}";
    }

    public IActionResult OnPostBegin()
    {
        kept.Keep(new());
        return Redirect($"/droits/{Step.Household}");
    }

    public IActionResult OnPostForget()
    {
        kept.Forget();
        return Redirect("/droits");
    }
}
