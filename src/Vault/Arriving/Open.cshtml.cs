using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Arriving;

/// <summary>The card, then its pictures one after the other. What was touched travels sealed with the page: nothing is kept, nothing is in an address.</summary>
[OpenToAll]
internal sealed class Open(SafeDoor door, OpenSafes safes, VaultDb db, IDataProtectionProvider protection, Texts texts) : PageModel
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("Appui.Vault.Touches").ToTimeLimitedDataProtector();

    [BindProperty]
    public OpenForm Form { get; set; } = new();

    /// <summary>The card and what was touched so far, sealed.</summary>
    public string? State { get; private set; }

    /// <summary>The pictures, in a new order each time; null before the card was shown.</summary>
    public IReadOnlyList<string>? Grid { get; private set; }

    public int Touched { get; private set; }

    /// <summary>How the last attempt ended, in words.</summary>
    public string? Answer { get; private set; }

    public IActionResult OnPostCard()
    {
        if (!ModelState.IsValid)
            return Page();
        if (!CardCode.TryParse(Form.Card, out var code))
        {
            ModelState.AddModelError("Form.Card", "Ce n'est pas le code d'une carte. Il est écrit sous le carré : 42 lettres et chiffres.");
            return Page();
        }
        return Show(code.ToString(), []);
    }

    public async Task<IActionResult> OnPostTouch(string state, string picture)
    {
        ModelState.Clear();
        if (Read(state) is not { } touches || !Pictures.All.Contains(picture))
            return Begin();

        List<string> pictures = [.. touches.Pictures, picture];
        return pictures.Count < Pictures.InCode ? Show(touches.Card, pictures) : await Try(new(touches.Card, pictures));
    }

    public async Task<IActionResult> OnPostAgain(string state)
    {
        ModelState.Clear();
        return Read(state) is { Pictures.Count: Pictures.InCode } touches ? await Try(touches) : Begin();
    }

    private async Task<IActionResult> Try(Touches touches)
    {
        if (!CardCode.TryParse(touches.Card, out var code))
            return Begin();

        switch (await door.Open(code, touches.Pictures))
        {
            case Opened opened:
                if (opened.KeysReplaced)
                    safes.EndAll(opened.Person);
                using (opened.Root)
                    await HttpContext.SignInAsync(Schemes.Person, safes.Begin(opened.Person, opened.Root));
                await db.SaveChangesAsync();
                Response.OnCompleted(() => door.Forget(opened.Person, opened.Replaced));
                return Redirect("/moi");
            case ManyPeople:
                State = Write(touches);
                return Say("Beaucoup de personnes ouvrent en ce moment. Patientez un instant, puis touchez « Réessayer ».");
            case NotRight { Left: 0 }:
                return Say("Cette carte n'ouvre plus : trop d'essais. Une structure qui vous connaît peut vous aider.");
            case NotRight { RestsUntil: { } until }:
                return Say("La carte ou les images ne vont pas. Réessayez à partir de {0}.", until.InParis().ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
            case NotRight:
                return Say("La carte ou les images ne vont pas. Recommencez tranquillement.");
            default:
                throw new UnreachableException();
        }
    }

    private PageResult Show(string card, List<string> pictures)
    {
        ModelState.Clear();
        (State, Grid, Touched) = (Write(new(card, pictures)), Pictures.Shuffled(), pictures.Count);
        return Page();
    }

    private PageResult Begin() => Say("Trop de temps a passé. Recommencez avec votre carte.");

    private PageResult Say(string sentence, params object[] values)
    {
        Answer = texts[sentence, values];
        return Page();
    }

    private string Write(Touches touches) => seal.Protect(JsonSerializer.Serialize(touches), Patience);

    private Touches? Read(string? state)
    {
        try
        {
            return state is null ? null : JsonSerializer.Deserialize<Touches>(seal.Unprotect(state));
        }
        catch (CryptographicException)
        {
            return null; // too old, or not ours
        }
    }

    private sealed record Touches(string Card, IReadOnlyList<string> Pictures);
}

internal sealed class OpenForm
{
    [Required, StringLength(300)]
    public string Card { get; set; } = "";
}
