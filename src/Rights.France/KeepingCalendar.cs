using Appui.Rights.Engine;
using Appui.Rights.France.Keeping;

namespace Appui.Rights.France;

/// <summary>What must be done, and what will change, to keep rights: declarations, renewals, ages and durations.</summary>
public static class KeepingCalendar
{
    /// <summary>How far ahead the calendar looks unless told otherwise.</summary>
    public const int MonthsAhead = 18;

    /// <summary>The rights that an outcome finds the household entitled to, as if they opened on its month.</summary>
    public static IReadOnlyList<HeldRight> SeeminglyHeld(Outcome outcome) =>
        [.. outcome.Benefits.Where(b => b.Answer == Answer.SeemsEntitled).Select(b => new HeldRight(b.Benefit, outcome.Month.FirstDay))];

    /// <summary>The dates ahead, in order. A window already open on <paramref name="from"/> counts until it closes.</summary>
    public static IReadOnlyList<DueDate> Ahead(Situation situation, IReadOnlyList<HeldRight> held, DateOnly from, int months = MonthsAhead)
    {
        var horizon = new Horizon(situation, held, from, from.AddMonths(months));
        return
        [
            .. QuarterlyDeclarations.In(horizon)
                .Concat(Renewals.In(horizon))
                .Concat(YearlyDates.In(horizon))
                .Concat(EmploymentService.In(horizon))
                .Concat(AgeThresholds.In(horizon))
                .Where(due => horizon.Holds(due.Day))
                .OrderBy(due => due.Day).ThenBy(due => due.Key, StringComparer.Ordinal).ThenBy(due => due.PersonId, StringComparer.Ordinal),
        ];
    }
}
