using System.Globalization;
using System.Runtime.CompilerServices;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Exact(double value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact operator +(Exact left, Exact right) => new(left.Value + right.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact operator -(Exact left, Exact right) => new(left.Value - right.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact operator *(Exact left, Exact right) => new(left.Value * right.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact operator /(Exact left, double by) => new(left.Value / by);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Claim operator <(Exact left, Exact right) => left.Value < right.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Claim operator >(Exact left, Exact right) => left.Value > right.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Claim operator <=(Exact left, Exact right) => left.Value <= right.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Claim operator >=(Exact left, Exact right) => left.Value >= right.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Min(Exact left, Exact right) => left.Value < right.Value ? left : right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Max(Exact left, Exact right) => left.Value > right.Value ? left : right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact When(Claim claim, Exact then, Exact otherwise) => claim.IsYes ? then : otherwise;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
