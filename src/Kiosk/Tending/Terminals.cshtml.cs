using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.Kiosk.Model;
using Appui.Kiosk.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Kiosk.Tending;

/// <summary>The terminals of a structure: adding one, its key, taking it away; and what happened on them, by month and never by person.</summary>
[AllowedTo(HelperRole.Manager)]
internal sealed class Terminals(KioskDb db, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty]
    public TerminalForm Form { get; set; } = new();

    public IReadOnlyList<Terminal> Standing { get; private set; } = [];

    /// <summary>The key that was just drawn, and whose: shown this once.</summary>
    public (string Place, string Key)? Drawn { get; private set; }

    /// <summary>This month's counts and last month's.</summary>
    public IReadOnlyList<Counted> Counts { get; private set; } = [];

    public async Task OnGet() => await Read();

    public async Task<IActionResult> OnPostAdd()
    {
        if (!ModelState.IsValid)
        {
            await Read();
            return Page();
        }

        var key = Terminal.DrawKey();
        var terminal = new Terminal
        {
            Id = TerminalId.New(clock.GetUtcNow()),
            Structure = User.Structure,
            Place = Form.Place.Trim(),
            InOpenRoom = Form.Room is RoomOf.Open,
            KeyHash = Terminal.HashOf(key),
            AddedAt = clock.GetUtcNow(),
        };
        db.Terminals.Add(terminal);
        return await Show(terminal, key, "terminal.added");
    }

    public async Task<IActionResult> OnPostKey(TerminalId terminal)
    {
        if (await Find(terminal) is not { } found) return NotFound();
        var key = Terminal.DrawKey();
        found.KeyHash = Terminal.HashOf(key);
        return await Show(found, key, "terminal.key-replaced");
    }

    public async Task<IActionResult> OnPostEnd(TerminalId terminal)
    {
        if (await Find(terminal) is not { } found) return NotFound();
        found.EndedAt = clock.GetUtcNow();
        await db.SaveChangesAsync();
        journal.Record("terminal.ended", Subject.Nobody, ("terminal", terminal));
        return Redirect("/bornes");
    }

    private async Task<IActionResult> Show(Terminal terminal, string key, string verb)
    {
        await db.SaveChangesAsync();
        journal.Record(verb, Subject.Nobody, ("terminal", terminal.Id));
        Drawn = (terminal.Place, key);
        ModelState.Clear();
        Form = new();
        await Read();
        return Page();
    }

    private Task<Terminal?> Find(TerminalId id)
    {
        var here = User.Structure;
        return db.Terminals.SingleOrDefaultAsync(terminal => terminal.Id == id && terminal.Structure == here && terminal.EndedAt == null);
    }

    private async Task Read()
    {
        var here = User.Structure;
        Standing = await db.Terminals.AsNoTracking().Where(terminal => terminal.Structure == here && terminal.EndedAt == null).OrderBy(terminal => terminal.Place).ToListAsync();
        var since = new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddMonths(-1);
        var tallies =
            from tally in db.Tallies.AsNoTracking()
            join terminal in db.Terminals on tally.Terminal equals terminal.Id
            where terminal.Structure == here && tally.Day >= since
            select tally;
        Counts =
        [
            .. (await tallies.ToListAsync()).GroupBy(tally => (Month: new DateOnly(tally.Day.Year, tally.Day.Month, 1), tally.What))
                .OrderByDescending(group => group.Key.Month).ThenBy(group => group.Key.What)
                .Select(group => new Counted(group.Key.Month, group.Key.What, group.Sum(t => t.Begun), group.Sum(t => t.Finished), group.Sum(t => t.Abandoned))),
        ];
    }
}

/// <summary>What happened in a month, on all terminals of the structure.</summary>
internal sealed record Counted(DateOnly Month, TallyOf What, long Begun, long Finished, long Abandoned);

internal sealed class TerminalForm
{
    [Required, StringLength(60)]
    public string Place { get; set; } = "";

    [Required]
    public RoomOf? Room { get; set; }
}

/// <summary>Who may pass behind.</summary>
internal enum RoomOf
{
    /// <summary>A common room: others see the screen.</summary>
    [Pictogram("users")]
    Open,

    /// <summary>A corner or a room of its own.</summary>
    [Pictogram("door-enter")]
    Apart,
}
