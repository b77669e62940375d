using System.Security.Cryptography;
using System.Text;

namespace Appui.Vault.Keys;

/// <summary>
/// The code of a card: pictures drawn by the program, in an order, among forty-eight that are told apart at a glance and each have a name to be said.
/// Four of them are 22 bits, which the sealer gives ten tries at.
/// </summary>
internal static class Pictures
{
    /// <summary>How many make a code.</summary>
    public const int InCode = 4;

    /// <summary>The pictograms, by name. Their order is the alphabet of codes: one is never replaced by another.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "apple", "fish", "cat", "dog", "tree", "flower", "car", "bike", "sailboat", "umbrella", "bell", "key",
        "sun", "moon", "star", "heart", "snowflake", "flame", "leaf", "mushroom", "butterfly", "feather", "egg", "carrot",
        "lemon", "cherry", "bread", "cake", "cup", "bottle", "basket", "shirt", "shoe", "eyeglass", "ball-football", "music",
        "camera", "scissors", "hammer", "anchor", "plane", "train", "home", "tent", "clock", "gift", "horse", "crown",
    ];

    /// <summary>Draws a code. People do not choose theirs: they would all choose the heart.</summary>
    public static IReadOnlyList<string> Draw() => [.. Enumerable.Range(0, InCode).Select(_ => All[RandomNumberGenerator.GetInt32(All.Count)])];

    /// <summary>All of them in a new order, so that fingers on a screen say nothing.</summary>
    public static IReadOnlyList<string> Shuffled()
    {
        var pictures = All.ToArray();
        RandomNumberGenerator.Shuffle(pictures.AsSpan());
        return pictures;
    }

    /// <summary>What is made slow to try.</summary>
    public static byte[] Secret(IEnumerable<string> code) => Encoding.UTF8.GetBytes(string.Join(' ', code));
}
