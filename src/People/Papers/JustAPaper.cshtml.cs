using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Papers;

/// <summary>A certificate printed, an address found: no file, no mandate, no name; one more on a count.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Receptionist, HelperRole.Volunteer)]
internal sealed class JustAPaper(PeopleDb db, TimeProvider clock) : PageModel
{
    public Paper? Chosen { get; private set; }

    public IActionResult OnGet(string? paper)
    {
        Chosen = Find(paper);
        return paper is null || Chosen is not null ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(string? paper)
    {
        if (Find(paper) is not { } chosen)
            return NotFound();

        var (structure, today) = (User.Structure, clock.Today);
        var count = await db.Papers.SingleOrDefaultAsync(count => count.Structure == structure && count.Day == today && count.Paper == chosen.Key);
        if (count is null)
            db.Papers.Add(count = new() { Structure = structure, Day = today, Paper = chosen.Key });
        count.AddOne();
        await db.SaveChangesAsync();
        return Redirect($"/bureau/juste-un-papier/{chosen.Key}");
    }

    private static Paper? Find(string? key) => Paper.All.SingleOrDefault(paper => paper.Key == key);
}
