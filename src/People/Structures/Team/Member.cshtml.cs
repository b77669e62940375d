using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Structures.Team;

internal sealed class MemberForm
{
    [Required]
    public HelperRole? Role { get; set; }
}

/// <summary>One colleague, for whom a manager changes the role or ends the post. Their own post is somebody else's affair.</summary>
[AllowedTo(HelperRole.Manager)]
internal sealed class MemberPage(AccountsDb db, Teams teams, Journal journal, Texts texts, TimeProvider clock) : PageModel
{
    [BindProperty] public MemberForm Form { get; set; } = new();

    public Member Member { get; private set; } = null!;

    public IEnumerable<ChoiceOption> Roles => texts.RolesToGive();

    public async Task<IActionResult> OnGet(PostId id)
    {
        if (!await Find(id)) return NotFound();
        Form.Role = Member.Post.Role;
        return Page();
    }

    public async Task<IActionResult> OnPostRole(PostId id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid || !RolesGiven.ByManagers.Contains(Form.Role!.Value)) return Page();

        if (Form.Role != Member.Post.Role)
        {
            var post = await End(id);
            await db.SaveChangesAsync();
            db.Posts.Add(Post.Of(post.Helper, post.Structure, Form.Role.Value, clock.GetUtcNow(), User.HelperId));
            await db.SaveChangesAsync();
            journal.Record("account.role-changed", details: [("helper", post.Helper), ("role", Form.Role)]);
        }
        return Done("Le rôle est changé.");
    }

    public async Task<IActionResult> OnPostEnd(PostId id)
    {
        if (!await Find(id)) return NotFound();

        var post = await End(id);
        await db.SaveChangesAsync();
        journal.Record("account.post-ended", details: [("helper", post.Helper), ("role", post.Role)]);
        return Done("Le poste est terminé.");
    }

    private RedirectResult Done(string sentence)
    {
        TempData[nameof(TeamPage.Said)] = sentence;
        return Redirect("/equipe");
    }

    private async Task<Post> End(PostId id)
    {
        var post = await db.Posts.SingleAsync(post => post.Id == id);
        post.End(User.HelperId, clock.GetUtcNow());
        return post;
    }

    private async Task<bool> Find(PostId id)
    {
        var found = (await teams.MembersOf(User.Structure)).FirstOrDefault(member => member.Post.Id == id && member.Post.Helper != User.HelperId);
        if (found is not null) Member = found;
        return found is not null;
    }
}
