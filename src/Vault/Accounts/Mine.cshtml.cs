using System.ComponentModel.DataAnnotations;
using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Papers;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Vault.Accounts;

/// <summary>Which account hangs on what, and what to repair when something is lost.</summary>
[ThePerson]
internal sealed class Mine(AccountSheet sheet, VaultDb db, Shelf shelf, OpenSafes safes, Texts texts) : OwnPage(shelf, safes, texts)
{
    [BindProperty]
    public AccountForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "arrive")]
    public Mishap? Happened { get; set; }

    public IReadOnlyList<(KeptAccount Account, AccountSays Says)> All { get; private set; } = [];

    public IReadOnlyList<((KeptAccount Account, AccountSays Says) Account, string ToDo)> ToRepair => Happened is { } mishap ? Repair.After(mishap, All, one => one.Says) : [];

    public async Task OnGet()
    {
        using var folders = await Folders();
        All = await sheet.Of(User.PersonId, folders);
    }

    public async Task<IActionResult> OnPost()
    {
        using var folders = await Folders();
        if (!ModelState.IsValid)
        {
            All = await sheet.Of(User.PersonId, folders);
            return Page();
        }
        sheet.Add(User.PersonId, new(Form.Name!.Trim(), Form.Kind!.Value, (Form.Mail ?? "").Trim(), (Form.Phone ?? "").Trim(), Form.Second ?? SecondFactor.None, (Form.WhoHas ?? "").Trim()), folders);
        await db.SaveChangesAsync();
        return Redirect("/moi/comptes");
    }

    public async Task<IActionResult> OnPostRemove(Guid account)
    {
        await sheet.Remove(User.PersonId, account);
        await db.SaveChangesAsync();
        return Redirect("/moi/comptes");
    }
}

internal sealed class AccountForm
{
    [Required, StringLength(60)]
    public string? Name { get; set; }

    [Required]
    public AccountKind? Kind { get; set; }

    [StringLength(120)]
    public string? Mail { get; set; }

    [StringLength(30)]
    public string? Phone { get; set; }

    public SecondFactor? Second { get; set; }

    [StringLength(120)]
    public string? WhoHas { get; set; }
}
