using Appui.Mandates;
using Appui.Platform;

namespace Appui.Procedures.Model;

/// <summary>A change of state, as a fact: from, to, who, when, why, on which ground.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class CaseChange
{
    private CaseChange()
    {
    }

    /// <summary>A change that happened.</summary>
    public CaseChange(CaseId caseId, CaseState from, CaseState to, HelperId by, DateTimeOffset at, ChangeReason reason, LegalGround ground) =>
        (Id, CaseId, From, To, By, At, Reason, GroundKind, GroundHow, GroundMandate) =
        (Guid.CreateVersion7(at), caseId, from, to, by, at, reason, ground.Kind, ground.How, ground.Mandate);

    /// <summary>Which change.</summary>
    [Personal(DataCategory.FollowUp)] public Guid Id { get; private init; }

    /// <summary>Of which case.</summary>
    public CaseId CaseId { get; private init; }

    /// <summary>Where it stood.</summary>
    [Personal(DataCategory.FollowUp)] public CaseState From { get; private init; }

    /// <summary>Where it stands since; the same when somebody looked and saw nothing.</summary>
    [Personal(DataCategory.FollowUp)] public CaseState To { get; private init; }

    /// <summary>Who did it.</summary>
    public HelperId By { get; private init; }

    /// <summary>When.</summary>
    [Personal(DataCategory.FollowUp)] public DateTimeOffset At { get; private init; }

    /// <summary>Why.</summary>
    [Personal(DataCategory.FollowUp)] public ChangeReason Reason { get; private init; }

    /// <summary>On what ground.</summary>
    [Personal(DataCategory.FollowUp)] public GroundKind GroundKind { get; private init; }

    /// <summary>How a spoken yes was obtained.</summary>
    [Personal(DataCategory.FollowUp)] public SpokenHow? GroundHow { get; private init; }

    /// <summary>Which mandate allowed it.</summary>
    public MandateId? GroundMandate { get; private init; }

    /// <summary>What the person confirmed before it was sent; null for every other change, and for what was sent before this was asked.</summary>
    public DeclarationId? Declaration { get; private set; }

    /// <summary>What the helper wrote, sealed; null when nothing, and always for a slip.</summary>
    [Personal(DataCategory.FollowUp)] public SealedText? Note { get; private set; }

    /// <summary>Where the note is bound.</summary>
    public string NoteBinding => $"procedures.change/{Id}/note";

    /// <summary>Says on which declaration it rests.</summary>
    public void Rest(DeclarationId declaration) => Declaration = declaration;

    /// <summary>Adds what the helper wrote.</summary>
    public void Annotate(SealedText note) => Note = note;
}

/// <summary>A step that was done: who, when.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class StepDone
{
    private StepDone()
    {
    }

    /// <summary>A step done.</summary>
    public StepDone(CaseId caseId, string step, HelperId by, DateTimeOffset at) => (Id, CaseId, Step, By, At) = (Guid.CreateVersion7(at), caseId, step, by, at);

    /// <summary>Which fact.</summary>
    [Personal(DataCategory.FollowUp)] public Guid Id { get; private init; }

    /// <summary>Of which case.</summary>
    public CaseId CaseId { get; private init; }

    /// <summary>The key of the step on the card.</summary>
    [Personal(DataCategory.FollowUp)] public string Step { get; private init; } = "";

    /// <summary>Who did it.</summary>
    public HelperId By { get; private init; }

    /// <summary>When.</summary>
    [Personal(DataCategory.FollowUp)] public DateTimeOffset At { get; private init; }
}

/// <summary>A paper that was looked for: present or missing, who saw it, when.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class PaperSeen
{
    private PaperSeen()
    {
    }

    /// <summary>A paper looked for.</summary>
    public PaperSeen(CaseId caseId, string paper, bool present, HelperId by, DateTimeOffset at) =>
        (Id, CaseId, Paper, Present, By, At) = (Guid.CreateVersion7(at), caseId, paper, present, by, at);

    /// <summary>Which fact.</summary>
    [Personal(DataCategory.FollowUp)] public Guid Id { get; private init; }

    /// <summary>Of which case.</summary>
    public CaseId CaseId { get; private init; }

    /// <summary>The key of the paper on the card.</summary>
    [Personal(DataCategory.FollowUp)] public string Paper { get; private init; } = "";

    /// <summary>Was it there?</summary>
    [Personal(DataCategory.FollowUp)] public bool Present { get; private init; }

    /// <summary>Who saw.</summary>
    public HelperId By { get; private init; }

    /// <summary>When.</summary>
    [Personal(DataCategory.FollowUp)] public DateTimeOffset At { get; private init; }
}
