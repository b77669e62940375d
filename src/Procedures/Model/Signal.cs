using Appui.Platform;

namespace Appui.Procedures.Model;

/// <summary>What a helper says of a step in one tap.</summary>
internal enum SignalKind
{
    /// <summary>It is not as the card says any more.</summary>
    Changed,

    /// <summary>The site does not work.</summary>
    SiteDown,

    /// <summary>The account does not open.</summary>
    AccountRefused,

    /// <summary>A paper is refused.</summary>
    PaperRefused,

    /// <summary>Nobody answers.</summary>
    NobodyAnswers,

    /// <summary>Something else stops people.</summary>
    Other,
}

/// <summary>A step that changed or that stops people. Several of them open the card again.</summary>
[Keeps(Processing.Accounts, Keeping.LastPost)]
internal sealed class Signal
{
    /// <summary>So many within <see cref="Days"/> open a card again.</summary>
    public const int Reopening = 5;

    /// <summary>How long a signal counts.</summary>
    public const int Days = 30;

    /// <summary>Which one.</summary>
    [NotPersonal] public required Guid Id { get; init; }

    /// <summary>From which house.</summary>
    public required StructureId Structure { get; init; }

    /// <summary>On which card.</summary>
    [NotPersonal] public required string Card { get; init; }

    /// <summary>At which step; null: the whole of it.</summary>
    [NotPersonal] public string? Step { get; init; }

    /// <summary>What is said.</summary>
    [NotPersonal] public required SignalKind Kind { get; init; }

    /// <summary>Who said it; shown to nobody.</summary>
    public required HelperId By { get; init; }

    /// <summary>When.</summary>
    [NotPersonal] public required DateTimeOffset At { get; init; }

    /// <summary>Who read the card again because of it.</summary>
    public HelperId? ClearedBy { get; private set; }

    /// <summary>When.</summary>
    [NotPersonal] public DateTimeOffset? ClearedAt { get; private set; }

    /// <summary>The card was read again.</summary>
    public void Clear(HelperId by, DateTimeOffset at) => (ClearedBy, ClearedAt) = (by, at);
}

/// <summary>What is announced of a procedure.</summary>
internal enum NewsKind
{
    /// <summary>It is done otherwise now.</summary>
    Change,

    /// <summary>A site or a line does not work.</summary>
    Outage,
}

/// <summary>A change or an outage, told to every desk that has such a case open.</summary>
[Keeps(Processing.Accounts, Keeping.LastPost)]
internal sealed class News
{
    /// <summary>A change is shown so many days, an outage nobody ended a quarter of that.</summary>
    public const int ShownDays = 28;

    /// <summary>Which one.</summary>
    [NotPersonal] public required Guid Id { get; init; }

    /// <summary>From which house.</summary>
    public required StructureId Structure { get; init; }

    /// <summary>Of which card.</summary>
    [NotPersonal] public required string Card { get; init; }

    /// <summary>Of which kind.</summary>
    [NotPersonal] public required NewsKind Kind { get; init; }

    /// <summary>In a sentence, about no person.</summary>
    [NotPersonal] public required string Words { get; init; }

    /// <summary>Who announced it.</summary>
    public required HelperId By { get; init; }

    /// <summary>When.</summary>
    [NotPersonal] public required DateTimeOffset At { get; init; }

    /// <summary>When it was over; null while it holds.</summary>
    [NotPersonal] public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Is it still shown at this instant?</summary>
    public bool StandsAt(DateTimeOffset now) => EndedAt is null && now < At.AddDays(Kind is NewsKind.Outage ? ShownDays / 4 : ShownDays);

    /// <summary>It works again, or everybody knows.</summary>
    public void End(DateTimeOffset at) => EndedAt ??= at;
}

/// <summary>What works, as one who found it says it: credited to them, and there when they have left.</summary>
[Keeps(Processing.Accounts, Keeping.AsLongAsWanted)]
internal sealed class Tip
{
    /// <summary>Which one.</summary>
    [NotPersonal] public required Guid Id { get; init; }

    /// <summary>From which house.</summary>
    public required StructureId Structure { get; init; }

    /// <summary>On which card.</summary>
    [NotPersonal] public required string Card { get; init; }

    /// <summary>The advice, about no person.</summary>
    [NotPersonal] public required string Words { get; init; }

    /// <summary>Who is credited, as they wish to be named.</summary>
    [Personal(DataCategory.Helper)] public required string Author { get; init; }

    /// <summary>Who wrote it down.</summary>
    public required HelperId By { get; init; }

    /// <summary>When.</summary>
    [NotPersonal] public required DateTimeOffset At { get; init; }

    /// <summary>Since when it is no longer true; null while it holds.</summary>
    [NotPersonal] public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>It is not true any more, or its author takes it back.</summary>
    public void End(DateTimeOffset at) => EndedAt ??= at;
}
