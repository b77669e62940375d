namespace Appui.Design;

/// <summary>
/// An amount as a person knows it: « 180 € par semaine », or « je ne sais pas ». A form holds a <c>PeriodAmount?</c>, null while the question has no answer.
/// </summary>
/// <param name="Amount">In euros, zero or more.</param>
/// <param name="Period">How often it comes.</param>
public readonly record struct PeriodAmount(decimal Amount, Period Period)
{
    /// <summary>The person said that they do not know.</summary>
    public static PeriodAmount Unknown { get; } = new() { IsUnknown = true };

    /// <summary>Whether the person said that they do not know; <see cref="Amount"/> then means nothing.</summary>
    public bool IsUnknown { get; private init; }

    /// <summary>In euros a month, unrounded; null when unknown. A week counts for 52/12 of a month.</summary>
    public decimal? PerMonth => IsUnknown ? null : Period switch
    {
        Period.Week => Amount * 52 / 12,
        Period.Quarter => Amount / 3,
        Period.Year => Amount / 12,
        _ => Amount,
    };
}
