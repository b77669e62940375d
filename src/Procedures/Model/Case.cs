using Appui.Mandates;
using Appui.People;
using Appui.Platform;

namespace Appui.Procedures.Model;

/// <summary>Why a state changed.</summary>
internal enum ChangeReason
{
    /// <summary>The case was opened.</summary>
    Opened,

    /// <summary>We sent, declared or handed in something.</summary>
    WeSent,

    /// <summary>We looked, and this is what we saw.</summary>
    WeLooked,

    /// <summary>The person told us, or showed a letter.</summary>
    PersonTold,

    /// <summary>The usual delay has passed.</summary>
    DelayPassed,

    /// <summary>The person decided so.</summary>
    PersonDecided,

    /// <summary>A helper passed it on, with what they alone knew.</summary>
    HandedOver,
}

/// <summary>Why a case is closed.</summary>
internal enum ClosingReason
{
    /// <summary>The money came: nothing is awaited.</summary>
    Settled,

    /// <summary>The person does not want to go on.</summary>
    PersonStops,

    /// <summary>Another house goes on with it.</summary>
    TakenOverElsewhere,

    /// <summary>The agency said no, and it is not contested.</summary>
    RefusalAccepted,

    /// <summary>Opened by mistake: nothing was sent.</summary>
    Mistake,
}

/// <summary>By which way the agency is reached.</summary>
internal enum Channel
{
    /// <summary>Its site.</summary>
    Web,

    /// <summary>The official form on paper, by post or handed in.</summary>
    Paper,

    /// <summary>A visit.</summary>
    Visit,

    /// <summary>The telephone.</summary>
    Phone,
}

/// <summary>How a case ended: who, when, why.</summary>
internal sealed record Closing(HelperId By, DateTimeOffset At, ClosingReason Reason);

