using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Appui.Papers.Pixels;

namespace Appui.Papers.Straightening;

/// <summary>Makes pages of a photo: found, seen from above, straight, without shadow, the right way up.</summary>
internal static partial class Straightener
{
    private const double A4 = 297.0 / 210;
    private const double Card = 85.6 / 53.98;
    private const int LongestPage = 3508;

    // Tesseract says how sure it is; below this it has seen too few letters.
    private const double SureEnough = 1.0;

    /// <summary>The pages that lie in a photo, one or several; none when it is black.</summary>
    public static async Task<IReadOnlyList<Raster>> Pages(Sandbox sandbox, Raster photo, CancellationToken cancellation = default)
    {
        if (Light.IsBlack(photo))
            return [];
        var pages = new List<Raster>();
        foreach (var page in Cut(photo))
            pages.Add(await Upright(sandbox, page, cancellation));
        return pages;
    }

    private static IEnumerable<Raster> Cut(Raster photo)
    {
        var found = PageFinder.Find(photo);
        if (found.Count == 0)
            return [Straight(photo)];
        // As people lay them: from top to bottom, then from left to right.
        return found.OrderBy(quad => (int)((quad.A.Y + quad.C.Y) / 2 / (photo.Height / 4.0))).ThenBy(quad => quad.A.X).Select(quad => Lift(photo, quad.Inset(0.006)));
    }

    private static Raster Lift(Raster photo, Quad quad)
    {
        var (width, height) = (quad.Width, quad.Height);
        var isCard = Near(Card) && Math.Max(width, height) < LongestPage;
        // Seen from the side a sheet looks shorter than it is: known formats are given back theirs.
        var ratio = Near(A4) && !(isCard && Math.Abs(quad.Ratio - Card) < Math.Abs(quad.Ratio - A4)) ? A4 : isCard ? Card : quad.Ratio;
        var (longer, shorter) = (Math.Max(width, height), Math.Max(width, height) / ratio);
        var scale = Math.Min(1, LongestPage / longer);
        var (w, h) = width >= height ? (longer, shorter) : (shorter, longer);
        var page = Warp.Flatten(photo, quad, Math.Max(1, (int)(w * scale)), Math.Max(1, (int)(h * scale)));
        if (ratio == Card)
            return page; // A card has colours of its own.
        Light.Clean(page);
        return page;

        bool Near(double known) => Math.Abs(quad.Ratio / known - 1) < 0.09;
    }

    private static Raster Straight(Raster page)
    {
        var small = page.Shrunk((double)LongestPage / Math.Max(page.Width, page.Height));
        var lean = Light.Lean(small);
        var straight = lean == 0 ? small : Warp.Rotate(small, lean);
        Light.Clean(straight);
        return straight;
    }

    private static async Task<Raster> Upright(Sandbox sandbox, Raster page, CancellationToken cancellation)
    {
        var seen = page.ToGrey().Shrunk(2000.0 / Math.Max(page.Width, page.Height));
        var run = await sandbox.Run("tesseract", [Sandbox.In, "stdout", "--psm", "0", "--dpi", "200", "-c", "min_characters_to_try=20"], seen.Write(), 1 << 16, cancellation);
        if (run.End is not RunEnd.Done)
            return page;
        var words = Encoding.UTF8.GetString(run.Answer);
        var (turn, sure) = (Turn().Match(words), Sure().Match(words));
        return turn.Success && sure.Success && double.Parse(sure.Groups["sure"].Value, CultureInfo.InvariantCulture) >= SureEnough
            ? page.Turned(int.Parse(turn.Groups["turn"].Value, CultureInfo.InvariantCulture) / 90)
            : page;
    }

    [GeneratedRegex(@"Rotate: (?<turn>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Turn();

    [GeneratedRegex(@"Orientation confidence: (?<sure>[\d.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sure();
}
