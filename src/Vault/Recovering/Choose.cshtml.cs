using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.People;
using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Recovering;

/// <summary>The person chooses who may open again for them, changes it, takes it back, and stops a recovery that is not theirs.</summary>
[ThePerson]
internal sealed class Choose(Contracts contracts, Ceremonies ceremonies, OpenSafes safes, VaultDb db, Texts texts) : PageModel
{
    private IReadOnlyList<KnownBy> houses = [];

    [BindProperty(SupportsGet = true, Name = "changer")]
    public bool Changes { get; set; }

    [BindProperty]
    public ChooseForm Form { get; set; } = new();

    public Contract? Contract { get; private set; }

    /// <summary>Is there still somebody on each side?</summary>
    public bool Works { get; private set; }

    public Ceremony? Running { get; private set; }

    public IReadOnlyList<ChoiceOption> Options { get; private set; } = [];

    public string Say(string trusted) => Trusted.Read(trusted)!.Say(houses, texts);

    public Task OnGet() => Look();

    public async Task<IActionResult> OnPost()
    {
        await Look();
        Changes = true;
        var offered = Options.Select(option => option.Value).ToHashSet();
        if (ModelState.IsValid && offered.Contains(Form.First!) && offered.Contains(Form.Second!))
        {
            using var root = safes.Root(User);
            if (await contracts.Make(root, Trusted.Read(Form.First)!, Trusted.Read(Form.Second)!, Form.Wait!.Value))
            {
                await db.SaveChangesAsync();
                return Redirect("/moi/secours");
            }
            ModelState.AddModelError("Form.Second", "Choisissez deux personnes différentes : une seule ne doit jamais suffire.");
        }
        return Page();
    }

    public async Task<IActionResult> OnPostWithdraw()
    {
        await contracts.Withdraw(User.PersonId);
        await db.SaveChangesAsync();
        return Redirect("/moi/secours");
    }

    public async Task<IActionResult> OnPostStop()
    {
        await ceremonies.Stop(User.PersonId);
        await db.SaveChangesAsync();
        return Redirect("/moi/secours");
    }

    private async Task Look()
    {
        var person = User.PersonId;
        (houses, var withCode) = await contracts.Around(person);
        Contract = await contracts.Of(person);
        Running = await ceremonies.Running(person);
        Works = Contract is { } contract && Trusted.Read(contract.First)!.Among(houses, withCode).Any() && Trusted.Read(contract.Second)!.Among(houses, withCode).Any();
        Options = [.. Trusted.AllOf(houses, withCode).Select(trusted => new ChoiceOption($"{trusted}", trusted.Say(houses, texts), Icon: trusted.Helper is null ? "building-community" : "user"))];
    }
}

internal sealed class ChooseForm
{
    [Required]
    public string? First { get; set; }

    [Required]
    public string? Second { get; set; }

    [Required]
    public WaitingTime? Wait { get; set; }
}
