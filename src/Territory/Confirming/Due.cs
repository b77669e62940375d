using Appui.Platform;
using Appui.Territory.Finding;
using Appui.Territory.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Confirming;

/// <summary>The places near this installation that it is time to ask: those doubted first, then those of which nobody has said anything for half a year, the oldest first.</summary>
internal sealed class Due(TerritoryDb db, DirectoryIndex index, DefaultPlace here, TimeProvider clock)
{
    /// <summary>After how many days without a word a place is asked: twice a year.</summary>
    public const int Days = 182;

    /// <summary>Places farther than this, in kilometres, are asked by others.</summary>
    private const double Near = 30;

    private static readonly TimeSpan AfterLink = TimeSpan.FromDays(30), AfterCall = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<Entry>> Places(int most)
    {
        var now = clock.GetUtcNow();
        var (linked, called) = (now - AfterLink, now - AfterCall);
        var asked = (await db.Asks.Where(a => a.AskedAt > called || (a.AskedAt > linked && a.Digest != null && a.Answer == null)).Select(a => a.Place).ToListAsync()).ToHashSet();
        var limit = clock.Today.AddDays(-Days);
        return [.. index.Entries().Where(e => (e.Doubtful || !(e.Fresh > limit)) && IsNear(e) && !asked.Contains(e.Id))
            .OrderByDescending(e => e.Doubtful).ThenBy(e => e.Fresh ?? DateOnly.MinValue).ThenBy(e => e.Name, StringComparer.Ordinal).Take(most)];
    }

    private bool IsNear(Entry entry) =>
        here.Commune is not { Latitude: { } y, Longitude: { } x } || Territory.Places.Communes.Distance(y, x, entry.Latitude, entry.Longitude) <= Near;
}
