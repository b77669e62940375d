using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Appui.Web.Tests.Accounts;

/// <summary>A telephone that has read the key of an account: computes codes by itself, as the RFC says.</summary>
internal sealed record Telephone(Page Page, string Key)
{
    public string CodeAt(TimeProvider clock)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, clock.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // What telephones do.
        var hash = HMACSHA1.HashData(Bytes(), counter);
#pragma warning restore CA5350
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue) % 1_000_000).ToString("D6");
    }

    private byte[] Bytes()
    {
        var bits = string.Concat(Key.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
