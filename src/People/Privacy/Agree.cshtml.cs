using System.ComponentModel.DataAnnotations;
using Appui.People.Reading;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Appui.People.Privacy;

/// <summary>Writes down the person's yes to one option, after its words were explained.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Agree(IPeople people, FileCabinet cabinet, IConsents consents) : PersonPage(people, cabinet)
{
    [BindProperty] public AgreeForm Form { get; set; } = new();

    public Processing Option { get; private set; }

    public bool NeedsRecipient => Option is Processing.Sharing;

    public async Task<IActionResult> OnGet(Whom whom, string option) => await Look(whom, option) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Whom whom, string option)
    {
        if (!await Look(whom, option)) return NotFound();
        if (NeedsRecipient && string.IsNullOrWhiteSpace(Form.Recipient))
            ModelState.AddModelError("Form.Recipient", "Écrivez le nom de la structure.");
        if (!ModelState.IsValid) return Page();

        await consents.Give(whom, Option, Form.Explained!.Value, User, NeedsRecipient ? Form.Recipient!.Trim() : null);
        return Redirect($"/personnes/{Card.Whom}/choix");
    }

    private async Task<bool> Look(Whom whom, string option)
    {
        if (!Enum.TryParse<Processing>(option, out var known) || !Options.Versions.ContainsKey(known)) return false;
        Option = known;
        return await MeetFile(whom);
    }
}

internal sealed class AgreeForm
{
    [StringLength(120)]
    public string? Recipient { get; set; }

    [Required]
    public ConsentExplained? Explained { get; set; }
}
