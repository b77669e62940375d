using Appui.Calendar;

namespace Appui.Rights.France;

/// <summary>What the law answers for one situation: one answer per benefit, always all of them, in the order of <see cref="Benefit"/>.</summary>
public sealed record Outcome
{
    /// <summary>The month asked.</summary>
    public required Month Month { get; init; }

    /// <summary>One answer per benefit.</summary>
    public required IReadOnlyList<BenefitOutcome> Benefits { get; init; }

    /// <summary>The answer for one benefit.</summary>
    public BenefitOutcome this[Benefit benefit] => Benefits[(int)benefit];
}

/// <summary>The answer for one benefit, with its reasons and the story of its amount.</summary>
public sealed record BenefitOutcome
{
    /// <summary>Which benefit.</summary>
    public required Benefit Benefit { get; init; }

    /// <summary>Stable name for texts and files: <c>rsa</c>, <c>activity_bonus</c>…, the keys of the situation files.</summary>
    public required string Key { get; init; }

    /// <summary>The legal name, in French.</summary>
    public required string Name { get; init; }

    /// <summary>Who decides: « Caf ou MSA », « Assurance maladie »…</summary>
    public required string Agency { get; init; }

    /// <summary>Seems entitled, to check, or not now.</summary>
    public required Answer Answer { get; init; }

    /// <summary>The amount to the cent when every deciding fact is known; <c>null</c> when only a range is.</summary>
    public decimal? Amount => Lowest == Highest ? Lowest : null;

    /// <summary>The least amount that the facts still unknown allow.</summary>
    public required decimal Lowest { get; init; }

    /// <summary>The greatest amount that the facts still unknown allow.</summary>
    public required decimal Highest { get; init; }

    /// <summary>Whether amounts are for a month or for a year.</summary>
    public required AmountPeriod Period { get; init; }

    /// <summary>For housing aid: <c>APL</c>, <c>ALF</c>, <c>ALS</c> or <c>none</c>. For the supplementary health cover: <c>free</c>, <c>paid</c> or <c>none</c>. Otherwise, or when not known yet, <c>null</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The lines of law that decide, in the order of the code.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>How the amount is made: base, what is added, what is taken off, rounding, minimum. Empty while the amount, or the way to it, hangs on facts not known yet.</summary>
    public required IReadOnlyList<AmountStep> Steps { get; init; }

    /// <summary>The facts not known yet that decide, with what each answer would change.</summary>
    public required IReadOnlyList<MissingFact> Missing { get; init; }

    /// <summary>The figures used here whose yearly revision is not known to this version of the law: to check.</summary>
    public required IReadOnlyList<StaleFigure> StaleFigures { get; init; }

    /// <summary>The persons concerned, for a benefit that belongs to a person (AAH, ASI, ASS), with each one's amount.</summary>
    public IReadOnlyList<PersonAmount> PerPerson { get; init; } = [];
}

/// <summary>The only three answers that people are given.</summary>
public enum Answer
{
    /// <summary>On the facts told, the person seems entitled. Only the agency decides.</summary>
    SeemsEntitled,

    /// <summary>A fact is missing, or the administration must appreciate it.</summary>
    ToCheck,

    /// <summary>On the facts told, not now; the deciding reason says why.</summary>
    NotNow,
}

/// <summary>What an amount covers.</summary>
public enum AmountPeriod
{
    /// <summary>Each month.</summary>
    Month,

    /// <summary>Once a year.</summary>
    Year,
}

/// <summary>One person's amount inside a benefit that belongs to persons.</summary>
/// <param name="PersonId">The person's id in the situation.</param>
/// <param name="Amount">Monthly amount in euros.</param>
public sealed record PersonAmount(string PersonId, decimal Amount);

/// <summary>A figure of law that should have been revised before the month asked.</summary>
/// <param name="Key">Stable name of the figure: <c>c2s.ceiling_base_year</c>.</param>
/// <param name="Since">The date of the last known value.</param>
/// <param name="Source">The text that set it.</param>
public sealed record StaleFigure(string Key, DateOnly Since, string Source);

/// <summary>A fact not known yet that decides, and what each possible answer would give.</summary>
/// <param name="Fact">Stable name of the fact: <c>pregnant</c>, <c>salary_net</c>, <c>status</c>… as in situation files.</param>
/// <param name="PersonId">The person it belongs to; <c>null</c> for the household or the dwelling.</param>
/// <param name="Effects">What each answer would give.</param>
public sealed record MissingFact(string Fact, string? PersonId, IReadOnlyList<MissingFactEffect> Effects);

/// <summary>What one possible value of a missing fact would give.</summary>
/// <param name="Value">The value, as in situation files: <c>true</c>, <c>tenant</c>, <c>0</c>…</param>
/// <param name="Answer">The answer it would lead to.</param>
/// <param name="Lowest">The least amount then.</param>
/// <param name="Highest">The greatest amount then.</param>
public sealed record MissingFactEffect(string Value, Answer Answer, decimal Lowest, decimal Highest);
