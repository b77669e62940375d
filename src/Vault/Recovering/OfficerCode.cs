using System.Security.Cryptography;
using Appui.Crypto;
using Appui.Vault.Keys;
using Appui.Vault.Model;

namespace Appui.Vault.Recovering;

/// <summary>
/// The code of somebody of trust: 16 characters of Crockford's base 32, 80 bits, shown once and kept nowhere. It opens the private key under which
/// their shares are, so that neither the database nor their password is enough to act in their place.
/// </summary>
internal static class OfficerCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16;

    public static string Draw() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>By groups of four.</summary>
    public static string Printed(string code) => string.Join('-', code.Chunk(4).Select(group => new string(group)));

    /// <summary>Reads a code typed in any case and grouping; null when it is not one.</summary>
    public static string? Read(string? typed)
    {
        var code = new string([.. (typed ?? "").Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant).Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', 'U' => 'V', _ => letter })]);
        return code.Length == Length ? code : null;
    }

    /// <summary>A new pair of keys under a code; false when the queue is full.</summary>
    public static async Task<(byte[] PublicKey, byte[] PrivateWrap, byte[] Salt)?> Wrap(string code, Guid helper, SlowLane lane)
    {
        var salt = RandomNumberGenerator.GetBytes(Argon2id.SaltSize);
        if (await lane.Hash(System.Text.Encoding.ASCII.GetBytes(code), salt) is not { } slow)
            return null;
        var (publicKey, privateKey) = Hpke.DrawPair();
        return (publicKey, Envelope.Seal(DerivedKey.For(slow, "appui officer 1"), privateKey, Place(helper)), salt);
    }

    /// <summary>The private key; null when the queue is full.</summary>
    /// <exception cref="CryptographicException">It is not their code.</exception>
    public static async Task<byte[]?> Open(string code, Officer officer, SlowLane lane) =>
        await lane.Hash(System.Text.Encoding.ASCII.GetBytes(code), officer.Salt) is { } slow
            ? Envelope.Open(DerivedKey.For(slow, "appui officer 1"), officer.PrivateWrap, Place(officer.Helper.Value))
            : null;

    private static byte[] Place(Guid helper) => new KeyPlace(helper, "officer").Binding;
}
