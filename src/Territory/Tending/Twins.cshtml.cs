using Appui.Platform;
using Appui.Territory.Model;
using Appui.Territory.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Tending;

/// <summary>Places that look alike: somebody says whether they are one, and may take it back.</summary>
[AllowedTo(HelperRole.Manager, HelperRole.Operator)]
internal sealed class Twins(TerritoryDb db, Journal journal, TimeProvider clock) : PageModel
{
    private const int MostShown = 25;

    public IReadOnlyList<(Likeness Likeness, KeptPlace First, KeptPlace Second)> Asked { get; private set; } = [];

    public IReadOnlyList<(Likeness Likeness, KeptPlace First, KeptPlace Second)> Merged { get; private set; } = [];

    public async Task OnGet()
    {
        Asked = await With(await db.Likenesses.AsNoTracking().Where(l => l.Answer == LikenessAnswer.Asked).OrderByDescending(l => l.Score).ThenBy(l => l.Id).Take(MostShown).ToListAsync());
        Merged = await With((await db.Likenesses.AsNoTracking().Where(l => l.Answer == LikenessAnswer.Same).ToListAsync()).OrderByDescending(l => l.AnsweredAt).Take(MostShown));
    }

    /// <summary>They are one: the first is shown for both. Nothing is moved, so that it can be taken back.</summary>
    public Task<IActionResult> OnPostSame(Guid id) => Say(id, LikenessAnswer.Same);

    /// <summary>They are two.</summary>
    public Task<IActionResult> OnPostDifferent(Guid id) => Say(id, LikenessAnswer.Different);

    /// <summary>The question is open again, and both places stand.</summary>
    public Task<IActionResult> OnPostUndo(Guid id) => Say(id, LikenessAnswer.Asked);

    private async Task<IActionResult> Say(Guid id, LikenessAnswer answer)
    {
        if (await db.Likenesses.SingleOrDefaultAsync(l => l.Id == id) is not { } likeness) return NotFound();
        var (first, second) = (await Standing(likeness.First), await db.Places.SingleAsync(p => p.Id == likeness.Second));
        if (likeness.Answer is LikenessAnswer.Same && answer is not LikenessAnswer.Same) second.Part();
        // Merged meanwhile, by another question: there is nothing left to ask.
        if (answer is LikenessAnswer.Same && first.Id != second.Id && second.MergedInto is null && !await db.Places.AnyAsync(p => p.MergedInto == second.Id)) second.MergeInto(first);
        else if (answer is LikenessAnswer.Same) answer = LikenessAnswer.Different;
        likeness.Say(answer, clock.GetUtcNow());
        await db.SaveChanged(first, second);
        journal.Record("place.compared", Subject.Nobody, ("first", likeness.First), ("second", likeness.Second), ("answer", answer));
        return Redirect("/annuaire/doublons");
    }

    /// <summary>The place that is shown for one.</summary>
    private async Task<KeptPlace> Standing(PlaceId id)
    {
        var place = await db.Places.SingleAsync(p => p.Id == id);
        return place.MergedInto is { } other ? await Standing(other) : place;
    }

    private async Task<IReadOnlyList<(Likeness, KeptPlace, KeptPlace)>> With(IEnumerable<Likeness> likenesses)
    {
        var all = likenesses.ToList();
        var ids = all.SelectMany(l => new[] { l.First, l.Second }).Distinct().ToList();
        var places = await db.Places.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        return [.. all.Select(l => (l, places[l.First], places[l.Second]))];
    }
}
