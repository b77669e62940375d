using Appui.Platform;
using Appui.Territory.Finding;
using Appui.Territory.Model;
using Appui.Territory.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Confirming;

/// <summary>A place that waits for a call.</summary>
/// <param name="Entry">Which.</param>
/// <param name="Email">Where one may write instead; empty when nobody knows.</param>
/// <param name="Tries">How many calls nobody answered since it was last heard of.</param>
internal sealed record ToCall(Entry Entry, string Email, int Tries);

/// <summary>Whom to call so that the directory stays true, and what the places answered. Anybody of a team may, since nothing here is about a person.</summary>
[AllowedTo(HelperRole.Manager, HelperRole.Mediator, HelperRole.SocialWorker, HelperRole.Receptionist, HelperRole.Operator)]
internal sealed class CallPlaces(TerritoryDb db, Due due, Settings settings, Texts texts, Journal journal, TimeProvider clock) : PageModel
{
    private const int MostShown = 40;

    public IReadOnlyList<ToCall> Places { get; private set; } = [];

    /// <summary>What places said in their own words, that nobody has read yet.</summary>
    public IReadOnlyList<(Ask Ask, string Name)> Answers { get; private set; } = [];

    /// <summary>How many links wait for an answer.</summary>
    public int Waiting { get; private set; }

    /// <summary>The link just made: shown once, kept nowhere.</summary>
    public (string Name, string Link, string Mail)? Made { get; private set; }

    public Task OnGet() => Look();

    /// <summary>Somebody called: all is true.</summary>
    public Task<IActionResult> OnPostTrue(PlaceId id) => Called(id, AskAnswer.True, place => place.Confirm(clock.Today));

    /// <summary>Somebody called: it helps nobody any more.</summary>
    public Task<IActionResult> OnPostClosed(PlaceId id) => Called(id, AskAnswer.Closed, place => place.Close(clock.Today));

    /// <summary>Nobody answered: again in a week.</summary>
    public Task<IActionResult> OnPostNobody(PlaceId id) => Called(id, AskAnswer.NotReached, _ => { });

    /// <summary>A link that the helper gives or writes themselves.</summary>
    public async Task<IActionResult> OnPostLink(PlaceId id)
    {
        if (await Find(id) is not { } kept) return NotFound();
        var (ask, secret) = Ask.ByLink(id, AskRoad.Link, clock.GetUtcNow());
        db.Asks.Add(ask);
        await db.SaveChangesAsync();
        journal.Record("place.asked", Subject.Nobody, ("place", id));
        var link = $"{settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}"}/lieux/confirmer/{secret}";
        var body = string.Join("\n\n", ConfirmWords.Letter(texts, kept.Name, link));
        Made = (kept.Name, link, $"mailto:{Uri.EscapeDataString(kept.Shown().Email.Split('|')[0])}?subject={Uri.EscapeDataString(texts["Vos horaires sont-ils toujours exacts ?"])}&body={Uri.EscapeDataString(body)}");
        await Look();
        return Page();
    }

    /// <summary>What a place said was read.</summary>
    public async Task<IActionResult> OnPostSeen(AskId id)
    {
        if (await db.Asks.SingleOrDefaultAsync(a => a.Id == id) is not { } ask) return NotFound();
        ask.See(clock.GetUtcNow());
        await db.SaveChangesAsync();
        return Redirect("/annuaire/appeler");
    }

    private async Task<IActionResult> Called(PlaceId id, AskAnswer answer, Action<KeptPlace> change)
    {
        if (await Find(id) is not { } kept) return NotFound();
        db.Asks.Add(Ask.ByCall(id, answer, clock.GetUtcNow()));
        change(kept);
        await db.SaveChanged(kept);
        journal.Record("place.asked", Subject.Nobody, ("place", id), ("answer", answer));
        return Redirect("/annuaire/appeler");
    }

    private Task<KeptPlace?> Find(PlaceId id) => db.Places.SingleOrDefaultAsync(p => p.Id == id && p.MergedInto == null);

    private async Task Look()
    {
        var entries = await due.Places(MostShown);
        var ids = entries.Select(e => e.Id).ToList();
        var emails = (await db.Places.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync()).ToDictionary(p => p.Id, p => p.Shown().Email.Split('|')[0]);
        var tries = (await db.Asks.AsNoTracking().Where(a => ids.Contains(a.Place) && a.Answer == AskAnswer.NotReached).Select(a => a.Place).ToListAsync()).CountBy(place => place).ToDictionary();
        Places = [.. entries.Select(e => new ToCall(e, emails.GetValueOrDefault(e.Id, ""), tries.GetValueOrDefault(e.Id)))];

        var said = await db.Asks.AsNoTracking().Where(a => a.Said != null && a.SeenAt == null).ToListAsync();
        var spoke = said.Select(a => a.Place).ToList();
        var names = await db.Places.AsNoTracking().Where(p => spoke.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        Answers = [.. said.OrderByDescending(a => a.AnsweredAt).Select(a => (a, names[a.Place]))];
        Waiting = await db.Asks.CountAsync(a => a.Digest != null && a.Answer == null);
    }
}
