using Appui.People;
using Appui.Platform;

namespace Appui.Mandates.Model;

/// <summary>How long a mandate may last; one act ends with the act, and with the day.</summary>
internal enum MandateKind
{
    /// <summary>Held by an employed helper, for a day up to a year.</summary>
    Standing,

    /// <summary>One named act, on one day, the person being there: all that a volunteer may hold.</summary>
    OneAct,
}

/// <summary>
/// What a person lets one helper do in their name, until when, and how it ended. Written first, it allows nothing; given, it allows what its parts say,
/// on its days, until it is ended. What it allows is asked anew each time.
/// </summary>
[Keeps(Processing.Mandates, Keeping.EndOfAct)]
internal sealed class Mandate
{
    /// <summary>The durations on offer, in days; the first day counts.</summary>
    public static readonly IReadOnlyList<int> Durations = [1, 31, 182, 365];

    /// <summary>How long a mandate that was written may wait for its signature, in days.</summary>
    public const int WaitsDays = 31;

    /// <summary>How long before its end a long mandate is spoken of, in days.</summary>
    public const int NoticeDays = 30;

    private readonly List<MandatePart> parts = [];

    private Mandate()
    {
    }

    public MandateId Id { get; private init; }

    /// <summary>Printed on the sheet; enough to end it by telephone, and says nothing of anybody.</summary>
    [Personal(DataCategory.Number)] public string Reference { get; private init; } = "";

    [Personal(DataCategory.Choice)] public MandateKind Kind { get; private init; }

    public StructureId Structure { get; private init; }

    public FileId? File { get; private init; }

    public SlipId? Slip { get; private init; }

    /// <summary>The one helper who may act.</summary>
    public HelperId Helper { get; private init; }

    [Personal(DataCategory.Choice)] public IReadOnlyList<MandateAct> Acts { get; private init; } = [];

    [Personal(DataCategory.Choice)] public IReadOnlyList<MandateChannel> Channels { get; private init; } = [];

    /// <summary>In days, the first one included.</summary>
    [Personal(DataCategory.Choice)] public int Days { get; private init; }

    /// <summary>The language in which the person reads or hears it.</summary>
    [Personal(DataCategory.Identity)] public string Language { get; private init; } = "fr";

    /// <summary>Whether somebody was named to protect the person, which changes who signs.</summary>
    [Personal(DataCategory.Situation)] public ProtectionKind Protection { get; private init; }

    /// <summary>The day that it never outlives: the end of the measure of protection, or of the mandate whose place it takes.</summary>
    [Personal(DataCategory.Situation)] public DateOnly? NotAfter { get; private init; }

    public HelperId WrittenBy { get; private init; }

    [Personal(DataCategory.Choice)] public DateTimeOffset WrittenAt { get; private init; }

    /// <summary>The mandate whose place this one takes once it is given: handed over, or given again.</summary>
    public MandateId? Replaces { get; private init; }

    /// <summary>How the person gave it; null while it waits.</summary>
    [Personal(DataCategory.Choice)] public Giving? Giving { get; private set; }

    /// <summary>The second helper who heard a spoken yes; a spoken mandate allows nothing without.</summary>
    [Personal(DataCategory.Choice)] public Hearing? Heard { get; private set; }

    [Personal(DataCategory.Choice)] public DateOnly? LastDay { get; private set; }

    [Personal(DataCategory.Choice)] public Ending? Ending { get; private set; }

    /// <summary>That its one act was done; for <see cref="MandateKind.OneAct"/> alone.</summary>
    [Personal(DataCategory.Choice)] public ActDone? Done { get; private set; }

    /// <summary>That the person was told of its end coming.</summary>
    [Personal(DataCategory.Choice)] public Notice? Notice { get; private set; }

    /// <summary>Names and signatures, sealed under the key of the structure; <see cref="Sealed"/> says what is inside.</summary>
    [Personal(DataCategory.Identity)] public SealedText Told { get; private set; }

