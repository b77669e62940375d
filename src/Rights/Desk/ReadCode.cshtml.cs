using System.ComponentModel.DataAnnotations;
using Appui.Platform;
using Appui.Rights.Model;
using Appui.Rights.Visiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Rights.Desk;

/// <summary>Reads the square of a sheet made without an account: the answers are shown at once, and can then be kept for a person or a slip.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class ReadCode(VisitorAnswers carried) : PageModel
{
    [BindProperty]
    public ReadCodeForm Form { get; set; } = new();

    public IActionResult OnPost()
    {
        var answers = AnswersText.FromCode(Form.Code);
        if (Form.Code is not null && answers is null) ModelState.AddModelError("Form.Code", "Ce code n'est pas celui d'une feuille d'Appui, ou il est coupé. Scannez-le encore, ou reposez les questions.");
        if (!ModelState.IsValid || answers is null) return Page();

        answers.Tidy();
        carried.Keep(answers);
        return Redirect("/droits/resultat");
    }
}

/// <summary>What the scanner types, or what is pasted.</summary>
internal sealed class ReadCodeForm
{
    [Required]
    public string? Code { get; set; }
}
