using Appui.Platform;

namespace Appui.Mandates.Model;

/// <summary>How the person gave a mandate.</summary>
internal enum GivingHow
{
    /// <summary>Signed on the screen with a finger.</summary>
    Finger,

    /// <summary>The printed sheet was signed by hand.</summary>
    Paper,

    /// <summary>Said aloud before a second helper.</summary>
    Spoken,
}

/// <summary>Who read the mandate to the person before they gave it.</summary>
internal enum ReadBy
{
    /// <summary>The helper, aloud.</summary>
    Helper,

    /// <summary>The voice of the machine.</summary>
    Voice,

    /// <summary>An interpreter, who is named.</summary>
    Interpreter,

    /// <summary>The person read it themselves.</summary>
    Person,
}

/// <summary>That a mandate was given: how, who read it, who received it, when.</summary>
internal sealed record Giving(GivingHow How, ReadBy ReadBy, HelperId ReceivedBy, DateTimeOffset At, DateOnly On);

/// <summary>Which second helper heard the person say yes, when.</summary>
internal sealed record Hearing(HelperId By, DateTimeOffset At);

/// <summary>That the one act was done, when.</summary>
internal sealed record ActDone(DateTimeOffset At);

/// <summary>Who told the person that the mandate ends soon, when.</summary>
internal sealed record Notice(HelperId By, DateTimeOffset At);

/// <summary>Why a mandate ended.</summary>
internal enum EndingReason
{
    /// <summary>The person said so; they give no reason.</summary>
    PersonSaid,

    /// <summary>The helper gave it back.</summary>
    HelperGaveBack,

    /// <summary>The manager ended it.</summary>
    ManagerEnded,

    /// <summary>Another mandate took its place, with the person's yes.</summary>
    Replaced,

    /// <summary>The person died.</summary>
    Death,
}

/// <summary>How a mandate or a part of it ended: who (null: the program), when, why.</summary>
internal sealed record Ending(Guid? By, DateTimeOffset At, EndingReason Reason);

/// <summary>What is wanted of a mandate before it is written.</summary>
internal sealed record Wish(
    MandateKind Kind,
    HelperId Helper,
    IReadOnlyList<(MandateFamily Family, string? Procedure)> Parts,
    IReadOnlyList<MandateAct> Acts,
    IReadOnlyList<MandateChannel> Channels,
    int Days,
    string Language,
    ProtectionKind Protection = ProtectionKind.None,
    DateOnly? NotAfter = null,
    MandateId? Replaces = null);

/// <summary>What a mandate holds of people, sealed. All of it is erased with the mandate.</summary>
internal sealed record Sealed
{
    /// <summary>Who interpreted: an adult, named.</summary>
    public string? Interpreter { get; init; }

    /// <summary>The curator or guardian.</summary>
    public string? Protector { get; init; }

    /// <summary>The day of the judgment that was seen.</summary>
    public DateOnly? JudgmentOf { get; init; }

    /// <summary>What the one act is, in words.</summary>
    public string? Act { get; init; }

    /// <summary>Drawn with a finger, as <see cref="Signature"/> reads it.</summary>
    public string? SignatureOfPerson { get; init; }

    /// <summary>Drawn by the curator or guardian.</summary>
    public string? SignatureOfProtector { get; init; }
}

/// <summary>All mandates of a person are blocked for seven days, in one gesture.</summary>
[Keeps(Processing.Mandates, Keeping.EndOfAct)]
internal sealed class Freeze
{
    public const int LastsDays = 7;

    private Freeze()
    {
    }

    [Personal(DataCategory.Number)] public Guid Id { get; private init; }

    public StructureId Structure { get; private init; }

    public FileId? File { get; private init; }

    public SlipId? Slip { get; private init; }

    /// <summary>The helper whom the person asked; null when they did it in their own space.</summary>
    public HelperId? AskedOf { get; private init; }

    [Personal(DataCategory.Choice)] public DateTimeOffset From { get; private init; }

    /// <summary>Not included.</summary>
    [Personal(DataCategory.Choice)] public DateTimeOffset Until { get; private set; }

    /// <summary>Who wrote down that the person lifted it early; null when nobody did.</summary>
    public HelperId? LiftedBy { get; private set; }

    public static Freeze Of(Appui.People.Whom whom, StructureId structure, HelperId? askedOf, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Structure = structure,
        File = whom.File,
        Slip = whom.Slip,
        AskedOf = askedOf,
        From = now,
        Until = now.AddDays(LastsDays),
    };

    public bool IsOnAt(DateTimeOffset now) => From <= now && now < Until;

    /// <summary>The person lifts it.</summary>
    public void Lift(HelperId? by, DateTimeOffset at) => (Until, LiftedBy) = (at, by);
}

/// <summary>A mandate given elsewhere, in the national service of connected helpers: only where it is found, what it covers and its end.</summary>
[Keeps(Processing.Mandates, Keeping.EndOfAct)]
internal sealed class OutsideMandate
{
    [Personal(DataCategory.Number)] public required Guid Id { get; init; }
    public required StructureId Structure { get; init; }
    public FileId? File { get; init; }
    public SlipId? Slip { get; init; }
    [Personal(DataCategory.Number)] public required SealedText Number { get; set; }
    [Personal(DataCategory.Choice)] public required IReadOnlyList<MandateFamily> Families { get; init; }
    [Personal(DataCategory.Choice)] public required DateOnly LastDay { get; init; }
    public required HelperId NotedBy { get; init; }
    [Personal(DataCategory.Choice)] public required DateTimeOffset NotedAt { get; init; }
    [Personal(DataCategory.Choice)] public DateTimeOffset? RemovedAt { get; private set; }

    public string Binding => $"mandates.outside/{Id}/number";

    public void Remove(DateTimeOffset at) => RemovedAt ??= at;
}

/// <summary>What a house does, does with people, refers; who may; what is said when it does not. Written once by its manager.</summary>
[Keeps(Processing.Accounts, Keeping.LastPost)]
internal sealed class HouseCharter
{
    public required StructureId Structure { get; init; }
    [NotPersonal] public string WeDo { get; set; } = "";
    [NotPersonal] public string WeDoWith { get; set; } = "";
    [NotPersonal] public string WeRefer { get; set; } = "";
    [NotPersonal] public string WhoMay { get; set; } = "";
    [NotPersonal] public string WeSay { get; set; } = "";
    public HelperId WrittenBy { get; set; }
    [Personal(DataCategory.Helper)] public DateTimeOffset WrittenAt { get; set; }
}
