using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.People.Accounts;
using Appui.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.People.Structures.Choosing;

internal sealed class ChooseForm
{
    [Required]
    public string? Structure { get; set; }
}

/// <summary>Several structures, one at a time: which one now.</summary>
[AnyHelper]
internal sealed class Choose(Teams teams, Door door, UserManager<HelperAccount> accounts, Journal journal, Texts texts) : PageModel
{
    [BindProperty] public ChooseForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)] public string? Retour { get; set; }

    public IReadOnlyList<Place> Places { get; private set; } = [];

    public IEnumerable<ChoiceOption> Options =>
        Places.Select(place => new ChoiceOption(place.Structure.ToString(), place.Name, texts[$"HelperRole.{place.Role}"], "building-community"));

    public async Task OnGet()
    {
        Places = await teams.PlacesOf(User.HelperId);
        Form.Structure = User.StructureOrNone?.ToString();
    }

    public async Task<IActionResult> OnPost()
    {
        Places = await teams.PlacesOf(User.HelperId);
        if (!ModelState.IsValid) return Page();
        if (Places.FirstOrDefault(place => place.Structure.ToString() == Form.Structure) is not { } place) return NotFound();

        await door.GoOn((await accounts.FindByIdAsync(User.HelperId.ToString()))!, place);
        journal.Record("account.moved");
        return LocalRedirect(Url.IsLocalUrl(Retour) ? Retour : Door.Home(place.Role));
    }
}
