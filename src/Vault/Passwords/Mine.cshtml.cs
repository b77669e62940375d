using System.ComponentModel.DataAnnotations;
using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Passwords;

/// <summary>Passwords that the person keeps here by a yes of their own: names in a list, one password at a time, for half a minute.</summary>
[ThePerson]
internal sealed class Mine(PasswordShelf shelf, OpenSafes safes, VaultDb db) : PageModel
{
    private const string Here = "/moi/mots-de-passe";

    [BindProperty]
    public AgreeForm Agree { get; set; } = new();

    [BindProperty]
    public PasswordForm Form { get; set; } = new();

    public PasswordContract? Contract { get; private set; }

    public IReadOnlyList<(Guid Id, string Name)> Names { get; private set; } = [];

    /// <summary>The one that is shown now.</summary>
    public (string Name, PasswordSays Says)? Shown { get; private set; }

    public Task OnGet() => Look();

    public async Task<IActionResult> OnPostAgree()
    {
        await Look();
        ModelState.Keep("Agree");
        if (!Agree.Understood)
            ModelState.AddModelError("Agree.Understood", "Cochez d'abord, si c'est bien ce que vous voulez.");
        if (!ModelState.IsValid || Contract is not null)
            return Page();
        using (var root = safes.Root(User))
            await shelf.Agree(root, Agree.Months!.Value);
        await db.SaveChangesAsync();
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostKeep()
    {
        await Look();
        ModelState.Keep("Form");
        if (Contract is not { } contract || !ModelState.IsValid)
            return Page();
        using (var root = safes.Root(User))
            shelf.Keep(root, contract, Form.Name!.Trim(), new((Form.Login ?? "").Trim(), Form.Password!));
        await db.SaveChangesAsync();
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostShow(Guid password)
    {
        ModelState.Clear();
        await Look();
        using var root = safes.Root(User);
        if (Contract is not { } contract || await shelf.Show(root, contract, password) is not { } shown)
            return NotFound();
        await db.SaveChangesAsync();
        Shown = shown;
        // Half a minute, without any script: then the page is another one.
        Response.Headers["Refresh"] = $"30; url={Here}";
        return Page();
    }

    public async Task<IActionResult> OnPostRemove(Guid password)
    {
        await shelf.Remove(User.PersonId, password);
        await db.SaveChangesAsync();
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostEnd()
    {
        await shelf.End(User.PersonId);
        await db.SaveChangesAsync();
        return Redirect(Here);
    }

    private async Task Look()
    {
        if ((Contract = await shelf.Contract(User.PersonId)) is not { } contract)
            return;
        using var root = safes.Root(User);
        Names = await shelf.Names(root, contract);
    }
}

internal sealed class AgreeForm
{
    public bool Understood { get; set; }

    [Required]
    public PasswordMonths? Months { get; set; }
}

internal sealed class PasswordForm
{
    [Required, StringLength(60)]
    public string? Name { get; set; }

    [StringLength(120)]
    public string? Login { get; set; }

    [Required, StringLength(200)]
    public string? Password { get; set; }
}

/// <summary>Two forms on one page: only what belongs to the one that was sent is judged.</summary>
internal static class OneForm
{
    /// <summary>Forgets what is said of other forms.</summary>
    public static void Keep(this Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary state, string form)
    {
        foreach (var key in state.Keys.Where(key => !key.StartsWith($"{form}.", StringComparison.Ordinal)).ToList())
            state.Remove(key);
    }
}
