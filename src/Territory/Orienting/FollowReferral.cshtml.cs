using System.ComponentModel.DataAnnotations;
using Appui.People;
using Appui.Platform;
using Appui.Territory.Agreeing;
using Appui.Territory.Finding;
using Appui.Territory.Showing;
using Appui.Territory.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Orienting;

/// <summary>What happened.</summary>
internal sealed class MoveForm
{
    public ReferralState? To { get; set; }

    public RefusalReason? Reason { get; set; }

    public DateOnly? On { get; set; }

    [StringLength(5)]
    public string? At { get; set; }
}

/// <summary>One referral, as the sender and the place see it: where it stands, what may happen next, those that came before.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class FollowReferral(IPeople people, Sheets sheets, ReferralBook book, Agreements agreements, Thesaurus thesaurus, TerritoryDb db, Journal journal, Texts texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public MoveForm Form { get; set; } = new();

    public Referral Referral { get; private set; } = null!;

    public Sheet Sheet { get; private set; } = null!;

    public Need? Need => thesaurus.ByKey(Referral.Need);

    /// <summary>What the reader may know.</summary>
    public string? Told { get; private set; }

    /// <summary>How the sender's page calls the person; null for the place.</summary>
    public string? Name { get; private set; }

    /// <summary>The user reads as the sender.</summary>
    public bool IsSender => Referral.FromStructure == User.Structure;

    /// <summary>Those of the same thread, the first one first.</summary>
    public IReadOnlyList<(Referral Referral, string Place)> Thread { get; private set; } = [];

    public string? Taker { get; private set; }

    /// <summary>What the sender's house agreed with this place.</summary>
    public IReadOnlyList<AgreementSeen> Agreed { get; private set; } = [];

    /// <summary>What this user may say happened: the place answers for itself; who sends says what the person tells.</summary>
    public IReadOnlyList<ReferralState> May =>
        [.. Referral.Next.Where(next => !IsSender || Referral.ToStructure is null || next is ReferralState.Came or ReferralState.DidNotCome or ReferralState.Solved or ReferralState.CameBack)];

    /// <summary>It did not work out: another place may.</summary>
    public bool MayGoOn => IsSender && Referral is { State: ReferralState.Refused or ReferralState.CameBack or ReferralState.DidNotCome or ReferralState.Proposed };

    public async Task<IActionResult> OnGet(ReferralId id)
    {
        if (!await Find(id)) return NotFound();
        journal.Record("referral.read", Referral.Whom.Subject, ("referral", id));
        return Page();
    }

    public async Task<IActionResult> OnPost(ReferralId id)
    {
        if (!await Find(id)) return NotFound();
        if (Form.To is not { } to || !May.Contains(to)) return Taken();
        var appointment = to is ReferralState.Appointed ? AppointmentOf() : null;
        if (to is ReferralState.Refused && Form.Reason is null) ModelState.AddModelError("Form.Reason", "FollowReferral.Reason.Missing");
        if (!ModelState.IsValid) return Page();

        Referral.Move(to, User.HelperId, clock.GetUtcNow(), clock.Today, Form.Reason, appointment);
        if (to is ReferralState.Refused && Form.Reason is RefusalReason.Closed && await db.Places.SingleOrDefaultAsync(p => p.Id == Referral.Place) is { } place)
        {
            place.Doubt();
            place.Revision = await db.NextRevision();
        }

        if (!await db.SavedFirst())
        {
            // A colleague was quicker, in the same second.
            await Find(id);
            return Taken();
        }

        journal.Record("referral.moved", Referral.Whom.Subject, ("referral", id), ("to", to));
        return Redirect($"/orientations/{id}");
    }

    /// <summary>The sender looks again in a week.</summary>
    public async Task<IActionResult> OnPostLater(ReferralId id)
    {
        if (!await Find(id) || !IsSender) return NotFound();
        Referral.LookAgain(clock.Today.AddDays(7));
        await db.SaveChangesAsync();
        return Redirect("/bureau");
    }

    /// <summary>It has moved meanwhile: the page says by whom, and what is left to do.</summary>
    private PageResult Taken()
    {
        ModelState.Clear();
        ModelState.AddModelError("", Taker is { } taker && Referral.State is ReferralState.Accepted or ReferralState.Appointed ? texts["{0} s'en charge déjà.", taker] : texts["Quelqu'un a répondu entre-temps. Voici où ça en est."]);
        return Page();
    }

    private DateTimeOffset? AppointmentOf()
    {
        if (Form.On is not { } on || on < clock.Today || on > clock.Today.AddYears(1) || !TimeOnly.TryParseExact((Form.At ?? "").Replace('h', ':').TrimEnd(':') is { Length: > 0 } typed ? typed.Contains(':', StringComparison.Ordinal) ? typed : typed + ":00" : "", "H:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var at))
        {
            ModelState.AddModelError("Form.On", "FollowReferral.On.Wrong");
            return null;
        }

        return on.InParisAt(at);
    }

    private async Task<bool> Find(ReferralId id)
    {
        if (await book.Find(id, User) is not { } referral || await sheets.Find(referral.Place) is not { } sheet) return false;
        (Referral, Sheet) = (referral, sheet);
        Told = await book.Told(referral, User);
        Name = IsSender ? (await people.Names([referral.Whom], User)).GetValueOrDefault(referral.Whom) : null;
        Taker = referral.TakenBy is { } taker ? (await people.Colleagues(User)).GetValueOrDefault(taker) : null;
        if (!IsSender) return true;
        Agreed = [.. (await agreements.Standing(User)).Where(a => a.Agreement.Place == sheet.Kept.Id && a.Agreement.Takes(referral.Need))];

        var thread = await db.Referrals.AsNoTracking().Where(r => r.Thread == referral.Thread && r.FromStructure == referral.FromStructure).OrderBy(r => r.SentAt).ToListAsync();
        var places = thread.Select(r => r.Place).Distinct().ToList();
        var names = await db.Places.AsNoTracking().Where(p => places.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        Thread = thread.Count > 1 ? [.. thread.Select(r => (r, names[r.Place]))] : [];
        return true;
    }
}
