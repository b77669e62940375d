using System.Globalization;

namespace Appui.Rights.Engine;

/// <summary>A number that is known.</summary>
/// <param name="Value">Its value.</param>
public readonly record struct Exact(double Value) : IQuantity<Exact>
{
    /// <inheritdoc/>
    public double Low => Value;

    /// <inheritdoc/>
    public double High => Value;

    /// <inheritdoc/>
    public static implicit operator Exact(double value) => new(value);

    /// <inheritdoc/>
    public static Exact operator +(Exact left, Exact right) => new(left.Value + right.Value);

    /// <inheritdoc/>
    public static Exact operator -(Exact left, Exact right) => new(left.Value - right.Value);

    /// <inheritdoc/>
    public static Exact operator *(Exact left, Exact right) => new(left.Value * right.Value);

    /// <inheritdoc/>
    public static Exact operator /(Exact left, double by) => new(left.Value / by);

    /// <inheritdoc/>
    public static Claim operator <(Exact left, Exact right) => left.Value < right.Value;

    /// <inheritdoc/>
    public static Claim operator >(Exact left, Exact right) => left.Value > right.Value;

    /// <inheritdoc/>
    public static Claim operator <=(Exact left, Exact right) => left.Value <= right.Value;

    /// <inheritdoc/>
    public static Claim operator >=(Exact left, Exact right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public static Exact Min(Exact left, Exact right) => left.Value < right.Value ? left : right;

    /// <inheritdoc/>
    public static Exact Max(Exact left, Exact right) => left.Value > right.Value ? left : right;

    /// <inheritdoc/>
    public static Exact When(Claim claim, Exact then, Exact otherwise) => claim.IsYes ? then : otherwise;

    /// <inheritdoc/>
    public static Exact Either(Exact one, Exact other) => other;

    /// <inheritdoc/>
    public static Exact Round(Exact value, int decimals) => new(Math.Round(value.Value, decimals, MidpointRounding.ToEven));

    /// <inheritdoc/>
    public static Exact Floor(Exact value) => new(Math.Floor(value.Value));

    /// <inheritdoc/>
    public static Exact Ceiling(Exact value) => new(Math.Ceiling(value.Value));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
