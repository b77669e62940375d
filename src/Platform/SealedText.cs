namespace Appui.Platform;

/// <summary>
/// Text of a person, encrypted under the key of a structure: what a stolen database shows of it is its length.
/// Opened and made by <see cref="Seals"/> only; prints as nothing, so that it can reach no log by accident.
/// </summary>
public readonly struct SealedText(byte[] envelope) : IEquatable<SealedText>
{
    /// <summary>The ciphertext, as stored.</summary>
    public ReadOnlyMemory<byte> Envelope { get; } = envelope;

    /// <summary>The same bytes?</summary>
    public static bool operator ==(SealedText left, SealedText right) => left.Equals(right);

    /// <summary>Other bytes?</summary>
    public static bool operator !=(SealedText left, SealedText right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(SealedText other) => Envelope.Span.SequenceEqual(other.Envelope.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SealedText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Envelope.Length < 13 ? 0 : BitConverter.ToInt32(Envelope.Span[1..5]);

    /// <summary>Says nothing of what is inside.</summary>
    public override string ToString() => "(sealed)";
}
