using System.Globalization;

namespace Appui.Rights.Engine;

/// <summary>A fact that a line looked at. Turned into text only when somebody reads it.</summary>
public readonly struct Given
{
    private Given(string key, double low, double high, Unit unit) => (Key, Low, High, Unit) = (key, low, high, unit);

    private string? Key { get; }

    private double Low { get; }

    private double High { get; }

    private Unit Unit { get; }

    /// <summary>An amount in euros.</summary>
    public static Given Euros<N>(string key, N value) where N : struct, IQuantity<N> => new(key, value.Low, value.High, Unit.Euros);

    /// <summary>An amount in euros, known.</summary>
    public static Given Euros(string key, double value) => new(key, value, value, Unit.Euros);

    /// <summary>An age in completed years.</summary>
    public static Given Years(string key, double value) => new(key, value, value, Unit.Years);

    /// <summary>A duration in months.</summary>
    public static Given Months(string key, int value) => new(key, value, value, Unit.Months);

    /// <summary>A number of persons.</summary>
    public static Given Persons(string key, int value) => new(key, value, value, Unit.Persons);

    /// <summary>A share between 0 and 1.</summary>
    public static Given Share<N>(string key, N value) where N : struct, IQuantity<N> => new(key, value.Low, value.High, Unit.Share);

    /// <summary>The facts that were given, as text.</summary>
    internal static IReadOnlyList<Fact> Facts(Given first, Given second, Given third)
    {
        var facts = new List<Fact>(3);
        foreach (var given in (ReadOnlySpan<Given>)[first, second, third])
        {
            if (given.Key is not null) facts.Add(given.ToFact());
        }

        return facts;
    }

    private Fact ToFact()
    {
        var digits = Unit == Unit.Euros ? "0.00" : "0.####";
        var low = Low.ToString(digits, CultureInfo.InvariantCulture);
        var high = High.ToString(digits, CultureInfo.InvariantCulture);
        return new Fact(Key!, low == high ? low : $"{low}..{high}", Unit);
    }
}
