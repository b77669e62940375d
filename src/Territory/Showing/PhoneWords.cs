namespace Appui.Territory.Showing;

/// <summary>Telephone numbers as people dial them.</summary>
internal static class PhoneWords
{
    /// <summary>« 02 35 00 00 00 » for <c>+33235000000</c>; anything else as it is.</summary>
    public static string Of(string phone) => phone is ['+', '3', '3', .. { Length: 9 } digits]
        ? "0" + digits[0] + " " + string.Join(' ', digits[1..].Chunk(2).Select(pair => new string(pair)))
        : phone;
}
