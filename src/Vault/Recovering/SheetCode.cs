using System.Security.Cryptography;
using Appui.Crypto;
using Appui.Vault.Keys;

namespace Appui.Vault.Recovering;

/// <summary>
/// What one of three sheets carries: the random id of the set, its number, and two of the three parts of a secret of 128 bits. In letters: 69 of
/// Crockford's base 32. One sheet alone says nothing of the secret.
/// </summary>
internal sealed record SheetCode(byte[] SetId, ShareSheet Sheet)
{
    private const int IdSize = 10;
    private const int SecretSize = 16;
    private const int Size = IdSize + 1 + 2 * SecretSize;

    /// <summary>The set, as the database and the sealer know it.</summary>
    public Guid Set => IdOf(SetId);

    /// <summary>Three sheets of a new set, and their secret.</summary>
    public static (IReadOnlyList<SheetCode> Sheets, byte[] Secret) Draw()
    {
        var (id, secret) = (RandomNumberGenerator.GetBytes(IdSize), RandomNumberGenerator.GetBytes(SecretSize));
        return ([.. Shares.OnThreeSheets(secret).Select(sheet => new SheetCode(id, sheet))], secret);
    }

    /// <summary>Reads a sheet: typed, or the whole address that its square holds; null for anything else.</summary>
    public static SheetCode? Read(string? text) =>
        Crockford.Read(text, Size) is { } bytes && bytes[IdSize] is >= 1 and <= 3
            ? new(bytes[..IdSize], new(bytes[IdSize], bytes[(IdSize + 1)..(IdSize + 1 + SecretSize)], bytes[^SecretSize..]))
            : null;

    /// <summary>The secret of two sheets; null when they are the same one, or of two sets.</summary>
    public static byte[]? Join(SheetCode a, SheetCode b)
    {
        if (a.Set != b.Set || a.Sheet.Number == b.Sheet.Number)
            return null;
        try
        {
            return Shares.Join(a.Sheet, b.Sheet);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public override string ToString() => Crockford.Write([.. SetId, (byte)Sheet.Number, .. Sheet.Next, .. Sheet.AfterNext], 6);

    private static Guid IdOf(byte[] id) => new([.. id, 0, 0, 0, 0, 0, 0]);
}
