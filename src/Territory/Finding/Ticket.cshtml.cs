using Appui.Platform;

namespace Appui.Territory.Finding;

/// <summary>What was found, on the paper of a receipt printer (80 millimetres): three places, when they open, the bus, a small plan.</summary>
[OpenToAll, Printable]
internal sealed class Ticket(Finder finder, Thesaurus thesaurus, DefaultPlace here, TimeProvider clock) : Find(finder, thesaurus, here, clock)
{
    /// <summary>What a receipt holds.</summary>
    public const int Most = 3;
}
