using Appui.Platform;

namespace Appui.Procedures.Model;

/// <summary>An official sheet as it was last read, and what had changed then.</summary>
internal sealed class Official
{
    /// <summary>F19778.</summary>
    [NotPersonal] public required string Sheet { get; init; }

    /// <summary>What is kept of it.</summary>
    [NotPersonal] public required string Facts { get; set; }

    /// <summary>When it was last read.</summary>
    [NotPersonal] public required DateTimeOffset ReadAt { get; set; }

    /// <summary>The last changes, one a line; null when none was ever seen.</summary>
    [NotPersonal] public string? Changes { get; private set; }

    /// <summary>When they were seen.</summary>
    [NotPersonal] public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>Read again.</summary>
    public void Keep(string facts, DateTimeOffset at, string? changes)
    {
        (Facts, ReadAt) = (facts, at);
        if (changes is not null) (Changes, ChangedAt) = (changes, at);
    }
}
