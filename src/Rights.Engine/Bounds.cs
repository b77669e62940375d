using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Appui.Rights.Engine;

/// <summary>
/// A number known only by its bounds. Each operation keeps every value that the operands allow, with the same floating-point
/// operations as <see cref="Exact"/>: since those are monotone, the exact result never leaves the bounds.
/// </summary>
public readonly record struct Bounds : IQuantity<Bounds>
{
    /// <summary>Between two bounds, included.</summary>
    public Bounds(double low, double high)
    {
        if (!(low <= high)) Refuse(low, high);
        (Low, High) = (low, high);
    }

    /// <inheritdoc/>
    public double Low { get; }

    /// <inheritdoc/>
    public double High { get; }

    /// <inheritdoc/>
    public static implicit operator Bounds(double value) => new(value, value);

    /// <inheritdoc/>
    public static Bounds operator +(Bounds left, Bounds right) => new(left.Low + right.Low, left.High + right.High);

    /// <inheritdoc/>
    public static Bounds operator -(Bounds left, Bounds right) => new(left.Low - right.High, left.High - right.Low);

    /// <inheritdoc/>
    public static Bounds operator *(Bounds left, Bounds right)
    {
        var (a, b, c, d) = (left.Low * right.Low, left.Low * right.High, left.High * right.Low, left.High * right.High);
        return new(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
    }

    /// <inheritdoc/>
    public static Bounds operator /(Bounds left, double by) => by > 0 ? new(left.Low / by, left.High / by) : new(left.High / by, left.Low / by);

    /// <inheritdoc/>
    public static Claim operator <(Bounds left, Bounds right) =>
        left.High < right.Low ? Claim.Yes : left.Low >= right.High ? Claim.No : Claim.Unknown;

    /// <inheritdoc/>
    public static Claim operator >(Bounds left, Bounds right) => right < left;

    /// <inheritdoc/>
    public static Claim operator <=(Bounds left, Bounds right) => !(right < left);

    /// <inheritdoc/>
    public static Claim operator >=(Bounds left, Bounds right) => !(left < right);

    /// <inheritdoc/>
    public static Bounds Min(Bounds left, Bounds right) => new(Math.Min(left.Low, right.Low), Math.Min(left.High, right.High));

    /// <inheritdoc/>
    public static Bounds Max(Bounds left, Bounds right) => new(Math.Max(left.Low, right.Low), Math.Max(left.High, right.High));

    /// <inheritdoc/>
    public static Bounds When(Claim claim, Bounds then, Bounds otherwise) =>
        claim.IsYes ? then : claim.IsNo ? otherwise : Either(then, otherwise);

    /// <inheritdoc/>
    public static Bounds Either(Bounds one, Bounds other) => new(Math.Min(one.Low, other.Low), Math.Max(one.High, other.High));

    /// <inheritdoc/>
    public static Bounds Round(Bounds value, int decimals) =>
        new(Math.Round(value.Low, decimals, MidpointRounding.ToEven), Math.Round(value.High, decimals, MidpointRounding.ToEven));

    /// <inheritdoc/>
    public static Bounds Floor(Bounds value) => new(Math.Floor(value.Low), Math.Floor(value.High));

    /// <inheritdoc/>
    public static Bounds Ceiling(Bounds value) => new(Math.Ceiling(value.Low), Math.Ceiling(value.High));

    /// <summary>Apart, so that the operations above stay short enough to be compiled into the rules.</summary>
    [DoesNotReturn]
    private static void Refuse(double low, double high) => throw new ArgumentException($"The lower bound {low} is above {high}.", nameof(low));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Low}..{High}");
}
