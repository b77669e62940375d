using Appui.People;
using Appui.Platform;

namespace Appui.Procedures.Model;

/// <summary>Why a right seems about to be lost, the most pressing first.</summary>
internal enum RiskReason
{
    /// <summary>The last day to answer, contest or declare is near or just past.</summary>
    LastDay,

    /// <summary>A declaration or a renewal is awaited.</summary>
    Declaration,

    /// <summary>The agency has been silent for longer than it usually takes.</summary>
    SilentAgency,

    /// <summary>Nobody looked on the day that was promised.</summary>
    NobodyLooked,

    /// <summary>A claim was begun and never sent.</summary>
    NeverSent,

    /// <summary>A right that the person seems entitled to, and that nobody asked for.</summary>
    NotClaimed,
}

/// <summary>What came of trying to reach somebody.</summary>
internal enum OutreachOutcome
{
    /// <summary>They were spoken to.</summary>
    Reached,

    /// <summary>Nobody answered.</summary>
    NoAnswer,

    /// <summary>They do not want this right now: not called about it again.</summary>
    NotWanted,
}

/// <summary>One try to reach somebody because a right seems at risk.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class Outreach
{
    /// <summary>Which one.</summary>
    [Personal(DataCategory.Number)] public required Guid Id { get; init; }

    /// <summary>The house that tried.</summary>
    public required StructureId Structure { get; init; }

    /// <summary>The file, when the person has one.</summary>
    public FileId? File { get; init; }

    /// <summary>The slip, when nothing is stored of the person.</summary>
    public SlipId? Slip { get; init; }

    /// <summary>Why.</summary>
    [Personal(DataCategory.FollowUp)] public required RiskReason Reason { get; init; }

    /// <summary>What came of it.</summary>
    [Personal(DataCategory.FollowUp)] public required OutreachOutcome Outcome { get; init; }

    /// <summary>Who tried.</summary>
    public required HelperId By { get; init; }

    /// <summary>When.</summary>
    [Personal(DataCategory.FollowUp)] public required DateTimeOffset At { get; init; }

    /// <summary>Whom it was for.</summary>
    public Whom Whom => File is { } file ? Whom.Of(file) : Whom.Of(Slip!.Value);

    /// <summary>Is the person left alone for this reason at this instant: two weeks once reached, half a year about what they do not want, until tomorrow when nobody answered.</summary>
    public bool LeavesAlone(RiskReason reason, DateTimeOffset now) => Outcome switch
    {
        OutreachOutcome.Reached => now < At.AddDays(14),
        OutreachOutcome.NotWanted => reason == Reason && now < At.AddDays(180),
        _ => now < At.AddHours(20),
    };
}
