using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.People.Finding;

/// <summary>Answers the finder. What was searched is posted, so that no address and no log holds a name.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Receptionist, HelperRole.Volunteer)]
internal sealed class Find(PeopleDb db, FileCabinet cabinet, Finder finder, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty]
    public FinderForm Form { get; set; } = new();

    /// <summary>Null before anything was searched.</summary>
    public Found? Found { get; private set; }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid)
            return Page();

        Found = await finder.Search(Form.Text, Form.SeenThisMonth, User);
        if (Found is Found.ByNumber(var whom))
            return await Welcome(whom);
        if (Found is Found.Unclear(var sentence))
            ModelState.AddModelError("Form.Text", sentence);
        return Page();
    }

    /// <summary>Whoever holds the number is here.</summary>
    private async Task<RedirectResult> Welcome(Whom whom)
    {
        if (await cabinet.Find(whom, User) is { File: { } file })
        {
            file.ReceiveOn(clock.Today);
            journal.Record("person.received", file.Id);
            await db.SaveChangesAsync();
        }
        return Redirect($"/personnes/{whom}");
    }
}