    /// <summary>Goes up at each change, so that two desks never change it unseen.</summary>
    [NotPersonal] public long Version { get; private set; }

    /// <summary>What it is for; each part can be taken back alone.</summary>
    public IReadOnlyList<MandatePart> Parts => parts;

    public Whom Whom => File is { } file ? Whom.Of(file) : Whom.Of(Slip!.Value);

    public string Binding => $"mandates.mandates/{Id}/told";

    /// <summary>Where it stands on a day, as far as this mandate alone can tell: whether the helper still works here and whether all is blocked is asked elsewhere.</summary>
    public MandateStanding StandingOn(DateOnly today) => this switch
    {
        { Ending: not null } => MandateStanding.Ended,
        { Done: not null } => MandateStanding.Done,
        { Giving: null } => CanBeGivenOn(today) ? MandateStanding.Waits : MandateStanding.NeverGiven,
        { Giving.How: GivingHow.Spoken, Heard: null } => Giving.On == today ? MandateStanding.WaitsForWitness : MandateStanding.NeverGiven,
        _ when today > LastDay => MandateStanding.Expired,
        _ when parts.TrueForAll(part => part.Ending is not null) => MandateStanding.Ended,
        _ => MandateStanding.Active,
    };

    /// <summary>Does it allow this, on this day?</summary>
    public bool Allows(MandateUse use, DateOnly today) =>
        StandingOn(today) is MandateStanding.Active
        && Acts.Contains(use.Act)
        && Channels.Contains(use.Channel)
        && parts.Exists(part => part.Covers(use));

    /// <summary>A paper that was left unsigned for a month is written anew.</summary>
    public bool CanBeGivenOn(DateOnly today) => Giving is null && Ending is null && today <= WrittenAt.DayInParis().AddDays(Kind is MandateKind.OneAct ? 0 : WaitsDays);

    /// <summary>The day from which its end is spoken of; null for the short ones.</summary>
    public DateOnly? NoticeFrom => Days > 31 && LastDay is { } last ? last.AddDays(-NoticeDays) : null;

    /// <summary>Writes a mandate that the person has not given yet.</summary>
    public static Mandate Write(Whom whom, StructureId structure, Wish wish, HelperId by, DateTimeOffset at)
    {
        var mandate = new Mandate
        {
            Id = MandateId.New(at),
            Reference = MandateReference.Draw(),
            Kind = wish.Kind,
            Structure = structure,
            File = whom.File,
            Slip = whom.Slip,
            Helper = wish.Helper,
            Acts = [.. wish.Acts.Distinct().Order()],
            Channels = [.. wish.Channels.Distinct().Order()],
            Days = wish.Kind is MandateKind.OneAct ? 1 : wish.Days,
            Language = wish.Language,
            Protection = wish.Protection,
            NotAfter = wish.NotAfter,
            Replaces = wish.Replaces,
            WrittenBy = by,
            WrittenAt = at,
        };
        mandate.parts.AddRange(wish.Parts.Select(part => new MandatePart(mandate.Id, part.Family, part.Procedure)));
        if (mandate.parts.Count == 0 || mandate.Acts.Count == 0 || mandate.Channels.Count == 0 || !Durations.Contains(mandate.Days))
            throw new InvalidOperationException("A mandate names what it is for, what may be done, by which ways, for how long.");
        return mandate;
    }

    /// <summary>The person gave it: from this day on, and for the days it says.</summary>
    /// <exception cref="InvalidOperationException">It was given already, ended, or waited too long.</exception>
    public void Give(GivingHow how, ReadBy readBy, SealedText told, HelperId receivedBy, DateTimeOffset at)
    {
        var today = at.DayInParis();
        if (!CanBeGivenOn(today)) throw new InvalidOperationException("This mandate cannot be given any more.");
        var last = today.AddDays(Days - 1);
        (Giving, Told) = (new(how, readBy, receivedBy, at, today), told);
        LastDay = NotAfter is { } until && until < last ? until : last;
        Version++;
    }

