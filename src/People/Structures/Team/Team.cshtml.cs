using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Structures.Team;

/// <summary>Who works in the structure, as what, since when; and who was invited.</summary>
[AllowedTo(HelperRole.Manager)]
internal sealed class TeamPage(AccountsDb db, Teams teams, Journal journal, TimeProvider clock) : PageModel
{
    /// <summary>What has just been done, as a French sentence.</summary>
    [TempData] public string? Said { get; set; }

    public Structure House { get; private set; } = null!;

    public IReadOnlyList<Member> Members { get; private set; } = [];

    public IReadOnlyList<Invitation> Invited { get; private set; } = [];

    public async Task OnGet()
    {
        var (here, now) = (User.Structure, clock.GetUtcNow());
        House = await db.Structures.AsNoTracking().SingleAsync(structure => structure.Id == here);
        Members = await teams.MembersOf(here);
        Invited = await db.Invitations.AsNoTracking()
            .Where(invitation => invitation.Structure == here && invitation.AcceptedAt == null && invitation.WithdrawnAt == null && invitation.ExpiresAt > now)
            .OrderBy(invitation => invitation.MadeAt).ToListAsync();
    }

    public async Task<IActionResult> OnPostWithdraw(InvitationId id)
    {
        var here = User.Structure;
        if (await db.Invitations.SingleOrDefaultAsync(invitation => invitation.Id == id && invitation.Structure == here) is not { } invitation) return NotFound();

        if (invitation.IsOpenAt(clock.GetUtcNow()))
        {
            invitation.Withdraw(User.HelperId, clock.GetUtcNow());
            await db.SaveChangesAsync();
            journal.Record("account.invitation-withdrawn", details: ("invitation", id));
        }
        Said = "L'invitation est retirée : son lien n'ouvre plus.";
        return RedirectToPage();
    }
}
