using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Appui.People.Accounts;

/// <summary>The six digits that change every thirty seconds (RFC 6238, with SHA-1 as every telephone application expects).</summary>
internal static class OneTimeCode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new key, in base 32.</summary>
    public static string NewKey() => Written(RandomNumberGenerator.GetBytes(20));

    public static string Written(ReadOnlySpan<byte> key)
    {
        var text = new StringBuilder();
        for (var bit = 0; bit < key.Length * 8; bit += 5)
        {
            var pair = (key[bit / 8] << 8) | (bit / 8 + 1 < key.Length ? key[bit / 8 + 1] : 0);
            text.Append(Alphabet[(pair >> (11 - bit % 8)) & 31]);
        }
        return text.ToString();
    }

    /// <summary>The code of an instant.</summary>
    public static string At(string key, DateTimeOffset now) => At(Bytes(key), StepOf(now));

    /// <summary>The step whose code was typed, one step of the clock's drift allowed on each side and none before <paramref name="after"/>; null when the code is wrong.</summary>
    public static long? Match(string key, string typed, DateTimeOffset now, long after)
    {
        var digits = Encoding.ASCII.GetBytes(string.Concat(typed.Where(char.IsAsciiDigit)));
        var bytes = Bytes(key);
        long? match = null;
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(digits, Encoding.ASCII.GetBytes(At(bytes, step))) && step > after)
                match = step;
        }
        return match;
    }

    /// <summary>What telephone applications read from the square.</summary>
    public static string Address(string key, string userName) => $"otpauth://totp/Appui:{Uri.EscapeDataString(userName)}?secret={key}&issuer=Appui&digits=6&period=30";

    private static long StepOf(DateTimeOffset now) => now.ToUnixTimeSeconds() / 30;

    private static string At(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // The algorithm that telephone applications know; its weakness is in collisions, which serve nobody here.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        for (var i = 0; i < key.Length; i++)
        {
            var value = Alphabet.IndexOf(key[i], StringComparison.Ordinal);
            for (var bit = 0; bit < 5; bit++)
            {
                var at = i * 5 + bit;
                if (at / 8 < bytes.Length && (value & (16 >> bit)) != 0)
                    bytes[at / 8] |= (byte)(128 >> (at % 8));
            }
        }
        return bytes;
    }
}
