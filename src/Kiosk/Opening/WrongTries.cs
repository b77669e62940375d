using System.Collections.Concurrent;
using Appui.Kiosk.Model;

namespace Appui.Kiosk.Opening;

/// <summary>Wrong cards and pictures at a terminal: thirty within an hour, whoever tried, and it opens no porte-documents for the rest of that hour. Each card has its own ten tries beside.</summary>
internal sealed class WrongTries(TimeProvider clock)
{
    private const int Most = 30;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<TerminalId, Queue<DateTimeOffset>> tries = new();

    public bool Rests(TerminalId terminal)
    {
        var queue = tries.GetOrAdd(terminal, _ => new());
        lock (queue)
        {
            while (queue.TryPeek(out var at) && clock.GetUtcNow() - at >= Window) queue.Dequeue();
            return queue.Count >= Most;
        }
    }

    public void Add(TerminalId terminal)
    {
        var queue = tries.GetOrAdd(terminal, _ => new());
        lock (queue) queue.Enqueue(clock.GetUtcNow());
    }
}
