using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Appui.Kiosk.Model;

namespace Appui.Kiosk.Device;

/// <summary>Addresses that each turn one fresh browser into the screen of a terminal, once, within a minute: the program beside it asks for one at each start, and the key never enters a browser.</summary>
internal sealed class Tickets(TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (TerminalId Terminal, DateTimeOffset Until)> open = new(StringComparer.Ordinal);

    public string Draw(TerminalId terminal)
    {
        foreach (var (old, _) in open.Where(ticket => ticket.Value.Until < clock.GetUtcNow()))
            open.TryRemove(old, out _);
        var drawn = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        open[drawn] = (terminal, clock.GetUtcNow() + Lasts);
        return drawn;
    }

    public TerminalId? Use(string ticket) => open.TryRemove(ticket, out var found) && clock.GetUtcNow() <= found.Until ? found.Terminal : null;
}
