using Appui.People;
using Appui.Platform;

namespace Appui.Procedures.Model;

/// <summary>What kind of date the team keeps in mind when nothing else is stored.</summary>
internal enum WatchKind
{
    /// <summary>An answer was to come.</summary>
    Answer,

    /// <summary>A letter must be answered by that day.</summary>
    Reply,

    /// <summary>A decision can be contested until that day.</summary>
    Appeal,

    /// <summary>A warning before a sanction must be answered by that day.</summary>
    Warning,

    /// <summary>Money is asked back.</summary>
    Overpayment,

    /// <summary>A declaration or a monthly update is due.</summary>
    Declaration,

    /// <summary>A right is to be asked for again.</summary>
    Renewal,

    /// <summary>A right opens, changes or ends by itself.</summary>
    Change,

    /// <summary>A summons or an appointment.</summary>
    Appointment,

    /// <summary>A paper expires.</summary>
    ExpiringPaper,

    /// <summary>Something else; the slip in the person's hand says what.</summary>
    Other,
}

/// <summary>How a watch ended: who, when.</summary>
internal sealed record WatchDone(HelperId By, DateTimeOffset At);

/// <summary>
/// A date that the team looks at, without a case: a kind, an agency, a day, nothing typed and nothing named. With a slip number it is all that is kept of a visit.
/// </summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class Watch
{
    private Watch()
    {
    }

    /// <summary>A date to look at.</summary>
    public Watch(Whom whom, StructureId structure, WatchKind kind, Agency agency, DateOnly on, HelperId by, DateTimeOffset at) =>
        (Id, Structure, File, Slip, Kind, Agency, On, AddedBy, AddedAt) = (Guid.CreateVersion7(at), structure, whom.File, whom.Slip, kind, agency, on, by, at);

    /// <summary>Which one.</summary>
    [Personal(DataCategory.FollowUp)] public Guid Id { get; private init; }

    /// <summary>The house that looks.</summary>
    public StructureId Structure { get; private init; }

    /// <summary>The file, when the person has one.</summary>
    public FileId? File { get; private init; }

    /// <summary>The slip, when nothing is stored of the person.</summary>
    public SlipId? Slip { get; private init; }

    /// <summary>What kind of date.</summary>
    [Personal(DataCategory.FollowUp)] public WatchKind Kind { get; private init; }

    /// <summary>Who is at the other end.</summary>
    [Personal(DataCategory.FollowUp)] public Agency Agency { get; private init; }

    /// <summary>The day.</summary>
    [Personal(DataCategory.FollowUp)] public DateOnly On { get; private set; }

    /// <summary>Who added it.</summary>
    public HelperId AddedBy { get; private init; }

    /// <summary>When it was added.</summary>
    [Personal(DataCategory.FollowUp)] public DateTimeOffset AddedAt { get; private init; }

    /// <summary>Who took it; null when it is the team's.</summary>
    public HelperId? TakenBy { get; private set; }

    /// <summary>How it ended; null while it is to be looked at.</summary>
    [Personal(DataCategory.FollowUp)] public WatchDone? Done { get; private set; }

    /// <summary>Goes up at each change.</summary>
    [Personal(DataCategory.FollowUp)] public long Version { get; private set; }

    /// <summary>Whom it is for.</summary>
    public Whom Whom => File is { } file ? Whom.Of(file) : Whom.Of(Slip!.Value);

    /// <summary>Another day.</summary>
    public void Move(DateOnly on)
    {
        DemandOpen();
        On = on;
        Version++;
    }

    /// <summary>A helper takes it, or null: back to the team.</summary>
    public void Take(HelperId? by)
    {
        DemandOpen();
        TakenBy = by;
        Version++;
    }

    /// <summary>It was looked at and nothing more is awaited.</summary>
    /// <exception cref="InvalidOperationException">It was done already.</exception>
    public void Finish(HelperId by, DateTimeOffset at)
    {
        DemandOpen();
        Done = new(by, at);
        Version++;
    }

    private void DemandOpen()
    {
        if (Done is not null) throw new InvalidOperationException("This date was already looked at.");
    }
}
