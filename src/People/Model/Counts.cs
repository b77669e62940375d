using Appui.Platform;

namespace Appui.People.Model;

/// <summary>How many papers of one kind were printed on one day: nobody's name, nobody's number.</summary>
internal sealed class PaperCount
{
    public required StructureId Structure { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>The key of a paper of <c>papers.json</c>.</summary>
    public required string Paper { get; init; }

    public int Count { get; private set; }

    public void AddOne() => Count++;
}

/// <summary>When a helper was last at the desk of a structure.</summary>
internal sealed class DeskVisit
{
    public required HelperId Helper { get; init; }
    public required StructureId Structure { get; init; }
    public DateOnly Day { get; private set; }
    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>What changed after this instant is news to them: the end of their last working day here.</summary>
    public DateTimeOffset Since { get; private set; }

    public void SeenAt(DateTimeOffset now, DateOnly today)
    {
        if (Day != today)
            (Day, Since) = (today, LastSeenAt == default ? now.AddDays(-7) : LastSeenAt);
        LastSeenAt = now;
    }
}

/// <summary>That a helper searched, never what.</summary>
internal sealed class Search
{
    public required Guid Id { get; init; }
    public required HelperId Helper { get; init; }
    public required DateTimeOffset SearchedAt { get; init; }
}

/// <summary>A code that the person carries to another structure; only its hash is kept.</summary>
internal sealed class LinkCode
{
    public required byte[] Hash { get; init; }
    public required FileId File { get; init; }
    public required HelperId MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset LastInstant { get; init; }
    public DateTimeOffset? UsedAt { get; private set; }

    public bool IsOpenAt(DateTimeOffset now) => UsedAt is null && now <= LastInstant;

    public void Use(DateTimeOffset at) => UsedAt = at;
}
