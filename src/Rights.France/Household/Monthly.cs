using Appui.Calendar;
using Appui.Rights.Engine;

namespace Appui.Rights.France.Household;

/// <summary>An amount month by month, from thirty months back to the month asked; nothing before.</summary>
internal sealed class Monthly<N> where N : struct, IQuantity<N>
{
    /// <summary>How far back the time loop starts.</summary>
    public const int MonthsBack = 30;

    private readonly N[] values = new N[MonthsBack + 1];
    private int first;
    private bool untouched = true;

    public N this[Month month]
    {
        get => (uint)(month.Index - first) <= MonthsBack ? values[month.Index - first] : 0;
        set
        {
            untouched = false;
            values[month.Index - first] = value;
        }
    }

    /// <summary>Sum over the months of a period, both ends included.</summary>
    public N Sum(Period period)
    {
        N sum = 0;
        if (untouched) return sum;
        for (var month = period.First; month <= period.Last; month += 1) sum += this[month];
        return sum;
    }

    public void StartFrom(Month asked)
    {
        first = asked.Index - MonthsBack;
        if (!untouched) Array.Fill(values, 0);
        untouched = true;
    }
}

/// <summary>Consecutive months, both ends included.</summary>
internal readonly record struct Period(Month First, Month Last)
{
    public int Months => Last - First + 1;

    /// <summary>The twelve full months before this one.</summary>
    public static Period YearBefore(Month month) => new(month - 12, month - 1);

    /// <summary>The three full months before this one.</summary>
    public static Period QuarterBefore(Month month) => new(month - 3, month - 1);
}
