using Appui.Platform;

namespace Appui.People.Model;

/// <summary>How many papers of one kind were printed on one day: nobody's name, nobody's number.</summary>
internal sealed class PaperCount
{
    public required StructureId Structure { get; init; }
    [NotPersonal] public required DateOnly Day { get; init; }

    /// <summary>The key of a paper of <c>papers.json</c>.</summary>
    [NotPersonal] public required string Paper { get; init; }

    [NotPersonal] public int Count { get; private set; }

    public void AddOne() => Count++;
}

/// <summary>When a helper was last at the desk of a structure.</summary>
[Keeps(Processing.Accounts, Keeping.LastPost)]
internal sealed class DeskVisit
{
    public required HelperId Helper { get; init; }
    public required StructureId Structure { get; init; }
    [Personal(DataCategory.Helper)] public DateOnly Day { get; private set; }
    [Personal(DataCategory.Helper)] public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>What changed after this instant is news to them: the end of their last working day here.</summary>
    [Personal(DataCategory.Helper)] public DateTimeOffset Since { get; private set; }

    public void SeenAt(DateTimeOffset now, DateOnly today)
    {
        if (Day != today)
            (Day, Since) = (today, LastSeenAt == default ? now.AddDays(-7) : LastSeenAt);
        LastSeenAt = now;
    }
}

/// <summary>That a helper searched, never what.</summary>
[Keeps(Processing.Accountability, Keeping.ShortLived)]
internal sealed class Search
{
    [NotPersonal] public required Guid Id { get; init; }
    public required HelperId Helper { get; init; }
    [Personal(DataCategory.Helper)] public required DateTimeOffset SearchedAt { get; init; }
}

/// <summary>A person whose masked name a helper was shown, and whose page they did not open afterwards.</summary>
[Keeps(Processing.Accountability, Keeping.ShortLived)]
internal sealed class Glimpsed
{
    public required HelperId Helper { get; init; }
    public required FileId File { get; init; }
    [Personal(DataCategory.Trace)] public required DateTimeOffset SeenAt { get; init; }
}

/// <summary>A code that the person carries to another structure; only its hash is kept.</summary>
[Keeps(Processing.Sharing, Keeping.ShortLived)]
internal sealed class LinkCode
{
    [Personal(DataCategory.Number)] public required byte[] Hash { get; init; }
    public required FileId File { get; init; }
    public required HelperId MadeBy { get; init; }
    [Personal(DataCategory.Choice)] public required DateTimeOffset MadeAt { get; init; }
    [Personal(DataCategory.Choice)] public required DateTimeOffset LastInstant { get; init; }
    [Personal(DataCategory.Choice)] public DateTimeOffset? UsedAt { get; private set; }

    public bool IsOpenAt(DateTimeOffset now) => UsedAt is null && now <= LastInstant;

    public void Use(DateTimeOffset at) => UsedAt = at;
}
