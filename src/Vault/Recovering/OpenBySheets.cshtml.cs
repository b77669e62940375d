using System.ComponentModel.DataAnnotations;
using Appui.Platform;
using Appui.Vault.Cards;
using Appui.Vault.Keys;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Recovering;

/// <summary>Two sheets of three, and the person has a new card.</summary>
[OpenToAll]
internal sealed class OpenBySheets(Sheets sheets, SafeDoor door, OpenSafes safes, VaultDb db, CardAddress address, Texts texts) : PageModel
{
    [BindProperty]
    public SheetsForm Form { get; set; } = new();

    /// <summary>The card, shown this once.</summary>
    public NewCard? Card { get; private set; }

    /// <summary>Why it did not open, in words.</summary>
    public string? Answer { get; private set; }

    public string Address => address.Of(Card!.Code, Request);

    public async Task<IActionResult> OnPost()
    {
        var (first, second) = (SheetCode.Read(Form.First), SheetCode.Read(Form.Second));
        if (Form.First is { Length: > 0 } && first is null)
            ModelState.AddModelError("Form.First", "Ce n'est pas le code d'une feuille : 69 lettres et chiffres.");
        if (Form.Second is { Length: > 0 } && second is null)
            ModelState.AddModelError("Form.Second", "Ce n'est pas le code d'une feuille : 69 lettres et chiffres.");
        if (!ModelState.IsValid)
            return Page();

        return await sheets.Open(first!, second!) switch
        {
            OpenedBySheets opened => await GiveCard(opened),
            SheetsBlocked blocked => Say("Tout est bloqué jusqu'au {0}. La carte et les images ouvrent encore.", blocked.Until.InWords("d MMMM, HH:mm")),
            _ => Say("Ces deux feuilles n'ouvrent pas ensemble. Prenez deux feuilles différentes, faites le même jour."),
        };
    }

    private async Task<IActionResult> GiveCard(OpenedBySheets opened)
    {
        using (opened.Root)
        {
            if (await door.Return(opened.Person, opened.Root) is not var (card, replaced))
                return Say("Beaucoup de personnes ouvrent en ce moment. Patientez un instant, puis touchez « Réessayer ».");
            await db.SaveChangesAsync();
            safes.EndAll(opened.Person);
            HttpContext.User = safes.Begin(opened.Person, opened.Root);
            Card = card;
            Response.OnCompleted(() => door.Forget(opened.Person, replaced));
        }
        await HttpContext.SignInAsync(Schemes.Person, HttpContext.User);
        return Page();
    }

    private PageResult Say(string sentence, params object[] values)
    {
        Answer = texts[sentence, values];
        return Page();
    }
}

internal sealed class SheetsForm
{
    [Required, StringLength(400)]
    public string? First { get; set; }

    [Required, StringLength(400)]
    public string? Second { get; set; }
}
