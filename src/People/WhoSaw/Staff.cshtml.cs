using Appui.People.Accounts;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.WhoSaw;

/// <summary>What the journal writes of a helper's work, who reads it and for how long; shown at the first sign-in, and from the account.</summary>
[AnyHelper]
internal sealed class Staff(AccountsDb db, Journal journal, TimeProvider clock) : PageModel
{
    /// <summary>Where they were going.</summary>
    [BindProperty(SupportsGet = true, Name = "retour")]
    public string? Back { get; set; }

    public bool HasRead { get; private set; }

    public Task OnGet() => Read();

    public async Task<IActionResult> OnPost()
    {
        await Read();
        if (!HasRead)
        {
            db.Told.Add(new() { Helper = User.HelperId, ReadAt = clock.GetUtcNow() });
            journal.Record("account.told");
            await db.SaveChangesAsync();
        }
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back! : Door.Home(User.HelperRole));
    }

    private async Task Read()
    {
        var me = User.HelperId;
        HasRead = await db.Told.AnyAsync(told => told.Helper == me);
    }
}
