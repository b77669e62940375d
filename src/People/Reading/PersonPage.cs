using Appui.People.Model;
using Appui.People.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.People.Reading;

/// <summary>What every page about one person begins with: finding them, for this user, journalled.</summary>
internal abstract class PersonPage(IPeople people, FileCabinet cabinet) : PageModel
{
    public PersonCard Card { get; private set; } = null!;

    /// <summary>The file, or null for a slip alone.</summary>
    public PersonFile? Kept { get; private set; }

    /// <summary>False when there is nobody here for this user.</summary>
    protected async Task<bool> Meet(Whom whom)
    {
        if (await people.Find(whom, User) is not { } card)
            return false;

        (Card, Kept) = (card, (await cabinet.Find(whom, User)).File);
        ViewData["Back"] = $"/personnes/{card.Whom}";
        return true;
    }

    /// <summary>The same, for what exists only for people with a file.</summary>
    protected async Task<bool> MeetFile(Whom whom) => await Meet(whom) && Kept is not null;
}
