using Appui.Platform;

namespace Appui.Territory.Model;

/// <summary>A file of places that was read into the directory.</summary>
internal sealed class Reading
{
    [NotPersonal] public required Guid Id { get; init; }

    [NotPersonal] public required string Source { get; init; }

    [NotPersonal] public required DateTimeOffset At { get; init; }

    /// <summary>How many rows it had.</summary>
    [NotPersonal] public required long Lines { get; init; }

    [NotPersonal] public required long Refused { get; init; }

    [NotPersonal] public required long Added { get; init; }

    [NotPersonal] public required long Changed { get; init; }

    [NotPersonal] public required long Vanished { get; init; }
}

/// <summary>The number of the last change of the directory.</summary>
internal sealed class Revision
{
    [NotPersonal] public required Guid Id { get; init; }

    [NotPersonal] public long Last { get; set; }
}
