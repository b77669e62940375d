using Appui.Papers.Binding;
using Appui.Papers.Drawing;

namespace Appui.Papers;

/// <summary>Makes papers fit for a site: the format that it takes, under its size, in one file or several. Of what fits, what loses least.</summary>
/// <param name="sandbox">Where pages are drawn.</param>
public sealed class Fitter(Sandbox sandbox)
{
    /// <summary>Makes these papers, in this order, fit.</summary>
    /// <param name="papers">Cleaned files.</param>
    /// <param name="demand">What the site takes.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Fitting> Fit(IReadOnlyList<CleanFile> papers, SiteDemand demand, CancellationToken cancellation = default)
    {
        var pages = papers.Sum(paper => paper.Pages);
        if (pages > demand.MostPages)
            return new CannotFit(FitTrouble.TooManyPages, pages);
        if (papers is [var only] && demand.Formats.Contains(only.Format) && only.Bytes.Length <= demand.MostBytes)
            return new Fitted([only], Loss: 0);

        return demand.Formats.Contains(PaperFormat.Pdf) ? await AsOnePdf(papers, demand, pages, cancellation)
            : pages == 1 || demand.SeveralFiles ? await AsPictures(papers, demand, pages, cancellation)
            : new CannotFit(FitTrouble.OnePictureOnly, pages);
    }

    private async Task<Fitting> AsOnePdf(IReadOnlyList<CleanFile> papers, SiteDemand demand, int pages, CancellationToken cancellation)
    {
        if (await Binder.Bind(sandbox, papers, cancellation) is not { } whole)
            return new CannotFit(FitTrouble.NoSandbox, pages);
        if (whole.Length <= demand.MostBytes)
            return new Fitted([new(PaperFormat.Pdf, whole, pages)], Loss: 0);

        var drawn = new DrawnPages(sandbox, whole, pages);
        foreach (var (at, step) in Ladder.Steps.Index())
        {
            // A few pages tell whether it is worth drawing them all.
            if (await drawn.Guess(step, cancellation) is not { } guess)
                return new CannotFit(FitTrouble.NoSandbox, pages);
            if (guess > demand.MostBytes * 1.15)
                continue;
            if (await drawn.All(step, cancellation) is { } pictures && PdfOfPages.Write(pictures) is var pdf && pdf.Length <= demand.MostBytes)
                return new Fitted([new(PaperFormat.Pdf, pdf, pages)], Loss: at + 1);
        }
        return new CannotFit(FitTrouble.TooHeavy, pages);
    }

    private async Task<Fitting> AsPictures(IReadOnlyList<CleanFile> papers, SiteDemand demand, int pages, CancellationToken cancellation)
    {
        if (papers.All(paper => paper.Format is PaperFormat.Jpeg && paper.Bytes.Length <= demand.MostBytes))
            return new Fitted(papers, Loss: 0);
        if (await Binder.Bind(sandbox, papers, cancellation) is not { } whole)
            return new CannotFit(FitTrouble.NoSandbox, pages);
        var drawn = new DrawnPages(sandbox, whole, pages);
        foreach (var (at, step) in Ladder.Steps.Index().Where(step => !step.Item.BlackAndWhite))
        {
            if (await drawn.All(step, cancellation) is not { } pictures)
                return new CannotFit(FitTrouble.NoSandbox, pages);
            if (pictures.All(picture => picture.Bytes.Length <= demand.MostBytes))
                return new Fitted([.. pictures.Select(picture => new CleanFile(PaperFormat.Jpeg, picture.Bytes, 1))], Loss: at + 1);
        }
        return new CannotFit(FitTrouble.TooHeavy, pages);
    }
}

/// <summary>What a site takes for one paper.</summary>
/// <param name="Formats">The formats that it takes.</param>
/// <param name="MostBytes">The heaviest file.</param>
/// <param name="MostPages">The most pages.</param>
/// <param name="SeveralFiles">Does it take several files for one paper?</param>
public sealed record SiteDemand(IReadOnlyList<PaperFormat> Formats, long MostBytes, int MostPages = 300, bool SeveralFiles = false);

/// <summary>How making fit ended.</summary>
public abstract record Fitting;

/// <summary>These files fit.</summary>
/// <param name="Files">One, unless the site takes several.</param>
/// <param name="Loss">0: nothing was lost; then the step down, of <see cref="LastLoss"/>.</param>
public sealed record Fitted(IReadOnlyList<CleanFile> Files, int Loss) : Fitting
{
    /// <summary>The loss from which people are told to read it again before sending it.</summary>
    public const int Noticeable = 6;

    /// <summary>The most that is lost: beyond, letters could not be read.</summary>
    public static int LastLoss => Ladder.Steps.Count;
}

/// <summary>Nothing that can be read fits.</summary>
/// <param name="Why">What stands in the way; its sentence, which says what to do, is the text <c>FitTrouble.…</c>.</param>
/// <param name="Pages">How many pages there are.</param>
public sealed record CannotFit(FitTrouble Why, int Pages) : Fitting;

/// <summary>What stands in the way of a paper and a site.</summary>
public enum FitTrouble
{
    /// <summary>The site takes fewer pages: some are left out, or sent apart.</summary>
    TooManyPages,

    /// <summary>Too heavy even as small as it can be read.</summary>
    TooHeavy,

    /// <summary>The site takes one picture, and there are several pages.</summary>
    OnePictureOnly,

    /// <summary>Papers cannot be worked on here for now.</summary>
    NoSandbox,
}
