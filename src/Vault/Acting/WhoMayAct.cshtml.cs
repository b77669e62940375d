using Appui.Mandates;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Acting;

/// <summary>Who may act in the person's name, in every structure that knows them; ended by them in one touch.</summary>
[ThePerson]
internal sealed class WhoMayAct(IMandates mandates) : PageModel
{
    public IReadOnlyList<GivenMandate> All { get; private set; } = [];

    /// <summary>Something was just ended.</summary>
    [BindProperty(SupportsGet = true, Name = "fini")]
    public bool Ended { get; set; }

    public async Task OnGet() => All = await mandates.GivenBy(User.PersonId);

    public async Task<IActionResult> OnPost(MandateId mandate, Guid? part) =>
        await mandates.EndBy(User.PersonId, mandate, part) ? Redirect("/moi/mandats?fini=true") : NotFound();
}
