namespace Appui.Vault.Keys;

/// <summary>Bytes in letters for people: Crockford's base 32, without look-alikes, read in any case and grouping.</summary>
internal static class Crockford
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>In letters, by groups.</summary>
    public static string Write(ReadOnlySpan<byte> bytes, int group)
    {
        var letters = new char[LengthOf(bytes.Length)];
        for (var i = 0; i < letters.Length; i++)
        {
            var value = 0;
            for (var bit = i * 5; bit < i * 5 + 5; bit++)
                value = value << 1 | (bit < bytes.Length * 8 ? bytes[bit / 8] >> (7 - bit % 8) & 1 : 0);
            letters[i] = Alphabet[value];
        }
        return string.Join('-', letters.Chunk(group).Select(part => new string(part)));
    }

    /// <summary>Reads so many bytes, typed, or at the end of an address after #; null when it is something else.</summary>
    public static byte[]? Read(string? text, int size)
    {
        var letters = (text ?? "")[((text ?? "").LastIndexOf('#') + 1)..].Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant).Select(Alike).ToArray();
        if (letters.Length != LengthOf(size) || letters.Any(letter => !Alphabet.Contains(letter, StringComparison.Ordinal)))
            return null;

        var read = new byte[size];
        for (var bit = 0; bit < size * 8; bit++)
        {
            var value = Alphabet.IndexOf(letters[bit / 5], StringComparison.Ordinal) >> (4 - bit % 5) & 1;
            read[bit / 8] |= (byte)(value << (7 - bit % 8));
        }
        return read;
    }

    private static int LengthOf(int bytes) => (bytes * 8 + 4) / 5;

    private static char Alike(char letter) => letter switch { 'O' => '0', 'I' or 'L' => '1', 'U' => 'V', _ => letter };
}
