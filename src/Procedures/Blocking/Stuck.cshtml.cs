using Appui.Platform;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Blocking;

/// <summary>What is stuck at one agency for one reason.</summary>
/// <param name="Agency">Where.</param>
/// <param name="Reason">Why.</param>
/// <param name="Now">How many cases are stuck so now.</param>
/// <param name="OldestDays">For how many days the oldest of them has been; null when there is none.</param>
/// <param name="Solved">How many moved again within a year.</param>
/// <param name="MedianDays">In how many days half of those asked had an answer; null when nobody answered.</param>
internal sealed record StuckRow(Agency Agency, BlockReason Reason, int Now, int? OldestDays, int Solved, int? MedianDays);

/// <summary>What is stuck in the house, by agency and reason, without a name: for the team and for those who meet the agencies.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Manager)]
internal sealed class Stuck(ProceduresDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<StuckRow> Rows { get; private set; } = [];

    public async Task OnGet()
    {
        var (house, now, yearAgo) = (User.Structure, clock.GetUtcNow(), clock.GetUtcNow().AddDays(-365));
        var blocks = await db.Blocks.AsNoTracking()
            .Where(block => block.Structure == house && block.At > yearAgo && (block.Answer != null || db.Cases.Any(one => one.Id == block.CaseId && one.Next != null)))
            .ToListAsync();
        Rows =
        [
            .. blocks.GroupBy(block => (block.Agency, block.Reason)).Select(same => Row(same.Key.Agency, same.Key.Reason, [.. same], now))
                .OrderByDescending(row => row.Now).ThenByDescending(row => row.OldestDays).ThenBy(row => row.Agency),
        ];
    }

    private static StuckRow Row(Agency agency, BlockReason reason, List<Block> same, DateTimeOffset now)
    {
        var open = same.Where(block => block.Answer is null).ToList();
        var waits = same.Where(block => block.Answer is { How: not BlockAnswer.Nothing }).Select(block => (int)(block.Answer!.At - block.At).TotalDays).Order().ToList();
        return new(
            agency, reason, open.Count, open.Count == 0 ? null : open.Max(block => (int)(now - block.At).TotalDays),
            same.Count(block => block.Answer is { How: BlockAnswer.Solved }), waits.Count == 0 ? null : waits[waits.Count / 2]);
    }
}
