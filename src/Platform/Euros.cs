using System.Globalization;

namespace Appui.Platform;

/// <summary>An amount of money, in whole cents; never negative by itself, but differences may be. Stored as a 64-bit integer.</summary>
/// <param name="Cents">The amount in cents.</param>
public readonly record struct Euros(long Cents) : IComparable<Euros>
{
    /// <summary>No money.</summary>
    public static Euros Zero => default;

    /// <summary>The amount in euros, cents after the point.</summary>
    public decimal Amount => Cents / 100m;

    /// <summary>Rounds to the nearest cent, halves away from zero.</summary>
    public static Euros From(decimal amount) => new((long)Math.Round(amount * 100m, MidpointRounding.AwayFromZero));

    /// <summary>
    /// The amount as people say it, never more precise than it deserves: to 10 € from 100 € on, to 5 € below, nothing promised to the cent.
    /// </summary>
    public Euros Tactful => new((long)Math.Round(Cents / (double)Step) * Step);

    private int Step => Math.Abs(Cents) >= 100_00 ? 10_00 : 5_00;

    /// <summary>The sum of both.</summary>
    public static Euros operator +(Euros left, Euros right) => new(left.Cents + right.Cents);

    /// <summary>What is left.</summary>
    public static Euros operator -(Euros left, Euros right) => new(left.Cents - right.Cents);

    /// <summary>Is the left amount the smaller one?</summary>
    public static bool operator <(Euros left, Euros right) => left.Cents < right.Cents;

    /// <summary>Is the left amount the larger one?</summary>
    public static bool operator >(Euros left, Euros right) => left.Cents > right.Cents;

    /// <summary>Is the left amount the smaller one, or the same?</summary>
    public static bool operator <=(Euros left, Euros right) => left.Cents <= right.Cents;

    /// <summary>Is the left amount the larger one, or the same?</summary>
    public static bool operator >=(Euros left, Euros right) => left.Cents >= right.Cents;

    /// <inheritdoc/>
    public int CompareTo(Euros other) => Cents.CompareTo(other.Cents);

    /// <summary>The amount as the current language writes it: "1 234,56 €", and "570 €" when there are no cents.</summary>
    public override string ToString() =>
        Amount.ToString(Cents % 100 == 0 ? "N0" : "N2", CultureInfo.CurrentCulture) + "\u00a0€";
}
