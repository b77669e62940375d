using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Appui.Crypto;

/// <summary>
/// A whole file sealed in authenticated chunks: a file that was cut, lengthened, reordered, or mixed with another one does not open, and its
/// size shows only a step of a scale (each a quarter above the one before).
/// </summary>
/// <remarks>
/// Layout: <c>APF1</c>, salt (32 bytes), commitment (32), chunks. Content key and commitment are HKDF-SHA-256 over the key, with the salt, for the
/// binding: one sealed file opens under one key only. A chunk is AES-256-GCM over 64 KiB (the last one less) with its tag; its nonce is
/// its number (11 bytes) and a byte that is 1 on the last chunk only; the header is associated data. Inside: the length (8 bytes), the file, zeros.
/// </remarks>
public static class SealedFile
{
    private const int Chunk = 64 * 1024;
    private const int TagSize = 16;
    private const int SaltSize = 32;
    private const int HeaderSize = 4 + SaltSize + 32;
    private const int LengthSize = 8;

    /// <summary>Seals a file for the place named by <paramref name="binding"/>.</summary>
    /// <param name="key">32 bytes, drawn for this file alone.</param>
    /// <param name="plain">The file; may be empty.</param>
    /// <param name="binding">Where it belongs; the same bytes are needed to open it.</param>
    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> binding)
    {
        var padded = Padded(plain.Length + LengthSize);
        var whole = new byte[padded];
        BinaryPrimitives.WriteInt64BigEndian(whole, plain.Length);
        plain.CopyTo(whole.AsSpan(LengthSize));

        var chunks = (padded + Chunk - 1) / Chunk;
        var sealedFile = new byte[HeaderSize + padded + chunks * TagSize];
        var header = sealedFile.AsSpan(0, HeaderSize);
        "APF1"u8.CopyTo(header);
        RandomNumberGenerator.Fill(header.Slice(4, SaltSize));
        var contentKey = ContentKey(key, header.Slice(4, SaltSize), binding, header[(4 + SaltSize)..]);

        using var aes = new AesGcm(contentKey, TagSize);
        for (int i = 0, from = 0, to = HeaderSize; i < chunks; i++)
        {
            var size = Math.Min(Chunk, padded - from);
            aes.Encrypt(Nonce(i, i == chunks - 1), whole.AsSpan(from, size), sealedFile.AsSpan(to, size), sealedFile.AsSpan(to + size, TagSize), header);
            from += size;
            to += size + TagSize;
        }
        CryptographicOperations.ZeroMemory(whole);
        CryptographicOperations.ZeroMemory(contentKey);
        return sealedFile;
    }

    /// <summary>Opens a file made by <see cref="Seal"/>; nothing of it is given out before all of it was verified.</summary>
    /// <exception cref="CryptographicException">Cut, lengthened, altered, moved, or sealed under another key.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> sealedFile, ReadOnlySpan<byte> binding)
    {
        if (sealedFile.Length <= HeaderSize + TagSize || !sealedFile.StartsWith("APF1"u8))
            throw new CryptographicException("This is not a sealed file.");

        var header = sealedFile[..HeaderSize];
        Span<byte> commitment = stackalloc byte[32];
        var contentKey = ContentKey(key, header.Slice(4, SaltSize), binding, commitment);
        if (!CryptographicOperations.FixedTimeEquals(commitment, header[(4 + SaltSize)..]))
            throw new CryptographicException("This file was sealed under another key, or for another place.");

        var body = sealedFile[HeaderSize..];
        var chunks = (body.Length + Chunk + TagSize - 1) / (Chunk + TagSize);
        var padded = body.Length - chunks * TagSize;
        if (padded <= (chunks - 1) * Chunk)
            throw new CryptographicException("This sealed file was cut.");

        var whole = new byte[padded];
        using var aes = new AesGcm(contentKey, TagSize);
        for (int i = 0, from = 0, to = 0; i < chunks; i++)
        {
            var size = Math.Min(Chunk, padded - to);
            aes.Decrypt(Nonce(i, i == chunks - 1), body.Slice(from, size), body.Slice(from + size, TagSize), whole.AsSpan(to, size), header);
            from += size + TagSize;
            to += size;
        }
        CryptographicOperations.ZeroMemory(contentKey);
        return Content(whole);
    }

    /// <summary>The size that a sealed file of this many bytes shows to whoever steals it.</summary>
    public static long SealedSize(int plainLength)
    {
        var padded = Padded(plainLength + LengthSize);
        return HeaderSize + padded + (padded + Chunk - 1) / Chunk * TagSize;
    }

    private static byte[] Content(byte[] whole)
    {
        var length = BinaryPrimitives.ReadInt64BigEndian(whole);
        if (length < 0 || length > whole.Length - LengthSize)
            throw new CryptographicException("The length inside does not fit.");
        var plain = whole.AsSpan(LengthSize, (int)length).ToArray();
        CryptographicOperations.ZeroMemory(whole);
        return plain;
    }

    private static int Padded(int size)
    {
        var step = 1024;
        while (step < size)
            step += step / 4;
        return step;
    }

    private static byte[] ContentKey(ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> binding, Span<byte> commitment)
    {
        if (key.Length != 32)
            throw new ArgumentException("A key has 32 bytes.", nameof(key));
        Span<byte> derived = stackalloc byte[64];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt, [.. "appui file 1\0"u8, .. binding]);
        derived[32..].CopyTo(commitment);
        return derived[..32].ToArray();
    }

    private static byte[] Nonce(long number, bool last)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(3), number);
        nonce[11] = last ? (byte)1 : (byte)0;
        return nonce;
    }
}
