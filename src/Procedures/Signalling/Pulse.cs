using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Model;
using Appui.Procedures.Sources;
using Appui.Procedures.Storage;
using Appui.Procedures.Testing;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Signalling;

/// <summary>What helpers of all houses say of one card at this instant.</summary>
/// <param name="Signals">Those that count: recent, and not answered by reading the card again.</param>
/// <param name="News">Changes and outages that hold.</param>
/// <param name="Tips">Advice that holds, the newest first.</param>
/// <param name="Tested">The last test by two people; null when there is none.</param>
/// <param name="Sources">The official sheets under it that changed lately.</param>
internal sealed record CardPulse(IReadOnlyList<Signal> Signals, IReadOnlyList<News> News, IReadOnlyList<Tip> Tips, TrialResult? Tested, IReadOnlyList<Official> Sources)
{
    /// <summary>So many signals that somebody must read the card again.</summary>
    public bool IsReopened => Signals.Count >= Signal.Reopening;
}

/// <summary>Reads what is said of cards; shared by every house that uses them.</summary>
internal sealed class Pulse(ProceduresDb db, CardLibrary cards, TimeProvider clock)
{
    /// <summary>All that is said of a card.</summary>
    public async Task<CardPulse> Of(string card)
    {
        var now = clock.GetUtcNow();
        var since = now.AddDays(-Signal.Days);
        var signals = await db.Signals.AsNoTracking().Where(one => one.Card == card && one.At > since && one.ClearedAt == null).OrderByDescending(one => one.At).ToListAsync();
        var news = await db.News.AsNoTracking().Where(one => one.Card == card && one.At > since && one.EndedAt == null).OrderByDescending(one => one.At).ToListAsync();
        var tips = await db.Tips.AsNoTracking().Where(one => one.Card == card && one.EndedAt == null).OrderByDescending(one => one.At).ToListAsync();
        var trial = await db.Trials.AsNoTracking().Where(one => one.Card == card && one.Second != null).OrderByDescending(one => one.FirstAt).FirstOrDefaultAsync();
        var sheets = cards.Find(card) is { } found ? OfficialImport.SheetsOf(found).ToList() : [];
        var sources = await db.Officials.AsNoTracking().Where(one => sheets.Contains(one.Sheet) && one.ChangedAt != null && one.ChangedAt > since).OrderByDescending(one => one.ChangedAt).ToListAsync();
        return new(signals, [.. news.Where(one => one.StandsAt(now))], tips, trial is null ? null : TrialResult.Of(trial), sources);
    }

    /// <summary>The cards that enough signals opened again.</summary>
    public async Task<IReadOnlySet<string>> Reopened()
    {
        var since = clock.GetUtcNow().AddDays(-Signal.Days);
        var counted = await db.Signals.Where(one => one.At > since && one.ClearedAt == null).GroupBy(one => one.Card).Select(same => new { Card = same.Key, Count = same.Count() }).ToListAsync();
        return counted.Where(one => one.Count >= Signal.Reopening).Select(one => one.Card).ToHashSet(StringComparer.Ordinal);
    }
}