/// <summary>
/// One right followed for one person, from the first paper to the first payment and on. Open, it always has a look date and never stops silently;
/// closed, it has a reason and no look date.
/// </summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class Case
{
    private readonly List<CaseChange> changes = [];
    private readonly List<StepDone> steps = [];
    private readonly List<PaperSeen> papers = [];

    private Case()
    {
    }

    /// <summary>The program itself, where a change says who did it.</summary>
    public static readonly HelperId Program = HelperId.From(Guid.Empty);

    /// <summary>Which case.</summary>
    public CaseId Id { get; private init; }

    /// <summary>The house that follows it.</summary>
    public StructureId Structure { get; private init; }

    /// <summary>The file, when the person has one.</summary>
    public FileId? File { get; private init; }

    /// <summary>The slip, when nothing is stored of the person.</summary>
    public SlipId? Slip { get; private init; }

    /// <summary>The card by which it was opened.</summary>
    [Personal(DataCategory.Situation)] public string Card { get; private init; } = "";

    /// <summary>The version of the card on that day.</summary>
    [Personal(DataCategory.Situation)] public int CardVersion { get; private init; }

    /// <summary>The key of the right; that of the card when it is about no right.</summary>
    [Personal(DataCategory.Situation)] public string Benefit { get; private init; } = "";

    /// <summary>The agency that decides.</summary>
    [Personal(DataCategory.Situation)] public Agency Agency { get; private init; }

    /// <summary>By which way it is reached.</summary>
    [Personal(DataCategory.Situation)] public Channel Channel { get; private set; }

    /// <summary>Where the right stands.</summary>
    [Personal(DataCategory.FollowUp)] public CaseState State { get; private set; }

    /// <summary>When it came to stand there.</summary>
    [Personal(DataCategory.FollowUp)] public DateTimeOffset StateSince { get; private set; }

    /// <summary>On what ground we act.</summary>
    [Personal(DataCategory.FollowUp)] public GroundKind GroundKind { get; private set; }

    /// <summary>How a spoken yes was obtained.</summary>
    [Personal(DataCategory.FollowUp)] public SpokenHow? GroundHow { get; private set; }

    /// <summary>Which mandate allowed it.</summary>
    public MandateId? GroundMandate { get; private set; }

    /// <summary>When it was opened.</summary>
    [Personal(DataCategory.FollowUp)] public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>Who opened it.</summary>
    public HelperId OpenedBy { get; private init; }

    /// <summary>Who took it; null when it is the team's.</summary>
    public HelperId? TakenBy { get; private set; }

    /// <summary>The next look: never null while the case is open.</summary>
    [Personal(DataCategory.FollowUp)] public Look? Next { get; private set; }

    /// <summary>How it ended; null while it is open.</summary>
    [Personal(DataCategory.FollowUp)] public Closing? Closing { get; private set; }

    /// <summary>Goes up at each change: a form made before somebody else's change is told so.</summary>
    [Personal(DataCategory.FollowUp)] public long Version { get; private set; }

    /// <summary>Every change of state, the oldest first.</summary>
    public IReadOnlyList<CaseChange> Changes => changes;

    /// <summary>The steps done.</summary>
    public IReadOnlyList<StepDone> Steps => steps;

    /// <summary>The papers looked for, present or missing.</summary>
    public IReadOnlyList<PaperSeen> Papers => papers;

    /// <summary>Whom it is for.</summary>
    public Whom Whom => File is { } file ? Whom.Of(file) : Whom.Of(Slip!.Value);

    /// <summary>Is it still followed?</summary>
    public bool IsOpen => Closing is null;

    /// <summary>On what ground we act.</summary>
    public LegalGround Ground => LegalGround.Of(GroundKind, GroundHow, GroundMandate);

    /// <summary>Opens a case: it stands at "being prepared" and is looked at on a day.</summary>
    public static Case Open(Whom whom, StructureId structure, Opening opening, HelperId by, DateTimeOffset at)
    {
        var opened = new Case
        {
            Id = CaseId.New(at),
            Structure = structure,
            File = whom.File,
            Slip = whom.Slip,
            Card = opening.Card,
            CardVersion = opening.CardVersion,
            Benefit = opening.Benefit,
            Agency = opening.Agency,
            Channel = opening.Channel,
            GroundKind = opening.Ground.Kind,
            GroundHow = opening.Ground.How,
            GroundMandate = opening.Ground.Mandate,
            OpenedAt = at,
            OpenedBy = by,
            TakenBy = opening.TakenBy,
            State = CaseState.Preparing,
            StateSince = at,
            Next = opening.Next,
        };
        opened.changes.Add(new(opened.Id, CaseState.Decided, CaseState.Preparing, by, at, ChangeReason.Opened, opening.Ground));
        return opened;
    }

    /// <summary>Sent: only what the person confirmed is, and each confirmation serves once.</summary>
    /// <exception cref="InvalidOperationException">The case is closed, cannot be sent as it stands, or this declaration already served.</exception>
    public CaseChange Send(DeclarationId declaration, Look next, LegalGround ground, HelperId by, DateTimeOffset at)
    {
        if (HasServed(declaration)) throw new InvalidOperationException("This declaration was already sent.");
        var change = Move(CaseState.Sent, ChangeReason.WeSent, next, ground, by, at);
        change.Rest(declaration);
        return change;
    }

    /// <summary>Was something already sent on this declaration?</summary>
    public bool HasServed(DeclarationId declaration) => changes.Exists(change => change.Declaration == declaration);

    /// <summary>Moves to another state, and to the next day to look.</summary>
    /// <exception cref="InvalidOperationException">The case is closed, this state cannot follow the present one, or it is "sent": see <see cref="Send"/>.</exception>
    public CaseChange MoveTo(CaseState state, ChangeReason reason, Look next, LegalGround ground, HelperId by, DateTimeOffset at) =>
        state is CaseState.Sent
            ? throw new InvalidOperationException("Nothing is sent without a declaration.")
            : Move(state, reason, next, ground, by, at);

    /// <summary>Somebody looked and nothing had come: the state stays, the next look is set.</summary>
    public CaseChange NothingSeen(Look next, LegalGround ground, HelperId by, DateTimeOffset at)
    {
        DemandOpen();
        var change = new CaseChange(Id, State, State, by, at, ChangeReason.WeLooked, ground);
        changes.Add(change);
        LookNext(next);
        return change;
    }

    /// <summary>The usual delay has passed without a word: by itself it stands at silence, and somebody calls on that day unless they look sooner.</summary>
    public CaseChange FallSilent(DateOnly call, DateTimeOffset at)
    {
        var next = Next is { } look && look.On <= call ? look : new Look(call, LookAt.Call, LookWith.Alone);
        return Move(CaseState.Silence, ChangeReason.DelayPassed, next, Ground, Program, at);
    }

    /// <summary>Moves the day to look.</summary>
    public void LookNext(Look next)
    {
        DemandOpen();
        Next = next;
        Version++;
    }

    /// <summary>Ticks a step. Ticked twice, it stays as it was first.</summary>
    public void DoStep(string step, HelperId by, DateTimeOffset at)
    {
        DemandOpen();
        if (steps.Exists(done => done.Step == step)) return;
        steps.Add(new(Id, step, by, at));
        Version++;
    }

    /// <summary>Unticks a step.</summary>
    public void UndoStep(string step)
    {
        DemandOpen();
        if (steps.RemoveAll(done => done.Step == step) > 0) Version++;
    }

    /// <summary>A paper is there, or it is missing.</summary>
    public void SeePaper(string paper, bool present, HelperId by, DateTimeOffset at)
    {
        DemandOpen();
        papers.RemoveAll(seen => seen.Paper == paper);
        papers.Add(new(Id, paper, present, by, at));
        Version++;
    }

    /// <summary>Chooses another way to the agency, while nothing is sent.</summary>
    public void Reach(Channel channel)
    {
        DemandOpen();
        if (!Cycle.IsBeforeSending(State)) throw new InvalidOperationException("The claim was already sent.");
        Channel = channel;
        Version++;
    }

    /// <summary>A helper takes it; a second one takes it over.</summary>
    public void Take(HelperId by)
    {
        DemandOpen();
        TakenBy = by;
        Version++;
    }

    /// <summary>Back to the team.</summary>
    public void GiveBack()
    {
        DemandOpen();
        TakenBy = null;
        Version++;
    }

    /// <summary>Passed on to a colleague, or null: to the team. The change carries what the one who leaves knew.</summary>
    public CaseChange HandOver(HelperId? to, HelperId by, DateTimeOffset at)
    {
        DemandOpen();
        var change = new CaseChange(Id, State, State, by, at, ChangeReason.HandedOver, Ground);
        changes.Add(change);
        TakenBy = to;
        Version++;
        return change;
    }

    /// <summary>Ends the follow-up.</summary>
    /// <exception cref="InvalidOperationException">It was closed already, or "a mistake" is said of a claim that was sent.</exception>
    public void Close(HelperId by, DateTimeOffset at, ClosingReason reason)
    {
        DemandOpen();
        if (reason is ClosingReason.Mistake && !Cycle.IsBeforeSending(State)) throw new InvalidOperationException("What was sent is no mistake any more.");
        Closing = new(by, at, reason);
        Next = null;
        Version++;
    }

    private CaseChange Move(CaseState state, ChangeReason reason, Look next, LegalGround ground, HelperId by, DateTimeOffset at)
    {
        DemandOpen();
        if (!Cycle.After(State).Contains(state)) throw new InvalidOperationException($"{state} cannot follow {State}.");
        var change = new CaseChange(Id, State, state, by, at, reason, ground);
        changes.Add(change);
        (State, StateSince, GroundKind, GroundHow, GroundMandate) = (state, at, ground.Kind, ground.How, ground.Mandate);
        LookNext(next);
        return change;
    }

    private void DemandOpen()
    {
        if (Closing is not null) throw new InvalidOperationException("This case is closed.");
    }
}

/// <summary>What is settled when a case is opened.</summary>
/// <param name="Card">Key of the card.</param>
/// <param name="CardVersion">Its version today.</param>
/// <param name="Benefit">Key of the right; that of the card when it is about no right.</param>
/// <param name="Agency">Who decides.</param>
/// <param name="Channel">By which way.</param>
/// <param name="Next">The first look.</param>
/// <param name="Ground">On what ground.</param>
/// <param name="TakenBy">Who takes it; null: the team.</param>
internal sealed record Opening(
    string Card, int CardVersion, string Benefit, Agency Agency, Channel Channel, Look Next, LegalGround Ground, HelperId? TakenBy = null);
