namespace Appui.Rights.Engine;

/// <summary>A fact used by a line of law, with its value as text.</summary>
/// <param name="Key">Stable name of the fact: <c>age</c>, <c>resources</c>…</param>
/// <param name="Value">The value, invariant: <c>42</c>, <c>570.25</c>, <c>2026-05</c>, <c>200..900</c> for a range.</param>
/// <param name="Unit">What the value counts.</param>
public sealed record Fact(string Key, string Value, Unit Unit);

/// <summary>What a figure counts.</summary>
public enum Unit
{
    /// <summary>Nothing in particular: a word or a number.</summary>
    None,

    /// <summary>Euros.</summary>
    Euros,

    /// <summary>Completed years.</summary>
    Years,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Persons.</summary>
    Persons,

    /// <summary>A share between 0 and 1.</summary>
    Share,
}

/// <summary>What a step does to an amount.</summary>
public enum StepKind
{
    /// <summary>Where the amount starts.</summary>
    Base,

    /// <summary>Something added.</summary>
    Added,

    /// <summary>Something taken off.</summary>
    TakenOff,

    /// <summary>The amount replaced by the law's own rounding.</summary>
    Rounded,

    /// <summary>The amount held to a ceiling.</summary>
    Capped,

    /// <summary>An amount too small to be paid, or a right that is not open.</summary>
    NotPaid,

    /// <summary>The amount multiplied by a share.</summary>
    Shared,
}
