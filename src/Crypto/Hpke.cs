using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Appui.Crypto;

/// <summary>
/// Seals to a public key, for whoever holds the private one alone: HPKE (RFC 9180), base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.
/// Every sealing draws an ephemeral key. Layout: ephemeral public key (65 bytes, uncompressed), ciphertext, tag (16 bytes).
/// </summary>
public static class Hpke
{
    private const int PointSize = 65;
    private const int TagSize = 16;
    private static readonly byte[] Kem = [.. "KEM"u8, 0x00, 0x10];
    private static readonly byte[] Suite = [.. "HPKE"u8, 0x00, 0x10, 0x00, 0x01, 0x00, 0x02];

    /// <summary>Bytes that sealing adds to what it carries.</summary>
    public const int Overhead = PointSize + TagSize;

    /// <summary>Draws a pair: the public key (65 bytes, uncompressed point) and the private one (32 bytes).</summary>
    public static (byte[] Public, byte[] Private) DrawPair()
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return (Point(pair), pair.ExportParameters(includePrivateParameters: true).D!);
    }

    /// <summary>Seals <paramref name="plain"/> for the holder of the private key, at the place named by <paramref name="binding"/>.</summary>
    /// <param name="publicKey">65 bytes: an uncompressed point of P-256.</param>
    /// <param name="plain">What to hide; may be empty.</param>
    /// <param name="binding">Where it belongs; the same bytes are needed to open it.</param>
    /// <exception cref="CryptographicException">The public key is not a point of the curve.</exception>
    public static byte[] Seal(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> binding)
    {
        using var ephemeral = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Seal(publicKey, ephemeral, plain, binding, []);
    }

    /// <summary>Opens what was sealed to the public key of <paramref name="privateKey"/> with the same binding.</summary>
    /// <exception cref="CryptographicException">Cut, altered, moved, or sealed for somebody else.</exception>
    public static byte[] Open(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> binding) => Open(privateKey, sealedBytes, binding, []);

    internal static byte[] Seal(ReadOnlySpan<byte> publicKey, ECDiffieHellman ephemeral, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> info, ReadOnlySpan<byte> associated)
    {
        using var recipient = FromPoint(publicKey);
        var point = Point(ephemeral);
        var (key, nonce) = Schedule(Agree(ephemeral, recipient, point, publicKey), info);

        var sealedBytes = new byte[plain.Length + Overhead];
        point.CopyTo(sealedBytes, 0);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(PointSize, plain.Length), sealedBytes.AsSpan(PointSize + plain.Length), associated);
        return sealedBytes;
    }

    internal static byte[] Open(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> info, ReadOnlySpan<byte> associated)
    {
        if (sealedBytes.Length < Overhead)
            throw new CryptographicException("This is too short to have been sealed.");

        using var mine = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = privateKey.ToArray() });
        using var ephemeral = FromPoint(sealedBytes[..PointSize]);
        var (key, nonce) = Schedule(Agree(mine, ephemeral, sealedBytes[..PointSize], Point(mine)), info);

        var plain = new byte[sealedBytes.Length - Overhead];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(nonce, sealedBytes[PointSize..^TagSize], sealedBytes[^TagSize..], plain, associated);
        return plain;
    }

    /// <summary>RFC 9180, 4.1: the shared secret, bound to both public keys.</summary>
    private static byte[] Agree(ECDiffieHellman mine, ECDiffieHellman theirs, ReadOnlySpan<byte> encapsulated, ReadOnlySpan<byte> recipient)
    {
        var secret = mine.DeriveRawSecretAgreement(theirs.PublicKey);
        var prk = Extract(Kem, [], "eae_prk"u8, secret);
        return Expand(Kem, prk, "shared_secret"u8, [.. encapsulated, .. recipient], 32);
    }

    /// <summary>RFC 9180, 5.1, mode 0 (no pre-shared key): the key and the nonce of the only message.</summary>
    private static (byte[] Key, byte[] Nonce) Schedule(byte[] shared, ReadOnlySpan<byte> info)
    {
        byte[] context = [0, .. Extract(Suite, [], "psk_id_hash"u8, []), .. Extract(Suite, [], "info_hash"u8, info)];
        var secret = Extract(Suite, shared, "secret"u8, []);
        return (Expand(Suite, secret, "key"u8, context, 32), Expand(Suite, secret, "base_nonce"u8, context, 12));
    }

    private static byte[] Extract(byte[] suite, byte[] salt, ReadOnlySpan<byte> label, ReadOnlySpan<byte> material) =>
        HKDF.Extract(HashAlgorithmName.SHA256, [.. "HPKE-v1"u8, .. suite, .. label, .. material], salt);

    private static byte[] Expand(byte[] suite, byte[] prk, ReadOnlySpan<byte> label, ReadOnlySpan<byte> info, ushort length)
    {
        var size = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(size, length);
        return HKDF.Expand(HashAlgorithmName.SHA256, prk, length, [.. size, .. "HPKE-v1"u8, .. suite, .. label, .. info]);
    }

    private static byte[] Point(ECDiffieHellman key)
    {
        var q = key.ExportParameters(includePrivateParameters: false).Q;
        return [4, .. q.X!, .. q.Y!];
    }

    private static ECDiffieHellman FromPoint(ReadOnlySpan<byte> point)
    {
        if (point.Length != PointSize || point[0] != 4)
            throw new CryptographicException("A public key is an uncompressed point of P-256.");
        return ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = point[1..33].ToArray(), Y = point[33..].ToArray() } });
    }
}
