using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.SideBySide;

/// <summary>What is settled before the second screen opens; everything is already filled in.</summary>
internal sealed class OpenForm
{
    /// <summary>The places, in the list, of the facts to read.</summary>
    public List<int> Facts { get; set; } = [];

    [Required]
    public string Language { get; set; } = "fr";

    [Required]
    public Explained? How { get; set; } = Explained.ByTheHelper;

    [StringLength(80)]
    public string? Interpreter { get; set; }
}

/// <summary>Opens the second screen for an act: which facts will be read, in which language, with whom.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class Open(Meeting meeting, Rooms rooms) : PageModel
{
    [BindProperty]
    public OpenForm Form { get; set; } = new();

    public ShownAct Shown { get; private set; } = null!;

    public IReadOnlyList<Sentence> Facts { get; private set; } = [];

    /// <summary>A room that this helper has open for the same act.</summary>
    public Room? Running { get; private set; }

    public static IEnumerable<ChoiceOption> Languages => Texts.Languages.Select(language => new ChoiceOption(language.Key, language.Value));

    public string? ErrorOfFacts => ModelState.TryGetValue("Form.Facts", out var facts) && facts.Errors.Count > 0 ? facts.Errors[0].ErrorMessage : null;

    public async Task<IActionResult> OnGet(string kind, Guid act)
    {
        if (!await Find(kind, act)) return NotFound();

        Form = new() { Facts = [.. Enumerable.Range(0, Math.Min(Facts.Count, Meeting.MostFacts))], Language = Beside.Spoken(Shown.Person) };
        return Page();
    }

    public async Task<IActionResult> OnPost(string kind, Guid act)
    {
        if (!await Find(kind, act)) return NotFound();
        var chosen = Form.Facts.Distinct().Where(i => i >= 0 && i < Facts.Count).Order().Select(i => Facts[i]).ToList();
        if (chosen.Count is 0 or > Meeting.MostFacts) ModelState.AddModelError("Form.Facts", "Choisissez de une à huit phrases.");
        if (!Texts.Languages.ContainsKey(Form.Language)) ModelState.AddModelError("Form.Language", "Choisissez une langue.");
        if (Form.How is Explained.ByAnInterpreter && string.IsNullOrWhiteSpace(Form.Interpreter))
            ModelState.AddModelError("Form.Interpreter", "Écrivez le nom de l'interprète, une personne adulte.");
        if (!ModelState.IsValid) return Page();

        var interpreter = Form.How is Explained.ByAnInterpreter ? Form.Interpreter!.Trim() : null;
        var room = rooms.Open(Shown, await meeting.KnownAs(Shown, User), await meeting.Desk(User), new(Form.Language, Form.How!.Value, interpreter), chosen);
        meeting.Opened(room);
        return Redirect($"/bureau/vis-a-vis/{room.Id}");
    }

    private async Task<bool> Find(string kind, Guid id)
    {
        if (await meeting.Find(kind, id, User) is not { } shown) return false;
        (Shown, Facts, Running) = (shown, await meeting.Facts(shown, User), rooms.Find(shown.Act, User));
        return true;
    }
}
