using Appui.People;
using Appui.Platform;

namespace Appui.Notices.Model;

/// <summary>How telling somebody ended.</summary>
internal enum NoticeOutcome
{
    /// <summary>They were told, face to face or by voice.</summary>
    Told,

    /// <summary>A message or a letter left.</summary>
    Sent,

    /// <summary>A helper took it back.</summary>
    Withdrawn,

    /// <summary>Every road was tried, or none is known any more.</summary>
    NoRoadLeft,

    /// <summary>Nobody can say whether the message left: a person decides, so that it does not go twice.</summary>
    InDoubt,
}

/// <summary>How it ended, when, by whom; null: by itself.</summary>
internal sealed record NoticeEnd(NoticeOutcome How, DateTimeOffset At, HelperId? By);

/// <summary>Somebody is to be told that there is news: why (for the team alone), who asked, by which roads it was tried, how it ended.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class Notice
{
    private readonly List<Sending> sendings = [];

    public required NoticeId Id { get; init; }
    public required StructureId Structure { get; init; }
    public FileId? File { get; init; }
    public SlipId? Slip { get; init; }
    [Personal(DataCategory.FollowUp)] public required NoticeReason Reason { get; init; }
    public required HelperId AskedBy { get; init; }
    [Personal(DataCategory.FollowUp)] public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The road that the helper chose to begin with; null: the surest.</summary>
    [Personal(DataCategory.FollowUp)] public RoadKind? First { get; init; }

    /// <summary>Null while somebody is still to be told.</summary>
    [Personal(DataCategory.FollowUp)] public NoticeEnd? End { get; private set; }

    /// <summary>When a helper read that it did not arrive.</summary>
    [Personal(DataCategory.FollowUp)] public DateTimeOffset? FailureSeenAt { get; private set; }

    [Personal(DataCategory.FollowUp)] public long Version { get; private set; }

    public IReadOnlyList<Sending> Sendings => sendings;

    public Whom Whom => File is { } file ? Whom.Of(file) : Whom.Of(Slip!.Value);

    public bool IsOpen => End is null;

    /// <summary>It did not arrive, and nobody read so yet.</summary>
    public bool AwaitsEyes => End is { How: NoticeOutcome.NoRoadLeft or NoticeOutcome.InDoubt } && FailureSeenAt is null;

    /// <summary>The one under way; null when all have ended.</summary>
    public Sending? Current => sendings.SingleOrDefault(sending => sending.IsOpen);

    /// <summary>Takes the next road.</summary>
    public Sending Take(RoadKind road, DateTimeOffset notBefore, DateTimeOffset now)
    {
        if (!IsOpen || Current is not null) throw new InvalidOperationException("One road at a time, and none after the end.");
        var sending = new Sending { Id = SendingId.New(now), NoticeId = Id, Structure = Structure, Road = road, NotBefore = notBefore, PlannedAt = now };
        sendings.Add(sending);
        Version++;
        return sending;
    }

    public void Finish(NoticeOutcome how, DateTimeOffset at, HelperId? by = null)
    {
        if (!IsOpen) throw new InvalidOperationException("This notice already ended.");
        End = new(how, at, by);
        Version++;
    }

    /// <summary>A letter came back, a message was refused after it had left: somebody is still to be told.</summary>
    public void Reopen()
    {
        End = null;
        Version++;
    }

    public void SeeFailure(DateTimeOffset at)
    {
        FailureSeenAt ??= at;
        Version++;
    }
}
