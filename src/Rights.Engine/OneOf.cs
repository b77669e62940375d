using System.Runtime.CompilerServices;

namespace Appui.Rights.Engine;

/// <summary>A fact with a few possible values, of which one is known, or several are still possible.</summary>
/// <typeparam name="T">An enumeration of at most 32 values, numbered from zero.</typeparam>
public readonly struct OneOf<T> : IEquatable<OneOf<T>> where T : struct, Enum
{
    private readonly uint possible;

    private OneOf(uint possible) => this.possible = possible;

    /// <summary>Not known at all.</summary>
    public static OneOf<T> Any { get; } = new(uint.MaxValue);

    /// <summary>A fact that is known.</summary>
    public static implicit operator OneOf<T>(T known) => new(Bit(known));

    /// <summary>Whether it is that value.</summary>
    public static Claim operator ==(OneOf<T> fact, T value) => (fact.possible & Bit(value)) == 0 ? Claim.No : fact.possible == Bit(value) ? Claim.Yes : Claim.Unknown;

    /// <summary>Whether it is another value.</summary>
    public static Claim operator !=(OneOf<T> fact, T value) => !(fact == value);

    /// <summary>A fact that may not be known.</summary>
    public static OneOf<T> From(T? fact) => fact is { } known ? known : Any;

    /// <summary>A fact that is known.</summary>
    public static OneOf<T> FromEnum(T known) => known;

    /// <inheritdoc/>
    public bool Equals(OneOf<T> other) => possible == other.possible;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OneOf<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)possible;

    private static uint Bit(T value) => 1u << Unsafe.As<T, int>(ref value);
}
