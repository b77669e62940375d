using Appui.Papers.Binding;
using Appui.Papers.Pixels;
using Appui.Papers.Shapes;
using Appui.Papers.Straightening;

namespace Appui.Papers;

/// <summary>
/// Takes files from outside. None passes as it is: a photo is turned into bare pixels inside the sandbox and made into a new file, a PDF is drawn again page by page. What
/// was hidden in it (scripts, attached files, places where photos were taken) does not survive that.
/// </summary>
/// <param name="sandbox">Where the programs that read files run.</param>
public sealed class Intake(Sandbox sandbox)
{
    /// <summary>The heaviest file, in bytes: 20 MB.</summary>
    public const int Heaviest = 20 * 1024 * 1024;

    /// <summary>The most pixels of a photo.</summary>
    public const long MostPixels = 40_000_000;

    /// <summary>The most pages of a PDF.</summary>
    public const int MostPages = 300;

    /// <summary>A photo is at most so many times longer than it is wide: a till receipt is 8.</summary>
    public const int LongestRatio = 16;

    /// <summary>Fewer pixels than this across, and nothing on it can be read.</summary>
    public const int FewestAcross = 150;

    private const int PagesAtOnce = 50;

    // A4 at 350 points an inch: more pixels make a file heavier, not clearer.
    private const int LongestSide = 4096;

    /// <summary>Takes a file; what it is called and what a browser says of it do not count.</summary>
    /// <param name="file">As it came.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Received> Receive(ReadOnlyMemory<byte> file, CancellationToken cancellation = default) => Shape.Of(file.Span) switch
    {
        { Why: { } why } => new Refused(why),
        { Format: FileFormat.Pdf } => await DrawAgain(file, cancellation),
        var photo => await Repaint(file, photo.Format is FileFormat.Png ? PaperFormat.Png : PaperFormat.Jpeg, cancellation),
    };

    /// <summary>
    /// Takes a file as a paper: in a photo the pages are found, seen from straight above, freed of shadows and put the right way up; two cards on one photo are two pages. A PDF and a
    /// picture of a screen stay as they are laid out.
    /// </summary>
    /// <param name="file">As it came.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Received> ReceivePages(ReadOnlyMemory<byte> file, CancellationToken cancellation = default)
    {
        var shape = Shape.Of(file.Span);
        if (shape.Why is not null || shape.Format is FileFormat.Pdf or FileFormat.Png)
            return await Receive(file, cancellation);
        var (raster, why) = await Decode(file, cancellation);
        if (raster is null)
            return new Refused(why!.Value);
        var pages = await Straightener.Pages(sandbox, raster, cancellation);
        if (pages.Count == 0)
            return new Refused(Refusal.Black);

        var pictures = new List<PagePicture>();
        foreach (var page in pages)
        {
            if (await Painter.Picture(sandbox, page, Painter.Best, cancellation) is not { } picture)
                return new Refused(Refusal.CannotClean);
            pictures.Add(picture);
        }
        return new Cleaned(pictures is [var one] ? new(PaperFormat.Jpeg, one.Bytes, 1) : new(PaperFormat.Pdf, PdfOfPages.Write(pictures), pictures.Count));
    }

    private async Task<Received> Repaint(ReadOnlyMemory<byte> file, PaperFormat format, CancellationToken cancellation)
    {
        var (raster, why) = await Decode(file, cancellation);
        return raster is null ? new Refused(why!.Value) : await Painter.Encode(sandbox, raster, format, Painter.Best, cancellation) switch
        {
            { } bytes when bytes.Length > Heaviest => new Refused(Refusal.TooHeavy),
            { } bytes => new Cleaned(new(format, bytes, Pages: 1)),
            null => new Refused(Refusal.CannotClean),
        };
    }

