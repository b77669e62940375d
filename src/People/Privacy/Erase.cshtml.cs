using System.ComponentModel.DataAnnotations;
using Appui.People.Model;
using Appui.People.Reading;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.People.Privacy;

/// <summary>Erases a person in all modules at once, after showing what goes and what the law keeps.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Erase(IPeople people, FileCabinet cabinet, Trails trails, Erasure erasure, Certificates certificates) : PersonPage(people, cabinet)
{
    [BindProperty] public EraseForm Form { get; set; } = new();

    /// <summary>What an erasure would do at this moment.</summary>
    public IReadOnlyList<ErasureLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGet(Whom whom) => await MeetFile(whom) ? await Show() : NotFound();

    public async Task<IActionResult> OnPost(Whom whom)
    {
        if (!await MeetFile(whom)) return NotFound();
        if (ModelState.IsValid && !(SlipNumber.TryParse(Form.Number, out var number) && number.ToString() == Card.SlipNumber))
            ModelState.AddModelError("Form.Number", "Ce n'est pas le numéro de ce dossier. Rien n'est effacé.");
        if (!ModelState.IsValid) return await Show();

        var certificate = await erasure.Erase(await trails.Of(Kept!), Form.Reason is AskedErasure.Objected ? ErasureReason.Objected : ErasureReason.Asked);
        return Redirect($"/certificat/{certificate.PrintedNumber}");
    }

    public string Say(ErasureLine line) => certificates.Say(line);

    private async Task<PageResult> Show()
    {
        Lines = await erasure.Preview(await trails.Of(Kept!));
        return Page();
    }
}

/// <summary>Why, as a helper answers it.</summary>
internal enum AskedErasure
{
    Asked,
    Objected,
}

internal sealed class EraseForm
{
    /// <summary>The number of the file, written again: nobody erases by a slip of the finger.</summary>
    [Required, StringLength(20)]
    public string Number { get; set; } = "";

    [Required]
    public AskedErasure? Reason { get; set; }
}
