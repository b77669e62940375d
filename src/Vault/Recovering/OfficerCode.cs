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
    private const int Size = 10;

    /// <summary>By groups of four.</summary>
    public static string Draw() => Crockford.Write(RandomNumberGenerator.GetBytes(Size), 4);

    /// <summary>Reads a code typed in any case and grouping, as <see cref="Draw"/> wrote it; null when it is not one.</summary>
    public static string? Read(string? typed) => Crockford.Read(typed, Size) is { } bytes ? Crockford.Write(bytes, 4) : null;

    /// <summary>A new pair of keys under a code; null when the queue is full.</summary>
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
