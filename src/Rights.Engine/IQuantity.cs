namespace Appui.Rights.Engine;

/// <summary>
/// The kind of number a rule runs on. A rule is written once, generic over it: <see cref="Exact"/> gives the amount,
/// <see cref="Bounds"/> gives bounds that hold whatever the facts still unknown turn out to be.
/// </summary>
/// <typeparam name="N">The number itself.</typeparam>
public interface IQuantity<N> where N : struct, IQuantity<N>
{
    /// <summary>A known number.</summary>
    static abstract implicit operator N(double value);

    /// <summary>Sum.</summary>
    static abstract N operator +(N left, N right);

    /// <summary>Difference.</summary>
    static abstract N operator -(N left, N right);

    /// <summary>Product.</summary>
    static abstract N operator *(N left, N right);

    /// <summary>Division by a known number.</summary>
    static abstract N operator /(N left, double by);

    /// <summary>Less than, as far as it can be known.</summary>
    static abstract Claim operator <(N left, N right);

    /// <summary>More than, as far as it can be known.</summary>
    static abstract Claim operator >(N left, N right);

    /// <summary>Less or equal, as far as it can be known.</summary>
    static abstract Claim operator <=(N left, N right);

    /// <summary>More or equal, as far as it can be known.</summary>
    static abstract Claim operator >=(N left, N right);

    /// <summary>The smaller.</summary>
    static abstract N Min(N left, N right);

    /// <summary>The greater.</summary>
    static abstract N Max(N left, N right);

    /// <summary>One value when the claim holds, the other when it does not, both when it is not known.</summary>
    static abstract N When(Claim claim, N then, N otherwise);

    /// <summary>All that either may be; the same when both are one known number.</summary>
    static abstract N Either(N one, N other);

    /// <summary>Rounded to so many decimals, a half going to the even neighbour.</summary>
    static abstract N Round(N value, int decimals);

    /// <summary>Cut down to the whole number below.</summary>
    static abstract N Floor(N value);

    /// <summary>Raised to the whole number above.</summary>
    static abstract N Ceiling(N value);

    /// <summary>The least it can be.</summary>
    double Low { get; }

    /// <summary>The greatest it can be.</summary>
    double High { get; }
}
