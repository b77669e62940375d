using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Appui.Mandates;

/// <summary>
/// What the square on a mandate says: references, never a name. It is checked without the platform, with the public key of the installation:
/// <c>1.KEY.REFERENCE.PLACE.HELPER.FOR.MAY.BY.FROM.UNTIL.SIGNATURE</c>, where the signature (ECDSA P-256 over SHA-256, r then s, base64url)
/// is over all that stands before its dot. The format is described in <c>docs/mandates.md</c>.
/// </summary>
/// <param name="Key">The first eight hexadecimal digits of SHA-256 over the public key (SubjectPublicKeyInfo).</param>
/// <param name="Reference">The number of the mandate, as printed without its dash.</param>
/// <param name="Place">The reference of the structure, printed beside its name.</param>
/// <param name="Helper">The reference of the helper, printed beside their name.</param>
/// <param name="For">The families, one letter each; a small letter says that only some procedures of the family are named.</param>
/// <param name="May">What may be done, one letter each.</param>
/// <param name="By">By which ways, one letter each.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, included.</param>
public sealed partial record Attestation(string Key, string Reference, string Place, string Helper, string For, string May, string By, DateOnly From, DateOnly Until)
{
    /// <summary>The letter of each family.</summary>
    public static IReadOnlyDictionary<char, MandateFamily> Families { get; } = new Dictionary<char, MandateFamily>
    {
        ['P'] = MandateFamily.Papers,
        ['F'] = MandateFamily.Family,
        ['H'] = MandateFamily.Health,
        ['W'] = MandateFamily.Work,
        ['L'] = MandateFamily.Housing,
        ['T'] = MandateFamily.Transport,
        ['M'] = MandateFamily.Money,
        ['J'] = MandateFamily.Justice,
        ['E'] = MandateFamily.Foreigners,
        ['C'] = MandateFamily.Leisure,
    };

    /// <summary>The letter of each act.</summary>
    public static IReadOnlyDictionary<char, MandateAct> Acts { get; } = new Dictionary<char, MandateAct>
    {
        ['L'] = MandateAct.Look,
        ['F'] = MandateAct.FillIn,
        ['S'] = MandateAct.Send,
        ['R'] = MandateAct.Receive,
        ['T'] = MandateAct.Phone,
    };

    /// <summary>The letter of each way.</summary>
    public static IReadOnlyDictionary<char, MandateChannel> Channels { get; } = new Dictionary<char, MandateChannel>
    {
        ['O'] = MandateChannel.Online,
        ['P'] = MandateChannel.Paper,
        ['T'] = MandateChannel.Phone,
    };

    /// <summary>What is signed.</summary>
    public string Payload => string.Join('.', "1", Key, Reference, Place, Helper, For, May, By, Day(From), Day(Until));

    /// <summary>The whole text, with its signature.</summary>
    /// <param name="sign">Signs bytes with the private half of <see cref="Key"/>; 64 bytes.</param>
    public string SignedBy(Func<byte[], byte[]> sign) => $"{Payload}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(Payload)))}";

    /// <summary>The first attestation in a text (an address, a line, the whole text of a scan) with its signature; null when there is none.</summary>
    public static (Attestation Said, byte[] Signature)? Find(string text)
    {
        if (Shape().Match(text) is not { Success: true } match) return null;
        string Part(string name) => match.Groups[name].Value;
        if (!TryDay(Part("from"), out var from) || !TryDay(Part("until"), out var until)) return null;
        var said = new Attestation(Part("key"), Part("ref"), Part("place"), Part("helper"), Part("for"), Part("may"), Part("by"), from, until);
        return (said, Base64Url.DecodeFromChars(Part("sig")));
    }

    /// <summary>Was this signed by the holder of that key?</summary>
    /// <param name="signature">64 bytes.</param>
    /// <param name="key">The public key, P-256.</param>
    public bool IsSignedBy(byte[] signature, ECDsa key) =>
        signature.Length == 64 && key.VerifyData(Encoding.ASCII.GetBytes(Payload), signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <summary>Does it last on this day? Whether it was ended before is not known here.</summary>
    public bool LastsOn(DateOnly day) => From <= day && day <= Until;

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    [GeneratedRegex(@"(?<![A-Za-z0-9.])1\.(?<key>[0-9a-f]{8})\.(?<ref>[A-Z0-9]{10})\.(?<place>[A-Z0-9]{6})\.(?<helper>[A-Z0-9]{6})\.(?<for>[A-Za-z]{1,20})\.(?<may>[A-Z]{1,10})\.(?<by>[A-Z]{1,5})\.(?<from>\d{8})\.(?<until>\d{8})\.(?<sig>[A-Za-z0-9_-]{86})(?![A-Za-z0-9_-])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
