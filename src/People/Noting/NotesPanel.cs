using Appui.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Appui.People.Noting;

/// <summary>The notes about a person that the user may read, newest first, with those of merged files.</summary>
internal sealed class NotesPanel : IPersonPanel
{
    public int Order => 80;

    public string ViewComponent => "PersonNotes";
}

[ViewComponent(Name = "PersonNotes")]
internal sealed class PersonNotes(NoteReader reader) : ViewComponent
{
    private const int Shown = 5;

    public async Task<IViewComponentResult> InvokeAsync(PersonCard person)
    {
        if (person.Whom.File is null || UserClaimsPrincipal.HelperRole is not (HelperRole.SocialWorker or HelperRole.Mediator))
            return Content("");

        var read = await reader.Of(person.Whom, UserClaimsPrincipal, most: Shown + 1);
        return View("/People/Noting/_Notes.cshtml", new NotesSeen(person.Whom, read with { Seen = [.. read.Seen.Take(Shown)] }, read.Seen.Count > Shown));
    }
}

/// <summary>Notes as they are read.</summary>
internal sealed record NotesSeen(Whom Whom, NotesRead Notes, bool ThereAreOlder);
