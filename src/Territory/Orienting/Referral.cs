using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Appui.People;
using Appui.Platform;

namespace Appui.Territory.Orienting;

/// <summary>One sending of somebody to a place.</summary>
[Personal(DataCategory.Number)]
internal readonly record struct ReferralId(Guid Value) : ITypedId<ReferralId>
{
    public static ReferralId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static ReferralId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, out ReferralId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>Where a referral stands.</summary>
internal enum ReferralState
{
    /// <summary>The place has not answered.</summary>
    Proposed,

    /// <summary>Somebody of the place takes it.</summary>
    Accepted,

    /// <summary>The place says no, and why.</summary>
    Refused,

    /// <summary>A day and an hour were given.</summary>
    Appointed,

    /// <summary>The person came.</summary>
    Came,

    /// <summary>The person did not come.</summary>
    DidNotCome,

    /// <summary>It is solved.</summary>
    Solved,

    /// <summary>The person is back, and it is not solved.</summary>
    CameBack,
}

/// <summary>Why a place says no.</summary>
internal enum RefusalReason
{
    /// <summary>No room soon enough.</summary>
    Full,

    /// <summary>The place does not do this.</summary>
    NotOurs,

    /// <summary>The person lives elsewhere, or is not of those it is for.</summary>
    NotForThem,

    /// <summary>The place does not do this any more, or has closed.</summary>
    Closed,
}

/// <summary>How soon.</summary>
internal enum Urgency
{
    Usual,
    Soon,
    Today,
}

/// <summary>What the person lets the place know. Nothing, unless they say otherwise.</summary>
internal enum Shares
{
    Nothing,
    Name,
    NameAndReach,
}

/// <summary>By which road the place learns of it.</summary>
internal enum ReferralRoad
{
    /// <summary>Its people are in this house: it is on their desk.</summary>
    Appui,
    Phone,
    Email,

    /// <summary>The person carries a slip.</summary>
    Slip,
}

/// <summary>Somebody is sent to a place, until the sender knows what happened.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class Referral
{
    private const string Signs = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public required ReferralId Id { get; init; }

    /// <summary>The first one of those that follow each other.</summary>
    public required ReferralId Thread { get; init; }

    /// <summary>Printed on the slip: what the place says on the telephone, naming nobody.</summary>
    [Personal(DataCategory.Number)] public required string Number { get; init; }

    public required StructureId FromStructure { get; init; }

    public FileId? File { get; init; }

    public SlipId? Slip { get; init; }

    public required PlaceId Place { get; init; }

    /// <summary>The structure of this house that keeps the place; null when it is not here.</summary>
    public StructureId? ToStructure { get; init; }

    [Personal(DataCategory.FollowUp)] public required ReferralRoad Road { get; init; }

    /// <summary>The key of a need.</summary>
    [Personal(DataCategory.FollowUp)] public required string Need { get; init; }

    [Personal(DataCategory.FollowUp)] public required Urgency Urgency { get; init; }

    [Personal(DataCategory.Choice)] public required Shares Shares { get; init; }

    /// <summary>What the place may read, sealed for it; gone when the person takes their yes back.</summary>
    [Personal(DataCategory.FollowUp)] public SealedText? Told { get; private set; }

    /// <summary>The same, sealed for the sender.</summary>
    [Personal(DataCategory.FollowUp)] public SealedText? Copy { get; private set; }

    [Personal(DataCategory.FollowUp)] public ReferralState State { get; private set; }

    [Personal(DataCategory.FollowUp)] public RefusalReason? Reason { get; private set; }

    [Personal(DataCategory.FollowUp)] public DateTimeOffset? AppointmentAt { get; private set; }

    /// <summary>When it comes back to the sender's desk; null when there is nothing left to learn.</summary>
    [Personal(DataCategory.FollowUp)] public DateOnly? LookOn { get; private set; }

    public required HelperId SentBy { get; init; }

    [Personal(DataCategory.FollowUp)] public required DateTimeOffset SentAt { get; init; }

    /// <summary>Who of the place took it.</summary>
    public HelperId? TakenBy { get; private set; }

    [NotPersonal] public long Version { get; private set; }

    public List<ReferralStep> Steps { get; } = [];

    public Whom Whom => File is { } file ? Whom.Of(file) : Whom.Of(Slip!.Value);

    /// <summary>What may happen next.</summary>
    public IReadOnlyList<ReferralState> Next => State switch
    {
        ReferralState.Proposed => [ReferralState.Accepted, ReferralState.Appointed, ReferralState.Refused, ReferralState.Came, ReferralState.DidNotCome],
        ReferralState.Accepted => [ReferralState.Appointed, ReferralState.Came, ReferralState.DidNotCome, ReferralState.Solved, ReferralState.Refused],
        ReferralState.Appointed => [ReferralState.Came, ReferralState.DidNotCome, ReferralState.Appointed, ReferralState.Solved],
        ReferralState.Came => [ReferralState.Solved, ReferralState.CameBack],
        ReferralState.DidNotCome => [ReferralState.Appointed, ReferralState.CameBack],
        _ => [],
    };

    /// <summary>The sender looks again after so many days without an answer.</summary>
    public static int SilenceDays(Urgency urgency) => urgency switch { Urgency.Today => 1, Urgency.Soon => 3, _ => 7 };

    /// <summary>A number that names nobody: seven signs, none of which is taken for another.</summary>
    public static string NewNumber() => RandomNumberGenerator.GetString(Signs, 7);

    /// <summary>It leaves; silence brings it back.</summary>
    public void Send(SealedText? told, SealedText? copy, DateOnly today)
    {
        (Told, Copy) = (told, copy);
        LookOn = today.AddDays(SilenceDays(Urgency));
        Step(ReferralState.Proposed, SentBy, SentAt);
    }

    /// <summary>It moves.</summary>
    /// <exception cref="InvalidOperationException">It cannot go there from where it stands.</exception>
    public void Move(ReferralState to, HelperId by, DateTimeOffset at, DateOnly today, RefusalReason? reason = null, DateTimeOffset? appointment = null)
    {
        if (!Next.Contains(to)) throw new InvalidOperationException($"A referral that is {State} cannot become {to}.");
        if (to is ReferralState.Refused && reason is null) throw new ArgumentNullException(nameof(reason));
        if (to is ReferralState.Appointed && appointment is null) throw new ArgumentNullException(nameof(appointment));
        (State, Reason) = (to, to is ReferralState.Refused ? reason : null);
        if (to is ReferralState.Appointed) AppointmentAt = appointment;
        if (to is ReferralState.Accepted or ReferralState.Appointed) TakenBy ??= by;
        LookOn = to switch
        {
            ReferralState.Accepted => today.AddDays(7),
            ReferralState.Appointed => DateOnly.FromDateTime(appointment!.Value.InParis().DateTime).AddDays(1),
            ReferralState.Came => today.AddDays(14),
            ReferralState.Solved => null,
            _ => today,
        };
        Step(to, by, at);
    }

    /// <summary>Another place takes the thread over: there is nothing left to learn of this one.</summary>
    public void Continue()
    {
        LookOn = null;
        Version++;
    }

    /// <summary>The sender looks again another day.</summary>
    public void LookAgain(DateOnly on)
    {
        LookOn = on;
        Version++;
    }

    /// <summary>The person took their yes back.</summary>
    public void Hush()
    {
        Told = null;
        Version++;
    }

    private void Step(ReferralState state, HelperId by, DateTimeOffset at)
    {
        Steps.Add(new() { Id = Guid.CreateVersion7(at), Referral = Id, State = state, By = by, At = at });
        Version++;
    }
}

/// <summary>One change of a referral.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class ReferralStep
{
    [Personal(DataCategory.Number)] public required Guid Id { get; init; }

    public required ReferralId Referral { get; init; }

    [Personal(DataCategory.FollowUp)] public required ReferralState State { get; init; }

    public required HelperId By { get; init; }

    [Personal(DataCategory.FollowUp)] public required DateTimeOffset At { get; init; }
}
