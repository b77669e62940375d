using System.Collections.Concurrent;
using Appui.Kiosk.Device;
using Appui.Kiosk.Model;
using Appui.Platform;

namespace Appui.Kiosk.Calling;

/// <summary>Who calls now, by the place where they stand and never by name. In memory: a call that nobody remembers after a restart is made again by one touch.</summary>
internal sealed class Calls(TimeProvider clock)
{
    /// <summary>A call that nobody answered is let go of after this long.</summary>
    public static readonly TimeSpan Rings = TimeSpan.FromMinutes(15);

    /// <summary>After this long the screen says that one may also go to the desk.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Told = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Alive = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<TerminalId, Call> calls = new();
    private readonly ConcurrentDictionary<StructureId, DateTimeOffset> beats = new();

    /// <summary>Rings; touching again rings no louder. True when it is a new call.</summary>
    public bool Ring(AtTerminal at)
    {
        if (Of(at.Id) is not null) return false;
        calls[at.Id] = new(at.Id, at.Structure, at.Place, clock.GetUtcNow());
        return true;
    }

    /// <summary>The call of a terminal, answered or not; null when there is none.</summary>
    public Call? Of(TerminalId terminal)
    {
        if (!calls.TryGetValue(terminal, out var call)) return null;
        var now = clock.GetUtcNow();
        if (call.AnsweredAt is { } answered ? now - answered < Told : now - call.At < Rings) return call;
        calls.TryRemove(terminal, out _);
        return null;
    }

    /// <summary>The calls of a structure that nobody answered yet, the oldest first.</summary>
    public IReadOnlyList<Call> Waiting(StructureId structure) =>
        [.. calls.Values.Where(call => call.Structure == structure && call.AnsweredAt is null && Of(call.Terminal) is not null).OrderBy(call => call.At)];

    /// <summary>« J'arrive ». False when somebody else said so before, or the call was taken back.</summary>
    public bool Answer(TerminalId terminal, StructureId structure) =>
        Of(terminal) is { AnsweredAt: null } call && call.Structure == structure && calls.TryUpdate(terminal, call with { AnsweredAt = clock.GetUtcNow() }, call);

    /// <summary>Takes it back; true when nobody had answered.</summary>
    public bool End(TerminalId terminal) => calls.TryRemove(terminal, out var call) && call.AnsweredAt is null;

    /// <summary>A terminal of this structure is in use.</summary>
    public void Beat(StructureId structure) => beats[structure] = clock.GetUtcNow();

    /// <summary>Is there a terminal from which somebody may call?</summary>
    public bool MayRing(StructureId structure) => beats.TryGetValue(structure, out var at) && clock.GetUtcNow() - at < Alive;
}

/// <summary>Somebody at a terminal asks for somebody.</summary>
/// <param name="Terminal">From where.</param>
/// <param name="Structure">Whose desk rings.</param>
/// <param name="Place">As the desk hears it.</param>
/// <param name="At">Since when.</param>
internal sealed record Call(TerminalId Terminal, StructureId Structure, string Place, DateTimeOffset At)
{
    /// <summary>Since when somebody comes.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }
}
