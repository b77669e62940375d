using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Appui.People.Accounts.SigningIn;
using Appui.People.Storage;
using Appui.People.Structures;
using Appui.People.Structures.Joining;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Accounts.FirstDay;

internal sealed class InstallForm
{
    [Required, StringLength(120)]
    public string Name { get; set; } = "";
}

/// <summary>The first account of an installation: its operator, in the organisation that runs it.</summary>
[OpenToAll, EnableRateLimiting(AtTheDoor.Policy)]
internal sealed class Install(Setup setup, AccountsDb db, Newcomers newcomers, Door door, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty] public InstallForm House { get; set; } = new();

    [BindProperty] public JoinForm Form { get; set; } = new();

    public IActionResult OnGet(string token) => setup.Opens(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string token)
    {
        if (!setup.Opens(token) || await db.Users.AnyAsync()) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await newcomers.Objection(Form.UserName, Form.Password) is var (field, key)) return this.Say($"Form.{field}", key);

        var account = await newcomers.Welcome(Form);
        await OpenHouse(account);
        setup.Close();
        return await door.BeHalfWay(account) is Answer.NextStep(var address) ? LocalRedirect(address) : throw new UnreachableException();
    }

    private async Task OpenHouse(HelperAccount account)
    {
        var now = clock.GetUtcNow();
        var house = new Structure { Id = StructureId.New(now), Name = House.Name.Trim(), Address = "", Phone = "", OpeningHours = "", CreatedAt = now };
        db.Structures.Add(house);
        await db.SaveChangesAsync();
        db.Posts.Add(Post.Of(account.Helper, house.Id, HelperRole.Operator, now, by: null));
        await db.SaveChangesAsync();
        journal.Record("account.installed", details: ("helper", account.Id));
    }
}
