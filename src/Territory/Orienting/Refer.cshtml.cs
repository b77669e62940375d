using System.ComponentModel.DataAnnotations;
using Appui.People;
using Appui.Platform;
using Appui.Territory.Agreeing;
using Appui.Territory.Finding;
using Appui.Territory.Showing;
using Appui.Territory.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Territory.Orienting;

/// <summary>What the place will know: nothing of the person, unless they say otherwise.</summary>
internal sealed class ReferForm
{
    [Required]
    public string? Need { get; set; }

    [Required]
    public Urgency? Urgency { get; set; } = Orienting.Urgency.Usual;

    /// <summary>What was tried already.</summary>
    [StringLength(600)]
    public string? Tried { get; set; }

    [Required]
    public Shares? Shares { get; set; } = Orienting.Shares.Nothing;

    /// <summary>What leaves was read to the person, and they said yes.</summary>
    public bool Agreed { get; set; }
}

/// <summary>Somebody is sent to a place.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class Refer(IPeople people, IConsents consents, Sheets sheets, ReferralBook book, Agreements agreements, Thesaurus thesaurus, TerritoryDb db, Journal journal, Texts texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ReferForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? After { get; set; }

    public PersonCard Person { get; private set; } = null!;

    public Sheet Sheet { get; private set; } = null!;

    public IReadOnlyList<Need> Needs => thesaurus.All;

    /// <summary>What the house agreed with this place.</summary>
    public IReadOnlyList<AgreementSeen> Agreed { get; private set; } = [];

    /// <summary>Somebody without a file gives nothing: there is a number, and nothing else to give.</summary>
    public bool MayShare => Person.Whom.File is not null && Road is ReferralRoad.Appui;

    /// <summary>The road that the place prefers among those it has.</summary>
    public ReferralRoad Road => Sheet switch
    {
        { Kept.Structure: not null } => ReferralRoad.Appui,
        { Place.Phone.Length: > 0 } => ReferralRoad.Phone,
        { Place.Email.Length: > 0 } => ReferralRoad.Email,
        _ => ReferralRoad.Slip,
    };

    public async Task<IActionResult> OnGet(Whom whom, PlaceId place, [FromQuery(Name = "besoin")] string? need)
    {
        if (!await Find(whom, place)) return NotFound();
        Form.Need = thesaurus.ByKey(need)?.Key;
        return Page();
    }

    public async Task<IActionResult> OnPost(Whom whom, PlaceId place)
    {
        if (!await Find(whom, place)) return NotFound();
        if (thesaurus.ByKey(Form.Need) is null) ModelState.AddModelError("Form.Need", "Refer.Need.Unknown");
        if (Sheet.Kept.ClosedOn is not null) ModelState.AddModelError("", "Refer.Closed");
        if (Sheet.Kept.Structure == User.Structure) ModelState.AddModelError("", "Refer.Own");
        if (Form.Shares is not Shares.Nothing and not null && !MayShare) ModelState.AddModelError("Form.Shares", "Refer.Shares.NoRoad");
        else if (Form.Shares is not Shares.Nothing and not null && !Form.Agreed) ModelState.AddModelError("Form.Agreed", "Refer.Agreed.Missing");
        if (!ModelState.IsValid) return Page();

        var referral = await Send();
        return Redirect($"/orientations/{referral.Id}");
    }

    private async Task<Referral> Send()
    {
        var now = clock.GetUtcNow();
        var before = ReferralId.TryParse(After, out var after) ? await book.Find(after, User) : null;
        if (before?.FromStructure != User.Structure || before.Whom != Person.Whom) before = null;
        var id = ReferralId.New(now);
        var referral = new Referral
        {
            Id = id,
            Thread = before?.Thread ?? id,
            Number = Referral.NewNumber(),
            FromStructure = User.Structure,
            File = Person.Whom.File,
            Slip = Person.Whom.Slip,
            Place = Sheet.Kept.Id,
            ToStructure = Sheet.Kept.Structure,
            Road = Road,
            Need = Form.Need!,
            Urgency = Form.Urgency!.Value,
            Shares = Form.Shares!.Value,
            SentBy = User.HelperId,
            SentAt = now,
        };
        var (told, copy) = book.Seal(referral, Text());
        referral.Send(told, copy, clock.Today);
        db.Referrals.Add(referral);
        before?.Continue();
        if (Form.Shares is not Shares.Nothing) await consents.Give(Person.Whom, Processing.Sharing, ConsentExplained.ReadAloud, User, Sheet.Place.Name);
        await db.SaveChangesAsync();
        journal.Record("referral.sent", Person.Whom.Subject, ("referral", id), ("place", Sheet.Kept.Id), ("shares", referral.Shares));
        return referral;
    }

    /// <summary>What the place may read: what the person gives, then what was tried.</summary>
    private string Text()
    {
        List<string> lines = [];
        if (Form.Shares is Shares.Name or Shares.NameAndReach) lines.Add(Person.Name);
        if (Form.Shares is Shares.NameAndReach) lines.AddRange(Person.Reach);
        if (Person.Languages.Count > 0) lines.Add(texts["Langues : {0}", string.Join(", ", Person.Languages)]);
        if (Form.Tried is { Length: > 0 } tried) lines.Add(tried);
        return string.Join('\n', lines);
    }

    private async Task<bool> Find(Whom whom, PlaceId place)
    {
        if (await people.Find(whom, User) is not { } person || await sheets.Find(place) is not { } sheet) return false;
        (Person, Sheet) = (person, sheet);
        Agreed = [.. (await agreements.Standing(User)).Where(a => a.Agreement.Place == sheet.Kept.Id)];
        return true;
    }
}
