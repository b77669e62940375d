using System.Globalization;
using Appui.Papers.Pixels;
using Appui.Papers.Shapes;

namespace Appui.Papers.Binding;

/// <summary>Several papers into one PDF, in their order, without drawing anything again.</summary>
internal static class Binder
{
    // Cuts what came in one piece into its files, joins them, and sends the whole back.
    private const string Join = """
        n=0; at=1; list=""
        for size in "$@"; do n=$((n+1)); tail -c +$at /tmp/in | head -c $size > /tmp/$n.pdf; at=$((at+size)); list="$list /tmp/$n.pdf"; done
        exec qpdf --empty --warning-exit-0 --pages $list -- -
        """;

    /// <summary>One PDF; null when the sandbox or its programs do not work.</summary>
    public static async Task<byte[]?> Bind(Sandbox sandbox, IReadOnlyList<CleanFile> papers, CancellationToken cancellation = default)
    {
        var parts = new List<byte[]>();
        foreach (var paper in papers)
        {
            if (await AsPdf(sandbox, paper, cancellation) is not { } pdf)
                return null;
            parts.Add(pdf);
        }
        if (parts is [var one])
            return one;
        var run = await sandbox.Run("sh", ["-c", Join, "sh", .. parts.Select(part => part.Length.ToString(CultureInfo.InvariantCulture))], parts.SelectMany(part => part).ToArray(), 200 << 20, cancellation);
        return run.End is RunEnd.Done ? run.Answer : null;
    }

    private static async Task<byte[]?> AsPdf(Sandbox sandbox, CleanFile paper, CancellationToken cancellation)
    {
        if (paper.Format is PaperFormat.Pdf)
            return paper.Bytes;
        if (paper.Format is PaperFormat.Jpeg && JpegFrame.Of(paper.Bytes) is { } frame)
            return PdfOfPages.Write([new(paper.Bytes, frame.Width, frame.Height, frame.Bands == 1)]);
        var run = await sandbox.Run("vips", ["copy", Sandbox.In, ".ppm[background=255]"], paper.Bytes, 200 << 20, cancellation);
        return Raster.Read(run.Answer) is { } raster && await Painter.Picture(sandbox, raster, Painter.Best, cancellation) is { } picture ? PdfOfPages.Write([picture]) : null;
    }
}
