using System.Security.Cryptography;

namespace Appui.Crypto;

/// <summary>
/// A short secret sealed under a 256-bit key: AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D).
/// Layout: one version byte, nonce (12 bytes), ciphertext, tag (16 bytes). The binding says where the envelope
/// belongs (its row and column, its file) and is authenticated: an envelope moved elsewhere does not open.
/// </summary>
public static class Envelope
{
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>Bytes that an envelope adds to what it carries.</summary>
    public const int Overhead = 1 + NonceSize + TagSize;

    /// <summary>Seals <paramref name="plain"/> for the place named by <paramref name="binding"/>.</summary>
    /// <param name="key">32 bytes; anything else throws <see cref="ArgumentException"/>.</param>
    /// <param name="plain">What to hide; may be empty.</param>
    /// <param name="binding">Where it belongs; the same bytes are needed to open it.</param>
    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> binding)
    {
        Expect256Bits(key);
        var envelope = new byte[plain.Length + Overhead];
        envelope[0] = Version;
        var nonce = envelope.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);

        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, envelope.AsSpan(1 + NonceSize, plain.Length), envelope.AsSpan(envelope.Length - TagSize), Header(binding));
        return envelope;
    }

    /// <summary>Opens an envelope made by <see cref="Seal"/> with the same key and binding.</summary>
    /// <exception cref="CryptographicException">It was cut, altered, moved, or sealed under another key or version.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> envelope, ReadOnlySpan<byte> binding)
    {
        Expect256Bits(key);
        if (envelope.Length < Overhead || envelope[0] != Version)
            throw new CryptographicException("This is not an envelope of a known version.");

        var plain = new byte[envelope.Length - Overhead];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(envelope.Slice(1, NonceSize), envelope[(1 + NonceSize)..^TagSize], envelope[^TagSize..], plain, Header(binding));
        return plain;
    }

    private static byte[] Header(ReadOnlySpan<byte> binding) => [Version, .. binding];

    private static void Expect256Bits(ReadOnlySpan<byte> key)
    {
        if (key.Length != 32)
            throw new ArgumentException("A key has 32 bytes.", nameof(key));
    }
}
