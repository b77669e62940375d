using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.People.Structures.Joining;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.People.Structures.Team;

internal sealed class InviteForm
{
    [Required, StringLength(80)]
    public string Name { get; set; } = "";

    [Required]
    public HelperRole? Role { get; set; }
}

/// <summary>Makes a link by which a new colleague comes in.</summary>
[AllowedTo(HelperRole.Manager)]
internal sealed class Invite(Invitations invitations, Teams teams, Texts texts) : PageModel
{
    [BindProperty] public InviteForm Form { get; set; } = new();

    public IEnumerable<ChoiceOption> Roles => texts.RolesToGive();

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid || !RolesGiven.ByManagers.Contains(Form.Role!.Value)) return Page();

        var house = await teams.Structure(User);
        return this.Show(await invitations.To(Form.Name.Trim(), Form.Role.Value, house.Id, house.Name, User.HelperId), next: "/equipe");
    }
}
