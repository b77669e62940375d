using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Appui.Mandates.Model;

/// <summary>
/// What a finger drew on the screen: strokes separated by blanks, each a list of points <c>x,y</c> separated by semicolons, on a sheet 1000 wide and 400 high.
/// Anything else, too long, or too short to be a signature, is not one.
/// </summary>
internal static partial class Signature
{
    public const int Width = 1000;
    public const int Height = 400;

    /// <summary>More than a long signature takes, far less than an image.</summary>
    public const int MostCharacters = 40_000;

    /// <summary>Below so much ink (in the sheet's own measure), a finger slipped.</summary>
    private const double LeastInk = 120;

    /// <summary>Is this a signature?</summary>
    public static bool IsOne(string? drawn) =>
        drawn is { Length: > 0 and <= MostCharacters } && Shape().IsMatch(drawn) && Strokes(drawn).ToList() is var strokes
        && strokes.TrueForAll(stroke => stroke.TrueForAll(point => point is { X: >= 0 and <= Width, Y: >= 0 and <= Height }))
        && strokes.Sum(Ink) >= LeastInk;

    /// <summary>As the path of a drawing.</summary>
    public static string Path(string drawn)
    {
        var path = new StringBuilder();
        foreach (var stroke in Strokes(drawn))
        {
            for (var i = 0; i < stroke.Count; i++)
                path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{stroke[i].X} {stroke[i].Y}");
        }
        return path.ToString();
    }

    private static IEnumerable<List<(int X, int Y)>> Strokes(string drawn) =>
        drawn.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(stroke => stroke.Split(';').Select(Point).ToList());

    private static (int X, int Y) Point(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return (int.Parse(text.AsSpan(0, comma), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(comma + 1), CultureInfo.InvariantCulture));
    }

    private static double Ink(List<(int X, int Y)> stroke) =>
        stroke.Zip(stroke.Skip(1), (from, to) => Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2))).Sum();

    [GeneratedRegex(@"\A\d{1,4},\d{1,4}(;\d{1,4},\d{1,4})*( \d{1,4},\d{1,4}(;\d{1,4},\d{1,4})*)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
