using Appui.Platform;
using Appui.Territory.Finding;
using Appui.Territory.Model;
using Appui.Territory.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Guiding;

/// <summary>The week of the places around, as those who hold permanences agree on it: when nobody helps, when several do, what could move, and what each place says to it.</summary>
[AllowedTo(HelperRole.Manager, HelperRole.Mediator, HelperRole.SocialWorker)]
internal sealed class Planning(Areas areas, TerritoryDb db, Journal journal, TimeProvider clock) : AreaPage(areas)
{
    [BindProperty(SupportsGet = true, Name = "semaine")]
    public DateOnly? AnyDay { get; set; }

    /// <summary>Only permanences count, not the ordinary hours of the places.</summary>
    [BindProperty(SupportsGet = true, Name = "permanences")]
    public bool PermanencesOnly { get; set; }

    public Week Week { get; private set; } = null!;

    public IReadOnlyList<ProposedMove> Proposals { get; private set; } = [];

    /// <summary>What was proposed and not answered, with the place and whether the user answers for it.</summary>
    public IReadOnlyList<(Move Move, Permanence Permanence, KeptPlace Place, bool Mine)> Open { get; private set; } = [];

    /// <summary>The services that somebody of the area gives.</summary>
    public IEnumerable<string> Services => Facets.Services.Where(service => Lines.Any(line => line.Services.Contains(service)));

    private IEnumerable<WeekLine> Lines => PermanencesOnly ? Week.Lines.Where(l => l.Permanence is not null) : Week.Lines;

    /// <summary>Who helps with a service in half a day.</summary>
    public IReadOnlyList<WeekLine> At(string service, HalfDay half) => [.. Week.At(service, half).Where(Lines.Contains)];

    public override async Task<IActionResult> OnGet()
    {
        await base.OnGet();
        Week = new(Area, AnyDay ?? clock.Today);
        Open = await Answerable();
        Proposals = [.. Week.Proposals().Where(p => !Open.Any(o => o.Permanence.Id == p.Line.Permanence!.Id))];
        return Page();
    }

    /// <summary>Proposes what the page proposed: looked for again, so that nothing else can be asked for.</summary>
    public async Task<IActionResult> OnPostPropose(Guid permanence, string hours)
    {
        await OnGet();
        if (Proposals.FirstOrDefault(p => p.Line.Permanence!.Id.Value == permanence && p.Hours == hours) is not { } proposed) return NotFound();
        db.Moves.Add(new()
        {
            Id = MoveId.New(clock.GetUtcNow()),
            Permanence = proposed.Line.Permanence!.Id,
            Service = proposed.Service,
            Hours = proposed.Hours,
            InsteadOf = proposed.Line.Permanence.Hours,
            ProposedBy = User.Structure,
            ProposedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync();
        journal.Record("permanence.proposed", Subject.Nobody, ("permanence", proposed.Line.Permanence.Id));
        return Back();
    }

    /// <summary>The place says yes: its page has the new time from now on.</summary>
    public Task<IActionResult> OnPostAgree(MoveId id) => Hear(id, MoveAnswer.Agreed);

    /// <summary>The place says no.</summary>
    public Task<IActionResult> OnPostDecline(MoveId id) => Hear(id, MoveAnswer.Declined);

    private async Task<IActionResult> Hear(MoveId id, MoveAnswer answer)
    {
        await OnGet();
        if (Open.FirstOrDefault(o => o.Move.Id == id && o.Mine) is not { Move: not null } open) return NotFound();
        var (move, permanence, place) = (await db.Moves.SingleAsync(m => m.Id == id), await db.Permanences.SingleAsync(p => p.Id == open.Permanence.Id), await db.Places.SingleAsync(p => p.Id == open.Place.Id));
        move.Hear(answer, permanence, clock.GetUtcNow());
        await db.SaveChanged(place);
        journal.Record("permanence.answered", Subject.Nobody, ("permanence", permanence.Id), ("answer", answer));
        return Back();
    }

    private RedirectResult Back() => Redirect($"/permanences?{Area.Query}&semaine={Week.Monday:yyyy-MM-dd}");

    private async Task<IReadOnlyList<(Move Move, Permanence Permanence, KeptPlace Place, bool Mine)>> Answerable()
    {
        var moves = await db.Moves.AsNoTracking().Where(m => m.Answer == null).OrderBy(m => m.ProposedAt).ToListAsync();
        var ids = moves.Select(m => m.Permanence).ToList();
        var permanences = await db.Permanences.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var places = permanences.Values.Select(p => p.Place).Distinct().ToList();
        var kept = await db.Places.AsNoTracking().Where(p => places.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var house = User.StructureOrNone;
        return [.. moves.Select(m => (m, permanences[m.Permanence], kept[permanences[m.Permanence].Place])).Where(m => m.Item2.Hours == m.m.InsteadOf)
            .Select(m => (m.m, m.Item2, m.Item3, m.Item3.Structure is { } structure && structure == house))];
    }
}
