using System.Security.Cryptography;
using System.Text;

namespace Appui.Crypto;

/// <summary>
/// A few lines of text and under them a signature line, as the C2SP signed-note format lays them out; here with ECDSA P-256 over SHA-256 (DER).
/// The key is named, and known by the first four bytes of the hash of its public form.
/// </summary>
public static class SignedNote
{
    /// <summary>Signs a text that ends with a line feed and holds no empty line.</summary>
    /// <param name="text">The lines to sign.</param>
    /// <param name="name">Who signs: no blank, no plus.</param>
    /// <param name="key">A P-256 private key.</param>
    public static string Sign(string text, string name, ECDsa key)
    {
        var signature = key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return $"{text}\n— {name} {Convert.ToBase64String([.. KeyHash(key), .. signature])}\n";
    }

    /// <summary>The text of a note whose signature by this key is right; null for anything else.</summary>
    public static string? Verify(string note, ECDsa key)
    {
        var end = note.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0)
            return null;

        var text = note[..(end + 1)];
        var signatures = note[(end + 2)..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return signatures.Any(line => IsBy(key, line, text)) ? text : null;
    }

    /// <summary>How the key is known in a signature line: the first four bytes of SHA-256 over its SubjectPublicKeyInfo.</summary>
    public static byte[] KeyHash(ECDsa key) => SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..4];

    private static bool IsBy(ECDsa key, string line, string text)
    {
        var parts = line.Split(' ');
        var bytes = new byte[256];
        if (parts.Length != 3 || parts[0] != "—" || !Convert.TryFromBase64String(parts[2], bytes, out var length) || length < 5)
            return false;

        return bytes.AsSpan(0, 4).SequenceEqual(KeyHash(key))
            && key.VerifyData(Encoding.UTF8.GetBytes(text), bytes.AsSpan(4, length - 4), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }
}

/// <summary>The state of a Merkle log at one moment, as C2SP tlog-checkpoint writes it: origin, number of leaves, root.</summary>
/// <param name="Origin">Which log: the installation's own name.</param>
/// <param name="Size">Its number of leaves.</param>
/// <param name="Root">Its root hash, 32 bytes.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    /// <summary>The three lines.</summary>
    public string Text => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    /// <summary>Reads the three lines; null when they are not a checkpoint.</summary>
    public static Checkpoint? Read(string text)
    {
        var lines = text.Split('\n');
        var root = new byte[48];
        return lines.Length >= 4
            && long.TryParse(lines[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var size)
            && Convert.TryFromBase64String(lines[2], root, out var length)
            && length == 32
            ? new(lines[0], size, root[..32])
            : null;
    }
}
