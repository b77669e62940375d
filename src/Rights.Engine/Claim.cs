using System.Runtime.CompilerServices;

namespace Appui.Rights.Engine;

/// <summary>What the law can say of a condition: yes, no, or not known yet. <c>&amp;</c> and <c>|</c> never guess.</summary>
public readonly struct Claim : IEquatable<Claim>
{
    /// <summary>One bit says « certainly not », the other « certainly »: the operators are then arithmetic, which bulk computing feels.</summary>
    private readonly byte value;

    private Claim(int value) => this.value = (byte)value;

    /// <summary>Not known yet: a fact is missing.</summary>
    public static Claim Unknown => new(0);

    /// <summary>The condition is not met.</summary>
    public static Claim No => new(1);

    /// <summary>The condition is met.</summary>
    public static Claim Yes => new(2);

    /// <summary>Certainly met.</summary>
    public bool IsYes => value == 2;

    /// <summary>Certainly not met.</summary>
    public bool IsNo => value == 1;

    /// <summary>Not known yet.</summary>
    public bool IsUnknown => value == 0;

    /// <summary>A fact that is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Claim(bool known) => new(known ? 2 : 1);

    /// <summary>A fact that may not be known.</summary>
    public static implicit operator Claim(bool? fact) => fact is { } known ? known : Unknown;

    /// <summary>Both: one certain no is enough to say no.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Claim operator &(Claim left, Claim right) =>
        new((left.value & right.value & 2) | ((left.value | right.value) & 1));

    /// <summary>Either: one certain yes is enough to say yes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Claim operator |(Claim left, Claim right) =>
        new(((left.value | right.value) & 2) | (left.value & right.value & 1));

    /// <summary>The contrary.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Claim operator !(Claim claim) => new((claim.value >> 1) | ((claim.value << 1) & 2));

    /// <summary>Same answer.</summary>
    public static bool operator ==(Claim left, Claim right) => left.value == right.value;

    /// <summary>Another answer.</summary>
    public static bool operator !=(Claim left, Claim right) => left.value != right.value;

    /// <summary>A fact that is known.</summary>
    public static Claim FromBoolean(bool known) => known;

    /// <summary>Both.</summary>
    public static Claim BitwiseAnd(Claim left, Claim right) => left & right;

    /// <summary>Either.</summary>
    public static Claim BitwiseOr(Claim left, Claim right) => left | right;

    /// <summary>The contrary.</summary>
    public static Claim LogicalNot(Claim claim) => !claim;

    /// <inheritdoc/>
    public bool Equals(Claim other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Claim other && this == other;

    /// <inheritdoc/>
    public override int GetHashCode() => value;

    /// <summary><c>yes</c>, <c>no</c> or <c>unknown</c>.</summary>
    public override string ToString() => IsYes ? "yes" : IsNo ? "no" : "unknown";
}
