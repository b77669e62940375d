using System.Diagnostics.CodeAnalysis;
using Appui.Platform;

namespace Appui.People.BreakGlass;

[NotPersonal]
internal readonly record struct UrgentOpeningId(Guid Value) : ITypedId<UrgentOpeningId>
{
    public static UrgentOpeningId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static UrgentOpeningId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, out UrgentOpeningId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody who does not follow a person opened the notes under professional secrecy: for half an hour, to read, and somebody else looks at it afterwards.</summary>
[Keeps(Processing.Accountability, Keeping.Trace)]
internal sealed class UrgentOpening
{
    /// <summary>How long the notes stay open.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    /// <summary>Within how long a second person looks at it.</summary>
    public static readonly TimeSpan ReviewedWithin = TimeSpan.FromHours(24);

    public required UrgentOpeningId Id { get; init; }
    public required FileId File { get; init; }
    public required StructureId Structure { get; init; }
    public required HelperId OpenedBy { get; init; }
    [Personal(DataCategory.Trace)] public required DateTimeOffset OpenedAt { get; init; }
    [Personal(DataCategory.Trace)] public required DateTimeOffset ClosesAt { get; init; }
    [Personal(DataCategory.Trace)] public required UrgentReason Reason { get; init; }

    /// <summary>In the words of who opened; read by social workers only.</summary>
    [Personal(DataCategory.Trace)] public required SealedText Words { get; init; }

    /// <summary>Null until a second person looked.</summary>
    [Personal(DataCategory.Trace)] public UrgentReview? Review { get; private set; }

    /// <summary>The day on which the review is due, on walls in mainland France.</summary>
    public DateOnly ReviewDue => DateOnly.FromDateTime((OpenedAt + ReviewedWithin).InParis().DateTime);

    /// <summary>A second person says what they think of it.</summary>
    /// <exception cref="InvalidOperationException">It was looked at already, or by the person who opened.</exception>
    public void ReviewBy(HelperId by, DateTimeOffset at, UrgentVerdict verdict)
    {
        if (Review is not null || by == OpenedBy)
            throw new InvalidOperationException("An urgent opening is reviewed once, by somebody else.");
        Review = new(by, at, verdict);
    }
}

/// <summary>Who looked at it afterwards, when, what they think.</summary>
internal sealed record UrgentReview(HelperId By, DateTimeOffset At, UrgentVerdict Verdict);

/// <summary>Why notes cannot wait for those who follow the person.</summary>
internal enum UrgentReason
{
    /// <summary>The person, or somebody with them, is in danger.</summary>
    Danger,

    /// <summary>The person is here, and who follows them is away.</summary>
    Absence,

    /// <summary>A deadline falls before who follows them is back.</summary>
    Deadline,
}

/// <summary>What the second person thinks of an urgent opening.</summary>
internal enum UrgentVerdict
{
    /// <summary>It was right to open.</summary>
    Justified,

    /// <summary>It has to be talked over.</summary>
    ToTalkOver,
}
