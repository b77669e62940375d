using System.Security.Cryptography;

namespace Appui.Mandates.Model;

/// <summary>The number printed on a mandate: ten characters drawn at random, without those that are mistaken for others.</summary>
internal static class MandateReference
{
    // 23 characters, 45 bits: tried by signed-in helpers only.
    private const string Alphabet = "34679CDFGHJKMNPQRTVWXY8";
    private const int Length = 10;

    public static string Draw() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>"4K7M9-PQR2X", easier to say.</summary>
    public static string Printed(string reference) => $"{reference[..5]}-{reference[5..]}";

    /// <summary>Reads what somebody typed or said; null when it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var bare = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return bare.Length == Length && bare.All(Alphabet.Contains) ? bare : null;
    }
}
