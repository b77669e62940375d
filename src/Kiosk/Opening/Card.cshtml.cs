using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Appui.Kiosk.Device;
using Appui.Kiosk.Model;
using Appui.Platform;
using Appui.Vault;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Kiosk.Opening;

/// <summary>The card before the reader, then its pictures, in another place each time. What was touched travels sealed with the page: nothing is kept, nothing is in an address.</summary>
[OnTerminal]
internal sealed class Card(IOwnSafe safe, WrongTries tries, Counter counter, IDataProtectionProvider protection, Texts texts) : PageModel
{
    /// <summary>On a machine for everybody a porte-documents closes after two minutes without a sign of life; the screen itself asks after one.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("Appui.Kiosk.Touches").ToTimeLimitedDataProtector();

    /// <summary>Where the person wanted to go.</summary>
    [BindProperty(SupportsGet = true, Name = "vers")]
    public string? Toward { get; set; }

    /// <summary>The card and what was touched so far, sealed.</summary>
    public string? State { get; private set; }

    public IReadOnlyList<string>? Grid { get; private set; }

    public int Touched { get; private set; }

    public int InCode => safe.PicturesInCode;

    /// <summary>How the last attempt ended, in words.</summary>
    public string? Answer { get; private set; }

    /// <summary>Too much was tried here.</summary>
    public bool Rests { get; private set; }

    public IActionResult OnGet()
    {
        if (User.IsPerson) return Redirect(Destination);
        Rests = tries.Rests(TerminalDoor.Of(User).Id);
        return Page();
    }

    public IActionResult OnPostCard(string? card)
    {
        if (tries.Rests(TerminalDoor.Of(User).Id)) return Redirect("/borne/carte");
        if (safe.CardIn(card) is { } code) return Show(code, []);
        return Say("Cette carte ne se lit pas. Présentez une seule carte, bien à plat. Si elle est abîmée, appelez quelqu'un.");
    }

    public async Task<IActionResult> OnPostTouch(string? state, string? picture)
    {
        if (picture is null || Read(state) is not { } touches) return Begin();

        List<string> pictures = [.. touches.Pictures, picture];
        return pictures.Count < InCode ? Show(touches.Card, pictures) : await Try(touches.Card, pictures);
    }

    public async Task<IActionResult> OnPostAgain(string? state) =>
        Read(state) is { } touches && touches.Pictures.Count == InCode ? await Try(touches.Card, touches.Pictures) : Begin();

    private string Destination => Toward == "attendu" ? "/borne/attendu" : "/borne/papiers";

    private async Task<IActionResult> Try(string card, IReadOnlyList<string> pictures)
    {
        var at = TerminalDoor.Of(User);
        if (tries.Rests(at.Id)) return Redirect("/borne/carte");

        switch (await safe.Open(card, pictures, Idle))
        {
            case SafeIsOpen open:
                await HttpContext.SignInAsync(Schemes.Person, open.Person);
                await counter.Begun(at, TallyOf.Session);
                Response.OnCompleted(open.Afterwards);
                return Redirect(Destination);
            case SafeIsBusy:
                State = Write(new(card, pictures));
                return Say("Beaucoup de personnes ouvrent en ce moment. Patientez un instant, puis touchez « Réessayer ».");
            case SafeStaysShut shut:
                tries.Add(at.Id);
                return shut switch
                {
                    { Left: 0 } => Say("Cette carte n'ouvre plus : trop d'essais. Appelez quelqu'un, vos papiers ne sont pas perdus."),
                    { RestsUntil: { } until } => Say("La carte ou les images ne vont pas. Réessayez à partir de {0}.", until.InParis().ToString("HH:mm", CultureInfo.InvariantCulture)),
                    _ => Say("La carte ou les images ne vont pas. Recommencez tranquillement."),
                };
            default:
                throw new UnreachableException();
        }
    }

    private PageResult Show(string card, List<string> pictures)
    {
        (State, Grid, Touched) = (Write(new(card, pictures)), safe.Pictures(), pictures.Count);
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
