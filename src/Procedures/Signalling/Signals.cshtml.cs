using System.ComponentModel.DataAnnotations;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Signalling;

/// <summary>Advice, about no person.</summary>
internal sealed class TipForm
{
    [Required, StringLength(300)]
    public string? Words { get; set; }

    /// <summary>Credited by name; otherwise by the house.</summary>
    public bool Signed { get; set; } = true;
}

/// <summary>A change or an outage, in a sentence.</summary>
internal sealed class AnnounceForm
{
    [Required]
    public NewsKind? Kind { get; set; }

    [Required, StringLength(200)]
    public string? Words { get; set; }

    /// <summary>The card was read again: its signals are answered.</summary>
    public bool CardRead { get; set; }
}

/// <summary>What helpers say of a card, and what they announce: shared by all houses, about no person.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer, HelperRole.Receptionist, HelperRole.Manager)]
internal sealed class Signals(CardLibrary cards, Pulse pulse, ProceduresDb db, IPeople people, Journal journal, TimeProvider clock) : PageModel
{
    public TipForm Tip { get; set; } = new();

    public AnnounceForm Announce { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "merci")]
    public bool Thanks { get; set; }

    public Card Card { get; private set; } = null!;

    public CardPulse Pulse { get; private set; } = null!;

    public bool MayAnnounce => User.HelperRole is HelperRole.SocialWorker or HelperRole.Mediator;

    public bool Shares => MayAnnounce || User.HelperRole is HelperRole.Volunteer;

    public async Task<IActionResult> OnGet(string card) => await Find(card) ? Page() : NotFound();

    /// <summary>One tap from a step. The same helper counts once a day for the same thing.</summary>
    public async Task<IActionResult> OnPostSignal(string card, string? step, SignalKind kind, string? back)
    {
        if (!await Find(card)) return NotFound();
        if (!Enum.IsDefined(kind) || (step is { Length: > 0 } && !Card.Steps.Exists(known => known.Key == step))) return ToHere();

        var (me, dayAgo, at) = (User.HelperId, clock.GetUtcNow().AddDays(-1), step is { Length: > 0 } ? step : null);
        if (!await db.Signals.AnyAsync(one => one.Card == card && one.Step == at && one.Kind == kind && one.By == me && one.At > dayAgo))
        {
            db.Signals.Add(new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), Structure = User.Structure, Card = card, Step = at, Kind = kind, By = me, At = clock.GetUtcNow() });
            await db.SaveChangesAsync();
            journal.Record("card.signalled", Subject.Nobody, ("card", card), ("kind", kind));
        }
        return back is { Length: > 0 } && Url.IsLocalUrl(back) && !back.Contains("signaux", StringComparison.Ordinal) ? Redirect(back) : Redirect($"/demarches/{card}/signaux?merci=true");
    }

    public async Task<IActionResult> OnPostTip(string card, [FromForm(Name = "Tip")] TipForm tip)
    {
        Tip = tip;
        if (!await Find(card) || !Shares) return NotFound();
        if (!ModelState.IsValid) return Page();

        var house = await people.Structure(User);
        var me = (await people.Colleagues(User)).GetValueOrDefault(User.HelperId);
        db.Tips.Add(new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Structure = User.Structure,
            Card = card,
            Words = tip.Words!.Trim(),
            Author = tip.Signed && me is not null ? $"{me}, {house.Name}" : house.Name,
            By = User.HelperId,
            At = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync();
        journal.Record("card.tip", Subject.Nobody, ("card", card));
        return Redirect($"/demarches/{card}/signaux?merci=true");
    }

    public async Task<IActionResult> OnPostAnnounce(string card, [FromForm(Name = "Announce")] AnnounceForm announce)
    {
        Announce = announce;
        if (!await Find(card) || !MayAnnounce) return NotFound();
        if (!ModelState.IsValid) return Page();

        var now = clock.GetUtcNow();
        db.News.Add(new() { Id = Guid.CreateVersion7(now), Structure = User.Structure, Card = card, Kind = announce.Kind!.Value, Words = announce.Words!.Trim(), By = User.HelperId, At = now });
        if (announce.CardRead)
        {
            foreach (var signal in await db.Signals.Where(one => one.Card == card && one.ClearedAt == null).ToListAsync()) signal.Clear(User.HelperId, now);
        }
        await db.SaveChangesAsync();
        journal.Record("card.announced", Subject.Nobody, ("card", card), ("kind", announce.Kind));
        return Redirect($"/demarches/{card}/signaux?merci=true");
    }

    /// <summary>It works again: said by the house that announced it.</summary>
    public async Task<IActionResult> OnPostOver(string card, Guid id)
    {
        var house = User.Structure;
        if (!MayAnnounce || await db.News.SingleOrDefaultAsync(one => one.Id == id && one.Card == card && one.Structure == house) is not { } news) return NotFound();
        news.End(clock.GetUtcNow());
        await db.SaveChangesAsync();
        journal.Record("card.over", Subject.Nobody, ("card", card));
        return Redirect($"/demarches/{card}/signaux");
    }

    /// <summary>By its author, or by the team of their house.</summary>
    public async Task<IActionResult> OnPostTakeBack(string card, Guid id)
    {
        if (await db.Tips.SingleOrDefaultAsync(one => one.Id == id && one.Card == card) is not { } tip || !MayTakeBack(tip)) return NotFound();
        tip.End(clock.GetUtcNow());
        await db.SaveChangesAsync();
        journal.Record("card.tip-taken-back", Subject.Nobody, ("card", card));
        return Redirect($"/demarches/{card}/signaux");
    }

    public bool MayTakeBack(Tip tip) => tip.By == User.HelperId || (MayAnnounce && tip.Structure == User.Structure);

    public string? StepText(string? step) => step is null ? null : Card.Steps.Find(known => known.Key == step)?.Text;

    private RedirectResult ToHere() => Redirect($"/demarches/{Card.Key}/signaux");

    private async Task<bool> Find(string card)
    {
        if (cards.Find(card) is not { } found) return false;
        Card = found;
        Pulse = await pulse.Of(card);
        return true;
    }
}
