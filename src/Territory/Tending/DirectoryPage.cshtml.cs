using Appui.Platform;
using Appui.Territory.Model;
using Appui.Territory.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Tending;

/// <summary>The directory as those who keep it see it: its lists, what is doubted, what vanished, what looks alike.</summary>
[AllowedTo(HelperRole.Manager, HelperRole.Operator)]
internal sealed class DirectoryPage(TerritoryDb db, TimeProvider clock) : PageModel
{
    private const int MostShown = 100;

    public IReadOnlyList<(string Source, int Places, DateTimeOffset? ReadAt)> Sources { get; private set; } = [];

    public IReadOnlyList<KeptPlace> Doubted { get; private set; } = [];

    public IReadOnlyList<KeptPlace> Vanished { get; private set; } = [];

    public int Alike { get; private set; }

    public async Task OnGet()
    {
        var counts = await db.Places.GroupBy(p => p.Source).Select(g => new { Source = g.Key, Count = g.Count() }).ToListAsync();
        var readings = (await db.Readings.AsNoTracking().Select(r => new { r.Source, r.At }).ToListAsync()).GroupBy(r => r.Source, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(r => r.At), StringComparer.Ordinal);
        Sources = [.. counts.OrderBy(c => c.Source, StringComparer.Ordinal).Select(c => (c.Source, c.Count, readings.TryGetValue(c.Source, out var at) ? at : (DateTimeOffset?)null))];
        Doubted = await db.Places.AsNoTracking().Where(p => p.Doubts > 0 && p.ClosedOn == null && p.MergedInto == null).OrderByDescending(p => p.Doubts).Take(MostShown).ToListAsync();
        Vanished = await db.Places.AsNoTracking().Where(p => p.VanishedOn != null && p.ClosedOn == null && p.MergedInto == null).OrderBy(p => p.Name).Take(MostShown).ToListAsync();
        Alike = await db.Likenesses.CountAsync(l => l.Answer == LikenessAnswer.Asked);
    }

    /// <summary>It still helps: somebody called.</summary>
    public Task<IActionResult> OnPostTrue(PlaceId id) => Change(id, place => place.Confirm(clock.Today));

    /// <summary>It helps nobody any more.</summary>
    public Task<IActionResult> OnPostClosed(PlaceId id) => Change(id, place => place.Close(clock.Today));

    private async Task<IActionResult> Change(PlaceId id, Action<KeptPlace> change)
    {
        if (await db.Places.SingleOrDefaultAsync(p => p.Id == id) is not { } place) return NotFound();
        change(place);
        await db.SaveChanged(place);
        return Redirect("/annuaire");
    }
}
