using Appui.Papers.Binding;
using Appui.Papers.Straightening;

namespace Appui.Papers.Pixels;

/// <summary>Makes files out of pixels, in the sandbox too.</summary>
internal static class Painter
{
    /// <summary>The JPEG quality of what is kept, of 100.</summary>
    public const int Best = 88;

    /// <summary>A page as a JPEG, in grey when it has no colour; null when the sandbox or its program does not work.</summary>
    public static async Task<PagePicture?> Picture(Sandbox sandbox, Raster page, int quality, CancellationToken cancellation = default)
    {
        var shown = Light.IsGrey(page) ? page.ToGrey() : page;
        return await Encode(sandbox, shown, PaperFormat.Jpeg, quality, cancellation) is { } bytes ? new(bytes, shown.Width, shown.Height, shown.Bands == 1) : null;
    }

    // These are our own pixels: the reader of bare pixels, which libvips shuts to strangers, is opened.
    /// <summary>The file; null when the sandbox or its program does not work.</summary>
    public static async Task<byte[]?> Encode(Sandbox sandbox, Raster raster, PaperFormat format, int quality, CancellationToken cancellation = default)
    {
        var to = format is PaperFormat.Png ? ".png[strip,compression=9]" : $".jpg[Q={quality},strip,optimize-coding]";
        var run = await sandbox.Run("env", ["-u", "VIPS_BLOCK_UNTRUSTED", "vips", "rawload", Sandbox.In, to, $"{raster.Width}", $"{raster.Height}", $"{raster.Bands}", "--interpretation", raster.Bands == 1 ? "b-w" : "srgb"], raster.Pixels, 128 << 20, cancellation);
        return run.End is RunEnd.Done ? run.Answer : null;
    }
}