    /// <summary>A second helper heard the person say yes.</summary>
    /// <exception cref="InvalidOperationException">Nothing was said, it was not today, or this is the helper who wrote or holds it.</exception>
    public void Hear(HelperId witness, DateTimeOffset at)
    {
        if (StandingOn(at.DayInParis()) is not MandateStanding.WaitsForWitness || witness == Helper || witness == Giving!.ReceivedBy)
            throw new InvalidOperationException("Somebody else, on the same day, says that they heard it.");
        (Heard, Version) = (new(witness, at), Version + 1);
    }

    /// <summary>Ends it, whole. Ended twice, it stays as it ended first.</summary>
    public void End(EndingReason reason, Guid? by, DateTimeOffset at)
    {
        if (Ending is not null) return;
        (Ending, Version) = (new(by, at, reason), Version + 1);
    }

    /// <summary>Takes back one part. Taken back twice, it stays as it was first; the last one taken back ends the mandate.</summary>
    public void EndPart(Guid part, Guid by, DateTimeOffset at)
    {
        if (Ending is not null || parts.Find(one => one.Id == part) is not { } found) return;
        found.End(by, at);
        Version++;
        if (parts.TrueForAll(one => one.Ending is not null)) End(EndingReason.PersonSaid, by, at);
    }

    /// <summary>Its one act was done; it cannot be done again.</summary>
    /// <exception cref="InvalidOperationException">It is not for one act, or the act was done.</exception>
    public void DoOnce(DateTimeOffset at)
    {
        if (Kind is not MandateKind.OneAct || StandingOn(at.DayInParis()) is not MandateStanding.Active) throw new InvalidOperationException("An act is allowed once.");
        (Done, Version) = (new(at), Version + 1);
    }

    /// <summary>The person was told that it ends soon.</summary>
    public void Tell(HelperId by, DateTimeOffset at) => (Notice, Version) = (Notice ?? new(by, at), Version + 1);

    /// <summary>Puts in what was said before it is given: the person's helper in reading, their protector.</summary>
    public void Note(SealedText told) => Told = told;
}

/// <summary>Where a mandate stands.</summary>
internal enum MandateStanding
{
    /// <summary>Written, not given.</summary>
    Waits,

    /// <summary>Given aloud; the second helper has not confirmed.</summary>
    WaitsForWitness,

    /// <summary>It allows what it says.</summary>
    Active,

    /// <summary>Its last day has passed.</summary>
    Expired,

    /// <summary>It was ended.</summary>
    Ended,

    /// <summary>Its one act was done.</summary>
    Done,

    /// <summary>It waited too long.</summary>
    NeverGiven,
}

/// <summary>One family of procedures, or one procedure of it, that a mandate is for.</summary>
[Keeps(Processing.Mandates, Keeping.EndOfAct)]
internal sealed class MandatePart
{
    private MandatePart()
    {
    }

    public MandatePart(MandateId mandate, MandateFamily family, string? procedure) =>
        (Id, MandateId, Family, Procedure) = (Guid.NewGuid(), mandate, family, procedure);

    [Personal(DataCategory.Number)] public Guid Id { get; private init; }

    public MandateId MandateId { get; private init; }

    [Personal(DataCategory.Situation)] public MandateFamily Family { get; private init; }

    /// <summary>The key of the one procedure; null: the whole family.</summary>
    [Personal(DataCategory.Situation)] public string? Procedure { get; private init; }

    [Personal(DataCategory.Choice)] public Ending? Ending { get; private set; }

    public bool Covers(MandateUse use) => Ending is null && Family == use.Family && (Procedure is null || Procedure == use.Procedure);

    public void End(Guid by, DateTimeOffset at) => Ending ??= new(by, at, EndingReason.PersonSaid);
}
