using System.Globalization;
using Appui.Calendar;
using Appui.Design;
using Appui.Platform;
using Appui.Rights.France;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Rights.Declaring;

/// <summary>The quarterly declaration that comes filled in: what it says, checked against the pay slips. Nothing is kept.</summary>
[OpenToAll]
internal sealed class Declaration(TimeProvider clock) : PageModel
{
    [BindProperty]
    public DeclarationForm Form { get; set; } = new();

    /// <summary>What the comparison says; null before anything was sent.</summary>
    public IReadOnlyList<DeclaredMonth>? Found { get; private set; }

    public IReadOnlyList<Month> Months => Form.Months(clock.Today);

    public IEnumerable<ChoiceOption> Choices => Enumerable.Range(-2, 6).Select(shift => Month.Of(clock.Today) + shift).Select(month => new ChoiceOption(month.ToString(), Name(month)));

    public void OnGet() => Fill();

    public IActionResult OnPost()
    {
        if (ModelState.IsValid) Found = Form.Compare(clock.Today);
        Fill();
        return Page();
    }

    public static string Name(Month month) => month.FirstDay.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    private void Fill()
    {
        Form.Made ??= Month.Of(clock.Today).ToString();
        while (Form.Prefilled.Count < 3) Form.Prefilled.Add(null);
        while (Form.Slips.Count < DeclarationForm.MostSlips) Form.Slips.Add(new());
    }
}
