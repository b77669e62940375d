using Appui.Calendar;

namespace Appui.Rights.France;

/// <summary>
/// The quarterly declaration of RSA and prime d'activité, prefilled since March 2025 with the « montant net social » that employers and funds declare.
/// It is read beside the pay slips: what agrees, what to correct, and what to add because nobody prefills it. See CASF R262-7 and CSS R844-1.
/// </summary>
public static class PrefilledDeclaration
{
    /// <summary>Under this gap, in euros, the figures agree: declarations round to the euro.</summary>
    private const decimal Rounding = 1m;

    /// <summary>The three months that the declaration of a month asks for: the fourth, third and second before it since March 2025, the three before it earlier.</summary>
    public static IReadOnlyList<Month> MonthsOf(Month declaration) =>
        declaration >= Differences.QuarterShift
            ? [declaration - 4, declaration - 3, declaration - 2]
            : [declaration - 3, declaration - 2, declaration - 1];

    /// <summary>Month by month, how the prefilled figures compare with the pay slips of one person.</summary>
    /// <param name="declaration">The month in which the declaration is made.</param>
    /// <param name="prefilled">The prefilled figure of each month; a month that is absent was left empty.</param>
    /// <param name="slips">The pay slips and statements at hand, whatever their month.</param>
    public static IReadOnlyList<DeclaredMonth> Compare(Month declaration, IReadOnlyDictionary<Month, decimal> prefilled, IReadOnlyList<PaySlip> slips)
    {
        var compared = MonthsOf(declaration).Select(month => Compared(month, prefilled, slips)).ToList();
        return [.. compared.Select(month => month with { Finding = Refined(month, compared, slips) })];
    }

    private static DeclaredMonth Compared(Month month, IReadOnlyDictionary<Month, decimal> prefilled, IReadOnlyList<PaySlip> slips)
    {
        var paid = slips.Where(slip => slip.PaidIn == month).ToList();
        decimal? figure = prefilled.TryGetValue(month, out var known) ? known : null;
        decimal? sum = paid.Count > 0 ? paid.Sum(slip => slip.NetSocial) : null;
        return new DeclaredMonth(month, figure, sum, (figure, sum) switch
        {
            (null, null) => PrefilledFinding.NothingKnown,
            (null, _) => PrefilledFinding.NotPrefilled,
            (0m, null) => PrefilledFinding.Agrees,
            (_, null) => PrefilledFinding.NoSlip,
            var (f, s) when Math.Abs(f.Value - s.Value) < Rounding => PrefilledFinding.Agrees,
            var (f, s) when f > s => PrefilledFinding.TooHigh,
            _ => PrefilledFinding.TooLow,
        });
    }

    /// <summary>
    /// The usual mistake: the slip of a month is paid, and counts, in the next. When the prefilled figure is that of the slip worked for in this month,
    /// or two neighbouring gaps make up for each other, the month of payment is what to look at, not the amount.
    /// </summary>
    private static PrefilledFinding Refined(DeclaredMonth month, List<DeclaredMonth> all, IReadOnlyList<PaySlip> slips)
    {
        if (month.Finding is not (PrefilledFinding.TooHigh or PrefilledFinding.TooLow or PrefilledFinding.NotPrefilled or PrefilledFinding.NoSlip)) return month.Finding;
        var shifted = month.Prefilled is > 0m && slips.Any(slip => slip.PaidIn != month.Month
            && Math.Abs(slip.PaidIn - month.Month) == 1 && Math.Abs(slip.NetSocial - month.Prefilled.Value) < Rounding);
        var madeUp = all.Any(other => Math.Abs(other.Month - month.Month) == 1 && month.Gap != 0m && Math.Abs(other.Gap + month.Gap) < Rounding);
        return shifted || madeUp ? PrefilledFinding.OtherMonth : month.Finding;
    }
}

/// <summary>A pay slip, or the statement of a fund, with the figure that the declaration asks for.</summary>
/// <param name="PaidOn">The day of payment: it decides which month counts, whatever the month worked.</param>
/// <param name="NetSocial">The « montant net social » written on it, in euros.</param>
/// <param name="From">Who paid, in the words of the person.</param>
public sealed record PaySlip(DateOnly PaidOn, decimal NetSocial, string? From = null)
{
    /// <summary>The month in which it counts.</summary>
    public Month PaidIn => Month.Of(PaidOn);
}

/// <summary>One month of the declaration.</summary>
/// <param name="Month">Which month.</param>
/// <param name="Prefilled">The prefilled figure, or <c>null</c> when the line is empty.</param>
/// <param name="OnSlips">The sum of the slips paid in the month, or <c>null</c> without slip.</param>
/// <param name="Finding">What the comparison says.</param>
public sealed record DeclaredMonth(Month Month, decimal? Prefilled, decimal? OnSlips, PrefilledFinding Finding)
{
    /// <summary>What the slips say more than the prefilled figure, in euros; negative when they say less.</summary>
    public decimal Gap => (OnSlips ?? 0m) - (Prefilled ?? 0m);

    /// <summary>Stable name, under which the plain wording for people is found: <c>declaration.too_high</c>.</summary>
    public string Key => "declaration." + Finding switch
    {
        PrefilledFinding.Agrees => "agrees",
        PrefilledFinding.TooHigh => "too_high",
        PrefilledFinding.TooLow => "too_low",
        PrefilledFinding.NotPrefilled => "not_prefilled",
        PrefilledFinding.NoSlip => "no_slip",
        PrefilledFinding.OtherMonth => "other_month",
        _ => "nothing_known",
    };

    /// <summary>The figure to write instead of the prefilled one, with the slips as proof; <c>null</c> when nothing is to be changed, or not yet.</summary>
    public decimal? ToWrite => Finding is PrefilledFinding.TooHigh or PrefilledFinding.TooLow or PrefilledFinding.NotPrefilled ? OnSlips : null;
}

/// <summary>What the comparison of one month says.</summary>
public enum PrefilledFinding
{
    /// <summary>Same figure: confirm it.</summary>
    Agrees,

    /// <summary>The prefilled figure is above the slips: correct it, with the slips.</summary>
    TooHigh,

    /// <summary>The prefilled figure is under the slips: a slip was not taken; correct it.</summary>
    TooLow,

    /// <summary>The slips show an income that is not prefilled: add it.</summary>
    NotPrefilled,

    /// <summary>An income is prefilled and no slip is at hand: ask for it before correcting anything.</summary>
    NoSlip,

    /// <summary>The figure belongs to a neighbouring month: the day of payment decides; most often there is nothing to correct.</summary>
    OtherMonth,

    /// <summary>Neither figure nor slip: write zero only if nothing was received.</summary>
    NothingKnown,
}
