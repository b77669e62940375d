using System.Globalization;
using Appui.Papers.Binding;
using Appui.Papers.Pixels;
using Appui.Papers.Straightening;

namespace Appui.Papers.Drawing;

/// <summary>One way to draw a page smaller.</summary>
/// <param name="LongSide">In pixels: 3508 is A4 at 300 points an inch.</param>
/// <param name="Quality">Of a JPEG, of 100.</param>
/// <param name="Grey">Without its colours.</param>
/// <param name="BlackAndWhite">Dots that are black or not; pages with a photo stay grey.</param>
internal sealed record Step(int LongSide, int Quality, bool Grey = false, bool BlackAndWhite = false);

/// <summary>From what loses least to what can just be read; in this order words are lost, measured by <c>bin/bench papers</c>.</summary>
internal static class Ladder
{
    public static IReadOnlyList<Step> Steps { get; } =
    [
        new(3508, 82), new(2926, 75), new(2339, 75), new(2339, 60), new(2339, 60, Grey: true), new(2339, 0, Grey: true, BlackAndWhite: true),
        new(1871, 50, Grey: true), new(1754, 0, Grey: true, BlackAndWhite: true), new(1560, 40, Grey: true), new(1403, 32, Grey: true),
    ];
}

/// <summary>The pages of a PDF, drawn as often as it takes.</summary>
internal sealed class DrawnPages(Sandbox sandbox, byte[] pdf, int pages)
{
    private const int Sample = 3;

    /// <summary>How many bytes the whole would have; null when nothing can be drawn.</summary>
    public async Task<long?> Guess(Step step, CancellationToken cancellation)
    {
        if (pages <= Sample)
            return 0;
        long bytes = 0;
        for (var one = 0; one < Sample; one++)
        {
            if (await Draw(1 + one * (pages - 1) / (Sample - 1), step, cancellation) is not { } picture)
                return null;
            bytes += picture.Bytes.Length;
        }
        return bytes * pages / Sample;
    }

    public async Task<IReadOnlyList<PagePicture>?> All(Step step, CancellationToken cancellation)
    {
        var pictures = new List<PagePicture>();
        for (var page = 1; page <= pages; page++)
        {
            if (await Draw(page, step, cancellation) is not { } picture)
                return null;
            pictures.Add(picture);
        }
        return pictures;
    }

    private async Task<PagePicture?> Draw(int page, Step step, CancellationToken cancellation)
    {
        if (await Of(sandbox, pdf, page, step.LongSide, step.Grey, cancellation) is not { } drawn)
            return null;
        if (step.BlackAndWhite && !HasPhoto(drawn))
            return new(PdfOfPages.Bits(drawn.Pixels, drawn.Width, drawn.Height, Math.Clamp(PageFinder.Otsu(drawn.Pixels) + 20, 120, 200)), drawn.Width, drawn.Height, Grey: true, BlackAndWhite: true);
        return await Painter.Picture(sandbox, drawn, Math.Max(step.Quality, 45), cancellation);
    }

    /// <summary>One page, drawn; null when it cannot be.</summary>
    public static async Task<Raster?> Of(Sandbox sandbox, byte[] pdf, int page, int longSide, bool grey, CancellationToken cancellation)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        string[] colours = grey ? ["-gray"] : [];
        var run = await sandbox.Run("pdftoppm", ["-f", number, "-l", number, "-scale-to", $"{longSide}", .. colours, Sandbox.In], pdf, longSide * longSide * 3 + 4096, cancellation);
        return run.End is RunEnd.Done ? Raster.Read(run.Answer) : null;
    }

    /// <summary>Many greys between black and white: a face, a photo.</summary>
    private static bool HasPhoto(Raster grey)
    {
        var (between, all) = (0, 0);
        for (var at = 0; at < grey.Pixels.Length; at += 37, all++)
        {
            if (grey.Pixels[at] is > 70 and < 185)
                between++;
        }
        return between > all * 0.12;
    }
}
