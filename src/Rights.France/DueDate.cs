namespace Appui.Rights.France;

/// <summary>A right that the household holds.</summary>
/// <param name="Benefit">Which right.</param>
/// <param name="Since">The day it opened; without it, dates that count from there are not announced.</param>
/// <param name="Until">The last day of the decision, when it has one.</param>
/// <param name="PersonId">The person who holds it, for a right that belongs to a person.</param>
public sealed record HeldRight(Benefit Benefit, DateOnly? Since = null, DateOnly? Until = null, string? PersonId = null);

/// <summary>Something to do, or something that changes by itself, to keep rights.</summary>
public sealed record DueDate
{
    /// <summary>Stable name, under which the plain wording for people is found: <c>keeping.quarterly_declaration</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What kind of date.</summary>
    public required DueKind Kind { get; init; }

    /// <summary>The first day on which it can be done; the day itself when there is no window.</summary>
    public required DateOnly Opens { get; init; }

    /// <summary>The last day to do it, or the day on which things change.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The rights at stake.</summary>
    public required IReadOnlyList<Benefit> Benefits { get; init; }

    /// <summary>The person concerned, or <c>null</c> for the household.</summary>
    public string? PersonId { get; init; }

    /// <summary>The article, as a jurist cites it.</summary>
    public required string Article { get; init; }

    /// <summary>What the article says, in French.</summary>
    public required string Sentence { get; init; }

    /// <summary>What happens when nothing is done, in French; <c>null</c> when nothing has to be done.</summary>
    public string? WhenMissed { get; init; }

    /// <summary>Whether the date follows from a text, or is to check with the agency.</summary>
    public required AidCertainty Certainty { get; init; }
}

/// <summary>What kind of date.</summary>
public enum DueKind
{
    /// <summary>Resources to declare.</summary>
    Declaration,

    /// <summary>A right that ends unless it is asked for again.</summary>
    Renewal,

    /// <summary>The agency reviews by itself: nothing to do but to look.</summary>
    Review,

    /// <summary>An age or a duration is reached: a right opens, changes or ends.</summary>
    Threshold,
}
