using System.Security.Cryptography;

namespace Appui.Crypto;

/// <summary>
/// A secret cut so that one part alone says nothing of it. Exclusive or with random bytes only: no arithmetic of our own to get wrong.
/// </summary>
public static class Shares
{
    /// <summary>Two shares; both are needed.</summary>
    public static (byte[] First, byte[] Second) InTwo(ReadOnlySpan<byte> secret)
    {
        var first = RandomNumberGenerator.GetBytes(secret.Length);
        return (first, Xor(secret, first));
    }

    /// <summary>The secret of two shares made by <see cref="InTwo"/>. Shares of two different secrets give a third that opens nothing.</summary>
    /// <exception cref="ArgumentException">They are not of the same length.</exception>
    public static byte[] Join(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => Xor(first, second);

    /// <summary>
    /// Three sheets, any two of which suffice: of three parts whose exclusive or is the secret, sheet 1 carries parts 2 and 3, sheet 2 parts 3
    /// and 1, sheet 3 parts 1 and 2.
    /// </summary>
    public static IReadOnlyList<ShareSheet> OnThreeSheets(ReadOnlySpan<byte> secret)
    {
        var (one, two) = (RandomNumberGenerator.GetBytes(secret.Length), RandomNumberGenerator.GetBytes(secret.Length));
        var three = Xor(Xor(secret, one), two);
        return [new(1, two, three), new(2, three, one), new(3, one, two)];
    }

    /// <summary>The secret of two different sheets of one set.</summary>
    /// <exception cref="ArgumentException">The same sheet twice, or a number that no sheet has.</exception>
    /// <exception cref="CryptographicException">The sheets are not of one set: the part that both carry differs.</exception>
    public static byte[] Join(ShareSheet a, ShareSheet b)
    {
        if (a.Number == b.Number || a.Number is < 1 or > 3 || b.Number is < 1 or > 3)
            throw new ArgumentException("Two different sheets are needed.", nameof(b));

        // Sheet n carries the parts n+1 and n+2; two sheets have one part in common, and lack none.
        var shared = 6 - a.Number - b.Number;
        if (!CryptographicOperations.FixedTimeEquals(a.Part(shared), b.Part(shared)))
            throw new CryptographicException("These sheets are not of one set.");
        return Xor(Xor(a.Part(b.Number), b.Part(a.Number)), a.Part(shared));
    }

    private static byte[] Xor(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length)
            throw new ArgumentException("Shares have the same length.", nameof(right));
        var bytes = new byte[left.Length];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(left[i] ^ right[i]);
        return bytes;
    }
}

/// <summary>One of three sheets of paper.</summary>
/// <param name="Number">1, 2 or 3.</param>
/// <param name="Next">The part after its number, turning round.</param>
/// <param name="AfterNext">The part after that.</param>
public sealed record ShareSheet(int Number, byte[] Next, byte[] AfterNext)
{
    internal byte[] Part(int number) => number == Number % 3 + 1 ? Next : AfterNext;
}
