using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Appui.Vault.Keys;

/// <summary>
/// What a card carries, in its square and in letters: a random id of 80 bits and a secret of 128, no name and no address of a house.
/// In letters: 42 of Crockford's base 32, without look-alikes, that may be typed in any case and grouping.
/// </summary>
internal sealed record CardCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
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
        code = null!;
        var letters = (text ?? "")[((text ?? "").LastIndexOf('#') + 1)..].Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant).Select(Alike).ToArray();
        if (letters.Length != (IdSize + SecretSize) * 8 / 5 + 1 || letters.Any(letter => !Alphabet.Contains(letter, StringComparison.Ordinal)))
            return false;

        var read = new byte[IdSize + SecretSize];
        var bits = new System.Collections.BitArray(letters.Length * 5);
        for (var i = 0; i < bits.Length; i++)
            bits[i] = (Alphabet.IndexOf(letters[i / 5], StringComparison.Ordinal) >> (4 - i % 5) & 1) == 1;
        for (var i = 0; i < read.Length * 8; i++)
            read[i / 8] |= (byte)((bits[i] ? 1 : 0) << (7 - i % 8));
        code = new(read);
        return true;
    }

    /// <summary>In letters, by groups of six.</summary>
    public override string ToString()
    {
        var letters = new char[bytes.Length * 8 / 5 + 1];
        for (var i = 0; i < letters.Length; i++)
        {
            var value = 0;
            for (var bit = i * 5; bit < i * 5 + 5; bit++)
                value = value << 1 | (bit < bytes.Length * 8 ? bytes[bit / 8] >> (7 - bit % 8) & 1 : 0);
            letters[i] = Alphabet[value];
        }
        return string.Join('-', letters.Chunk(6).Select(group => new string(group)));
    }

    private static char Alike(char letter) => letter switch { 'O' => '0', 'I' or 'L' => '1', 'U' => 'V', _ => letter };
}
