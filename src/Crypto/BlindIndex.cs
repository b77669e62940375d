using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Appui.Crypto;

/// <summary>
/// Lets a sealed value be found again by equality without being readable: the first 64 bits of HMAC-SHA-256 over the value.
/// Two values may share a token (about once in 2⁶⁴): whoever searches opens what was found and compares.
/// </summary>
public static class BlindIndex
{
    /// <summary>The token of <paramref name="value"/> for one <paramref name="purpose"/> ("name", "birth-date"…) under a 32-byte key.</summary>
    public static long Token(ReadOnlySpan<byte> key, string purpose, string value)
    {
        Span<byte> mac = stackalloc byte[32];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}\0{value}"), mac);
        return BinaryPrimitives.ReadInt64BigEndian(mac);
    }
}
