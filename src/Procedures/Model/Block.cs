using Appui.Platform;

namespace Appui.Procedures.Model;

/// <summary>Why a case does not move.</summary>
internal enum BlockReason
{
    /// <summary>Nobody answers, by any way.</summary>
    NobodyAnswers,

    /// <summary>The account cannot be opened.</summary>
    AccountRefused,

    /// <summary>A paper is refused again and again.</summary>
    PaperRefused,

    /// <summary>What was sent cannot be found there.</summary>
    PaperLost,

    /// <summary>The site does not let the claim through.</summary>
    SiteRefuses,

    /// <summary>Two answers say opposite things.</summary>
    ContraryAnswers,

    /// <summary>A payment stopped, or never came, without a word.</summary>
    PaymentStopped,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>What an agency answered when it was asked why.</summary>
internal enum BlockAnswer
{
    /// <summary>It moves again.</summary>
    Solved,

    /// <summary>It will, and it takes time.</summary>
    Promised,

    /// <summary>They say no.</summary>
    Refused,

    /// <summary>They did not answer.</summary>
    Nothing,
}

/// <summary>How a block ended: what was answered, who heard it, when.</summary>
internal sealed record BlockEnd(BlockAnswer How, HelperId By, DateTimeOffset At);

/// <summary>Somebody at an agency whom an agreement lets the team call: a role and a line, never a name.</summary>
[Keeps(Processing.Accounts, Keeping.LastPost)]
internal sealed class Contact
{
    /// <summary>Which one.</summary>
    [NotPersonal] public required Guid Id { get; init; }

    /// <summary>The house that has the agreement.</summary>
    public required StructureId Structure { get; init; }

    /// <summary>Where they are.</summary>
    [NotPersonal] public required Agency Agency { get; init; }

    /// <summary>What they are there: "référent des partenaires".</summary>
    [NotPersonal] public required string Role { get; init; }

    /// <summary>Their direct line or address.</summary>
    [NotPersonal] public required string Line { get; init; }

    /// <summary>What the agreement lets one ask; null when it does not say.</summary>
    [NotPersonal] public string? MayAsk { get; init; }

    /// <summary>Within how many days they answer, as the agreement says.</summary>
    [NotPersonal] public required int AnswerDays { get; init; }

    /// <summary>Who wrote it down.</summary>
    public required HelperId AddedBy { get; init; }

    /// <summary>When.</summary>
    [NotPersonal] public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Who said that it ended; null while it stands.</summary>
    public HelperId? EndBy { get; private set; }

    /// <summary>When it ended.</summary>
    [NotPersonal] public DateTimeOffset? EndAt { get; private set; }

    /// <summary>The agreement ended, or the line changed. What was asked through it stays.</summary>
    public void End(HelperId by, DateTimeOffset at) => (EndBy, EndAt) = (EndBy ?? by, EndAt ?? at);
}

/// <summary>A case that is stuck: since when, why, who was asked, until when an answer is awaited, and what it was.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class Block
{
    /// <summary>Which one.</summary>
    [Personal(DataCategory.Number)] public required Guid Id { get; init; }

    /// <summary>The house that asks.</summary>
    public required StructureId Structure { get; init; }

    /// <summary>Which case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Who is asked.</summary>
    [Personal(DataCategory.FollowUp)] public required Agency Agency { get; init; }

    /// <summary>Why it does not move.</summary>
    [Personal(DataCategory.FollowUp)] public required BlockReason Reason { get; init; }

    /// <summary>Through which agreement; null: the ordinary way.</summary>
    [NotPersonal] public Guid? Contact { get; init; }

    /// <summary>Who asked.</summary>
    public required HelperId By { get; init; }

    /// <summary>When.</summary>
    [Personal(DataCategory.FollowUp)] public required DateTimeOffset At { get; init; }

    /// <summary>The day by which an answer is awaited.</summary>
    [Personal(DataCategory.FollowUp)] public required DateOnly AwaitedOn { get; init; }

    /// <summary>What was answered; null while it is awaited.</summary>
    [Personal(DataCategory.FollowUp)] public BlockEnd? Answer { get; private set; }

    /// <summary>They answered, or it is known that they will not.</summary>
    /// <exception cref="InvalidOperationException">An answer was written down already.</exception>
    public void Hear(BlockAnswer how, HelperId by, DateTimeOffset at)
    {
        if (Answer is not null) throw new InvalidOperationException("An answer was written down already.");
        Answer = new(how, by, at);
    }
}
