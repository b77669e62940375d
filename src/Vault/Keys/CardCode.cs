using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Appui.Vault.Keys;

/// <summary>
/// What a card carries, in its square and in letters: a random id of 80 bits and a secret of 128, no name and no address of a house.
/// In letters: 42 of Crockford's base 32, without look-alikes, that may be typed in any case and grouping.
/// </summary>
internal sealed record CardCode
{
    private const int IdSize = 10;
    private const int SecretSize = 16;
    private readonly byte[] bytes;

    private CardCode(byte[] bytes) => this.bytes = bytes;

    public static CardCode Draw() => new(RandomNumberGenerator.GetBytes(IdSize + SecretSize));

    /// <summary>The id, as the database and the sealer know the card.</summary>
    public Guid Id => new([.. bytes[..IdSize], 0, 0, 0, 0, 0, 0]);

    public ReadOnlySpan<byte> Secret => bytes.AsSpan(IdSize);

    /// <summary>By which the sealer recognises the card.</summary>
    public byte[] Hash => SHA256.HashData(Secret);

    /// <summary>Drawn with the card: the same pictures on two cards give nothing in common.</summary>
    public byte[] Salt => SHA256.HashData([.. "appui pictures 1\0"u8, .. bytes])[..Crypto.Argon2id.SaltSize];

    /// <summary>Makes the key that wraps the root, of what the card carries and what only the sealer can make.</summary>
    public byte[] WrappingKey(byte[] hardened) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, [.. hardened, .. Secret], 32, salt: bytes[..IdSize], info: "appui card 1"u8.ToArray());

    /// <summary>Reads a code: typed, or the whole address that the square holds.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CardCode code)
    {
        code = Crockford.Read(text, IdSize + SecretSize) is { } read ? new(read) : null!;
        return code is not null;
    }

    /// <summary>In letters, by groups of six.</summary>
    public override string ToString() => Crockford.Write(bytes, 6);
}
