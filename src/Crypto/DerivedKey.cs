using System.Security.Cryptography;
using System.Text;

namespace Appui.Crypto;

/// <summary>Keys for one purpose each, derived from a root key by HKDF-SHA-256 (RFC 5869), so that no key serves two ends.</summary>
public static class DerivedKey
{
    /// <summary>The 32-byte key of <paramref name="root"/> for <paramref name="purpose"/> (a constant of the program, never user text).</summary>
    public static byte[] For(ReadOnlySpan<byte> root, string purpose)
    {
        var key = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, root, key, salt: [], Encoding.UTF8.GetBytes(purpose));
        return key;
    }
}
