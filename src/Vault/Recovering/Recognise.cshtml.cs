using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Appui.Design;
using Appui.People;
using Appui.Platform;
using Appui.Sealer;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Recovering;

/// <summary>
/// At the desk: somebody of trust recognises a person who lost everything, then the person is given the screen. What is opened is opened for the
/// person: nothing of it passes through this page.
/// </summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Recognise(IPeople people, VaultDb db, Contracts contracts, Ceremonies ceremonies, Settings settings, Texts texts, TimeProvider clock) : PageModel
{
    private PersonId person;
    private Share? mine;

    [BindProperty]
    public RecogniseForm Form { get; set; } = new();

    public PersonCard Card { get; private set; } = null!;

    public Contract? Contract { get; private set; }

    public string First { get; private set; } = "";

    public string Second { get; private set; } = "";

    public Ceremony? Running { get; private set; }

    public List<Recognition> Yeses { get; private set; } = [];

    /// <summary>Where the person goes on by themselves.</summary>
    public string? Link { get; private set; }

    /// <summary>Why the last yes does not count, in words.</summary>
    public string? Said { get; private set; }

    public DateTimeOffset? ReadyAt => Running?.BothAt?.AddHours(Contract!.WaitHours);

    public bool IsReady => Running is { } running && Ceremonies.IsReady(running, Contract!, clock.GetUtcNow());

    public bool MayStillSay => mine is { } share && !Yeses.Exists(yes => yes.IsSecond == share.IsSecond);

    /// <summary>Where the other one can be called: their structure.</summary>
    public string? PhoneOfOther { get; private set; }

    public static string Of(Whom whom) => $"/personnes/{whom}/porte-documents/secours";

    public async Task<IActionResult> OnGet(Whom whom) => await Meet(whom) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Whom whom)
    {
        if (!await Meet(whom) || Contract is null)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        var answer = await ceremonies.SayYes(new(Card.Whom.File, person), User, Form.Code, Form.Where is Meeting.InFront, Form.How!.Value);
        if (answer is not NotChosen)
            await db.SaveChangesAsync();
        switch (answer)
        {
            case SaidYes:
                return Redirect(Of(Card.Whom));
            case NotChosen:
                return NotFound();
            case WrongCode:
                ModelState.AddModelError("Form.Code", "Ce n'est pas votre code de secours. Relisez-le sur votre carte.");
                break;
            case NotYetTheirs:
                ModelState.AddModelError("Form.Code", "Votre code a changé depuis que la personne a ouvert son porte-documents : il ne sert pas encore pour elle. Une autre personne qu'elle a choisie peut dire oui.");
                break;
            case SomebodyMustBeThere:
                ModelState.AddModelError("Form.Where", "L'autre l'a reconnue au téléphone : l'un des deux doit l'avoir devant soi.");
                break;
            case TooMany:
                Said = texts["Vous avez commencé trois fois aujourd'hui. Un collègue choisi par la personne peut commencer à votre place."];
                break;
            case Busy:
                Said = texts["Beaucoup de personnes ouvrent en ce moment. Patientez un instant, puis touchez « Oui, je la reconnais » à nouveau."];
                break;
            case NotNow { Why: Refusal.Frozen, From: { } until }:
                Said = texts["La personne a tout bloqué jusqu'au {0}. Elle seule peut lever ce blocage, avec sa carte.", Say(until)];
                break;
            case NotNow { Why: Refusal.TooEarly, From: { } from }:
                Said = texts["Ce porte-documents vient d'être rouvert. Une nouvelle fois est possible à partir du {0}.", Say(from)];
                break;
            case NotNow:
                Said = texts["Cette demande a été arrêtée ou a trop duré. Recommencez."];
                break;
            default:
                throw new UnreachableException();
        }
        Running = await ceremonies.Running(person);
        return Page();
    }

    public async Task<IActionResult> OnPostLink(Whom whom)
    {
        if (!await Meet(whom) || mine is null)
            return NotFound();
        ModelState.Clear();
        if (await ceremonies.Link(new(Card.Whom.File, person)) is not { } token)
            return Redirect(Of(Card.Whom));
        await db.SaveChangesAsync();
        Link = $"{settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}"}/moi/rouvrir/{token}";
        return Page();
    }

    private static string Say(DateTimeOffset instant) => instant.InWords("d MMMM, HH:mm");

    private async Task<bool> Meet(Whom whom)
    {
        if (await people.Find(whom, User) is not { } card || await people.PersonOf(whom, User) is not { } known || await db.Safes.FindAsync(known) is null)
            return false;
        (Card, person) = (card, known);
        if (await contracts.Of(person) is not { } contract)
            return true;

        Contract = contract;
        var (houses, _) = await contracts.Around(person);
        var (first, second) = (Trusted.Read(contract.First)!, Trusted.Read(contract.Second)!);
        (First, Second) = (first.Say(houses, texts), second.Say(houses, texts));
        mine = await ceremonies.ShareOf(person, User.HelperId);
        if (await ceremonies.Running(person) is { } running && running.Contract == contract.Id)
        {
            (Running, Yeses) = (running, await ceremonies.YesesOf(running));
            var other = Yeses.Exists(yes => yes.IsSecond) ? first : second;
            PhoneOfOther = houses.FirstOrDefault(house => house.Structure.Id == other.Structure)?.Structure.Phone;
        }
        return true;
    }
}

/// <summary>Where the person is.</summary>
internal enum Meeting
{
    /// <summary>In front of the helper.</summary>
    [Pictogram("users")]
    InFront,

    /// <summary>On the telephone.</summary>
    [Pictogram("phone")]
    OnThePhone,
}

internal sealed class RecogniseForm
{
    [Required]
    public Meeting? Where { get; set; }

    [Required]
    public RecognisedBy? How { get; set; }

    [Required, StringLength(40)]
    public string? Code { get; set; }
}