    /// <summary>The pixels of a photo, upright as the camera held it; or why not.</summary>
    internal async Task<(Raster? Raster, Refusal? Why)> Decode(ReadOnlyMemory<byte> file, CancellationToken cancellation = default)
    {
        var side = $"{LongestSide}";
        // Only JPEG and PNG have readers that libvips itself calls hardened; the one of HEIC is opened for HEIC alone.
        string[] readers = Shape.Of(file.Span).Format is FileFormat.Heic ? ["-u", "VIPS_BLOCK_UNTRUSTED"] : [];
        var run = await sandbox.Run("env", [.. readers, "vips", "thumbnail", Sandbox.In, ".ppm[background=255]", side, "--height", side, "--size", "down"], file, LongestSide * LongestSide * 6 + 4096, cancellation);
        if (run.End is not RunEnd.Done)
            return (null, run.Why);
        return Raster.Read(run.Answer) is { } raster ? (raster, null) : (null, Refusal.Broken);
    }

    private async Task<Received> DrawAgain(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        var looked = await sandbox.Run("pdfinfo", [Sandbox.In], file, 1 << 16, cancellation);
        if (looked.Words.Contains("password", StringComparison.OrdinalIgnoreCase))
            return new Refused(Refusal.Locked);
        if (looked.End is not RunEnd.Done)
            return new Refused(looked.Why);
        var pages = PdfPages.Of(looked.Answer);
        if (pages is null or 0)
            return new Refused(Refusal.Broken);
        if (pages > MostPages)
            return new Refused(Refusal.TooManyPages);

        // A long scan is drawn in parts, so that each has the time of one run.
        var parts = new List<CleanFile>();
        for (var first = 1; first <= pages; first += PagesAtOnce)
        {
            var last = Math.Min(first + PagesAtOnce - 1, pages.Value);
            var drawn = await sandbox.Run("pdftocairo", ["-pdf", "-f", $"{first}", "-l", $"{last}", Sandbox.In, "-"], file, Heaviest, cancellation);
            if (drawn.End is not RunEnd.Done)
                return new Refused(drawn.Why);
            if (!PdfNames.AreQuiet(drawn.Answer))
                return new Refused(Refusal.Active);
            parts.Add(new(PaperFormat.Pdf, drawn.Answer, last - first + 1));
        }
        return await Binder.Bind(sandbox, parts, cancellation) switch
        {
            { Length: > Heaviest } => new Refused(Refusal.TooHeavy),
            { } whole => new Cleaned(new(PaperFormat.Pdf, whole, pages.Value)),
            null => new Refused(Refusal.CannotClean),
        };
    }
}

/// <summary>How a file was received.</summary>
public abstract record Received;

/// <summary>It was made anew and can be kept.</summary>
/// <param name="File">The new file.</param>
public sealed record Cleaned(CleanFile File) : Received;

/// <summary>It was not taken.</summary>
/// <param name="Why">The reason; its sentence for people is the text <c>Refusal.…</c>.</param>
public sealed record Refused(Refusal Why) : Received;

/// <summary>A file that was made here, out of what somebody gave.</summary>
/// <param name="Format">What it is.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Pages">How many; 1 for a photo.</param>
public sealed record CleanFile(PaperFormat Format, byte[] Bytes, int Pages);

/// <summary>The files that are kept and sent.</summary>
public enum PaperFormat
{
    /// <summary>Pages.</summary>
    Pdf,

    /// <summary>A photo.</summary>
    Jpeg,

    /// <summary>A picture of a screen.</summary>
    Png,
}

/// <summary>Why a file is not taken. Each has a sentence that says what to do.</summary>
public enum Refusal
{
    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>More than 20 MB.</summary>
    TooHeavy,

    /// <summary>Neither PDF, nor JPEG, nor PNG, nor HEIC, by its first bytes.</summary>
    NotAPaper,

    /// <summary>It cannot be opened: cut off on its way, or not what it says it is.</summary>
    Broken,

    /// <summary>More than 40 million pixels.</summary>
    TooManyPixels,

    /// <summary>Far too long for its width.</summary>
    TooNarrow,

    /// <summary>So small that nothing on it can be read.</summary>
    TooSmall,

    /// <summary>A password is needed to open it.</summary>
    Locked,

    /// <summary>More than 300 pages.</summary>
    TooManyPages,

    /// <summary>Opening it takes more time or memory than any paper needs.</summary>
    TooHard,

    /// <summary>Something that acts was still in it once it was drawn again.</summary>
    Active,

    /// <summary>A page is black: the camera was covered, or the lid open.</summary>
    Black,

    /// <summary>Cleaning does not work on this server; nothing is taken that was not cleaned.</summary>
    CannotClean,
}
