using Appui.People;
using Appui.Platform;

namespace Appui.Notices.Model;

/// <summary>Why a road did not lead to the person: a closed list.</summary>
internal enum FailureCode
{
    /// <summary>The person took the road back, or it was changed, before anything left.</summary>
    RoadGone,

    /// <summary>No network can have this number.</summary>
    BadNumber,

    /// <summary>They answered STOP.</summary>
    Stopped,

    /// <summary>The network or the gateway refused the message.</summary>
    Refused,

    /// <summary>The mail server refused the address.</summary>
    BadAddress,

    /// <summary>The server could not be reached, five times.</summary>
    ServerAway,

    /// <summary>The program stopped while the server had the message: it may have left.</summary>
    InDoubt,

    /// <summary>They did not come by on their day.</summary>
    DidNotCome,

    /// <summary>Nobody answered, three times.</summary>
    NoAnswer,

    /// <summary>The number is somebody else's.</summary>
    WrongNumber,

    /// <summary>The letter came back.</summary>
    Returned,

    /// <summary>A helper took it back.</summary>
    Withdrawn,
}

/// <summary>Why and when a try failed.</summary>
internal sealed record SendingFailure(FailureCode Code, DateTimeOffset At);

/// <summary>One try, by one road: planned, handed over, left; or failed.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class Sending
{
    /// <summary>After so many calls without an answer, or servers away, the next road is taken.</summary>
    public const int MostTries = 5;
    public const int MostCalls = 3;

    public required SendingId Id { get; init; }
    public required NoticeId NoticeId { get; init; }
    public required StructureId Structure { get; init; }
    [Personal(DataCategory.Contact)] public required RoadKind Road { get; init; }
    [Personal(DataCategory.FollowUp)] public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>Nothing happens before this instant.</summary>
    [Personal(DataCategory.FollowUp)] public required DateTimeOffset NotBefore { get; set; }

    /// <summary>Where it went, sealed: written down when it goes.</summary>
    [Personal(DataCategory.Contact)] public SealedText? To { get; private set; }

    /// <summary>The keyed hash of the number it went to: replies come back by it.</summary>
    [Personal(DataCategory.Contact)] public long? Token { get; private set; }

    /// <summary>Since when a server is being spoken to; null otherwise. Found after a stop, it means doubt.</summary>
    [Personal(DataCategory.FollowUp)] public DateTimeOffset? TryingSince { get; private set; }

    /// <summary>How many times it was tried before.</summary>
    [Personal(DataCategory.FollowUp)] public int Tries { get; private set; }

    /// <summary>When it was put where the telephone of the house takes it.</summary>
    [Personal(DataCategory.FollowUp)] public DateTimeOffset? HandedAt { get; private set; }

    /// <summary>When it left, or was said.</summary>
    [Personal(DataCategory.FollowUp)] public DateTimeOffset? DoneAt { get; private set; }

    [Personal(DataCategory.FollowUp)] public SendingFailure? Failure { get; private set; }

    [Personal(DataCategory.FollowUp)] public long Version { get; private set; }

    public bool IsOpen => DoneAt is null && Failure is null;

    public string ToBinding => $"notices.sendings/{Id}/to";

    public void Wait(DateTimeOffset until) => Change(() => NotBefore = until);

    public void Address(SealedText to, long? token) => Change(() => (To, Token) = (to, token));

    /// <summary>A server is about to be spoken to: from here on only its answer says whether the message left.</summary>
    public void BeginTrying(DateTimeOffset at) => Change(() => TryingSince = at);

    /// <summary>Surely nothing left: once more, later.</summary>
    public void TryAgain(DateTimeOffset notBefore) => Change(() => (TryingSince, Tries, NotBefore) = (null, Tries + 1, notBefore));

    public void Hand(DateTimeOffset at) => Change(() => HandedAt = at);

    public void Done(DateTimeOffset at) => Change(() => (DoneAt, TryingSince) = (at, null));

    public void Fail(FailureCode code, DateTimeOffset at) => Change(() => (Failure, TryingSince) = (new(code, at), null));

    /// <summary>What had left came back.</summary>
    public void ComeBack(FailureCode code, DateTimeOffset at)
    {
        (DoneAt, Failure) = (null, new(code, at));
        Version++;
    }

    private void Change(Action change)
    {
        if (!IsOpen) throw new InvalidOperationException("This try already ended.");
        change();
        Version++;
    }
}
