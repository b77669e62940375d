using Appui.Kiosk.Device;
using Appui.Kiosk.Storage;
using Appui.Platform;

namespace Appui.Kiosk.Model;

/// <summary>Counts what happens at a terminal, by day and never by person.</summary>
internal sealed class Counter(KioskDb db, TimeProvider clock)
{
    public Task Begun(AtTerminal at, TallyOf what) => db.Count(at.Id, clock.Today, what, begun: 1);

    public Task Finished(AtTerminal at, TallyOf what) => db.Count(at.Id, clock.Today, what, finished: 1);

    public Task Abandoned(AtTerminal at, TallyOf what) => db.Count(at.Id, clock.Today, what, abandoned: 1);

    public Task Finished(TerminalId terminal, TallyOf what) => db.Count(terminal, clock.Today, what, finished: 1);
}
