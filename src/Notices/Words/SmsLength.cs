namespace Appui.Notices.Words;

/// <summary>How long a short message is: what the network counts and charges (3GPP TS 23.038).</summary>
/// <param name="Units">Characters as the network counts them; some cost two.</param>
/// <param name="Parts">Messages that it takes.</param>
/// <param name="IsPlain">In the alphabet of telephones; otherwise in the one of all writings, with less than half the room.</param>
internal sealed record SmsLength(int Units, int Parts, bool IsPlain)
{
    private const string Alphabet = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private const string Costly = "^{}\\[~]|€";

    public static SmsLength Of(string text)
    {
        var isPlain = text.All(character => Alphabet.Contains(character, StringComparison.Ordinal) || Costly.Contains(character, StringComparison.Ordinal));
        var units = isPlain ? text.Length + text.Count(character => Costly.Contains(character, StringComparison.Ordinal)) : text.Length;
        var (alone, chained) = isPlain ? (160, 153) : (70, 67);
        return new(units, units <= alone ? 1 : (units + chained - 1) / chained, isPlain);
    }
}
