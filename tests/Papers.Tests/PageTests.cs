using System.Globalization;
using System.Text;
using Appui.Papers.Pixels;
using Appui.Papers.Straightening;
using Shouldly;
using Xunit;

namespace Appui.Papers.Tests;

/// <summary>From a photo taken in a hurry to pages that an office reads.</summary>
public sealed class PageTests(ITestOutputHelper output) : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly Sandbox sandbox = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_taken_askew_in_a_shadow_and_upside_down_becomes_a_straight_page()
    {
        var photo = Specimens.Photographed(8, seed: 3).Turned(2);

        var page = (await Straightener.Pages(sandbox, photo, Stop)).ShouldHaveSingleItem();

        ((double)page.Height / page.Width).ShouldBe(297.0 / 210, 0.02);
        Math.Abs(Light.Lean(page)).ShouldBeLessThan(0.6);
        var text = await Letters(page);
        text.ShouldContain("Attestation de paiement");
        text.ShouldContain("1234567");
    }

    [Fact]
    public async Task Two_cards_on_one_photo_are_two_pages()
    {
        var card = Card();
        var photo = Specimens.Laid((card, 0.15, 0.1, 0.6), (card, 0.2, 0.5, 0.6));

        var kept = (await new Intake(sandbox).ReceivePages(await Jpeg(photo), Stop)).ShouldBeOfType<Cleaned>().File;

        (kept.Format, kept.Pages).ShouldBe((PaperFormat.Pdf, 2));
        Encoding.UTF8.GetString(Pictures.Tool("pdfinfo", "", kept.Bytes)).ShouldContain("Pages:           2");
    }

    [Fact]
    public async Task A_black_page_is_refused()
    {
        var black = new Raster(1200, 1600, 3);
        Array.Fill(black.Pixels, (byte)12);

        (await new Intake(sandbox).ReceivePages(await Jpeg(black), Stop)).ShouldBe(new Refused(Refusal.Black));
    }

    [Fact]
    public async Task A_scan_on_white_glass_keeps_its_margins_and_what_lies_in_them()
    {
        var scan = Specimens.Clean(6);

        var page = (await Straightener.Pages(sandbox, scan, Stop)).ShouldHaveSingleItem();

        (page.Width, page.Height).ShouldBe((scan.Width, scan.Height));
    }

    [Fact]
    public async Task Three_hundred_pages_are_received_in_time()
    {
        var picture = (await Painter.Picture(sandbox, Specimens.Clean(6).Shrunk(0.6), 45, Stop))!;
        var scan = Binding.PdfOfPages.Write([.. Enumerable.Repeat(picture, 300)]);
        scan.Length.ShouldBeGreaterThan(3_000_000);

        var kept = (await new Intake(sandbox).Receive(scan, Stop)).ShouldBeOfType<Cleaned>().File;

        kept.Pages.ShouldBe(300);
        Shapes.PdfNames.AreQuiet(kept.Bytes).ShouldBeTrue();
        Encoding.UTF8.GetString(Pictures.Tool("pdfinfo", "", kept.Bytes)).ShouldContain("Pages:           300");
    }

    [Fact]
    public async Task Papers_are_made_fit_for_a_site_or_it_is_said_why_not()
    {
        var fitter = new Fitter(sandbox);
        var photo = new CleanFile(PaperFormat.Jpeg, await Jpeg(Specimens.Clean(6)), 1);
        var pdf = (await new Intake(sandbox).Receive(Specimens.Pdf, Stop)).ShouldBeOfType<Cleaned>().File;

        var whole = (await fitter.Fit([photo, photo], new([PaperFormat.Pdf], 5_000_000), Stop)).ShouldBeOfType<Fitted>();
        var small = (await fitter.Fit([photo, photo], new([PaperFormat.Pdf], 150_000), Stop)).ShouldBeOfType<Fitted>();
        var picture = (await fitter.Fit([photo], new([PaperFormat.Jpeg], 100_000), Stop)).ShouldBeOfType<Fitted>();

        (whole.Loss, whole.Files.ShouldHaveSingleItem().Pages).ShouldBe((0, 2));
        small.Loss.ShouldBeGreaterThan(0);
        small.Files.ShouldHaveSingleItem().Bytes.Length.ShouldBeLessThanOrEqualTo(150_000);
        Encoding.UTF8.GetString(Pictures.Tool("pdfinfo", "", small.Files[0].Bytes)).ShouldContain("Pages:           2");
        picture.Files.ShouldHaveSingleItem().Format.ShouldBe(PaperFormat.Jpeg);
        (await fitter.Fit([photo], new([PaperFormat.Pdf], 3_000), Stop)).ShouldBe(new CannotFit(FitTrouble.TooHeavy, 1));
        (await fitter.Fit([pdf], new([PaperFormat.Pdf], 5_000_000, MostPages: 5), Stop)).ShouldBe(new CannotFit(FitTrouble.TooManyPages, pdf.Pages));
        (await fitter.Fit([photo, photo], new([PaperFormat.Jpeg], 5_000_000), Stop)).ShouldBe(new CannotFit(FitTrouble.OnePictureOnly, 2));
    }

    /// <summary>Three papers, clean and photographed; all twenty kinds with --long, where precision and recall are counted.</summary>
    [Fact]
    public async Task Papers_are_recognised_with_their_dates_and_names()
    {
        int[] numbers = Series.Long ? [.. Enumerable.Range(0, Specimens.All.Count)] : [2, 9, 14];
        var (lines, recogniser) = (new List<(Specimen Specimen, bool Photo, Guess Guess)>(), new Recogniser(sandbox));
        foreach (var number in numbers)
        {
            var pages = await Straightener.Pages(sandbox, Specimens.Photographed(number, seed: number), Stop);
            lines.Add((Specimens.All[number], false, (await recogniser.Guess(new(PaperFormat.Jpeg, await Jpeg(Specimens.Clean(number)), 1), Today, Stop))!));
            lines.Add((Specimens.All[number], true, (await recogniser.Guess(new(PaperFormat.Jpeg, await Jpeg(pages[0]), 1), Today, Stop))!));
        }

        foreach (var way in lines.GroupBy(line => line.Photo))
        {
            var guessed = way.Count(line => line.Guess.Type is not null);
            var right = way.Count(line => line.Guess.Type == line.Specimen.Type);
            var (dated, datesRight, datesFound) = (way.Count(line => line.Specimen.LastDay is not null), way.Count(line => line.Specimen.LastDay is { } day && line.Guess.LastDay == day), way.Count(line => line.Guess.LastDay is not null));
            var names = way.Count(line => line.Guess.Names.Any(name => Invented.Any(known => Reading.PaperReader.IsSameName(name, known))));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {(way.Key ? "photographed askew, in a shadow, blurred" : "clean, 200 points an inch")} | {way.Count()} | {100.0 * right / Math.Max(1, guessed):0} % | {100.0 * right / way.Count():0} % | {datesRight} of {dated} ({datesFound - datesRight} wrong) | {names} of {way.Count()} |"));
            foreach (var (specimen, _, guess) in way.Where(line => line.Guess.Type != line.Specimen.Type || line.Guess.LastDay != line.Specimen.LastDay))
                output.WriteLine($"  {specimen.Type}: {guess.Type?.ToString() ?? "nothing"}, {guess.LastDay} for {specimen.LastDay}, {guess.Words} words");
            // A wrong kind is worse than none: it is never more than one in ten.
            (guessed - right).ShouldBeLessThanOrEqualTo(way.Count() / 10);
            right.ShouldBeGreaterThanOrEqualTo(way.Count() * (way.Key ? 8 : 9) / 10);
        }
    }

    [Fact]
    public void A_paper_of_somebody_else_is_warned_of_and_never_assumed()
    {
        var guess = Reading.PaperReader.Guess("RELEVÉ D'IDENTITÉ BANCAIRE\nTitulaire du compte : SPECIMEN Jeanne\nIBAN FR76", Today);

        guess.Type.ShouldBe(PaperType.BankDetails);
        guess.IsOfSomebodyElse("Exemple Awa").ShouldBeTrue();
        guess.IsOfSomebodyElse("Specimen Jeanne").ShouldBeFalse();
        guess.IsOfSomebodyElse("Spécimen").ShouldBeFalse();
        Reading.PaperReader.Guess("un papier sans nom", Today).IsOfSomebodyElse("Exemple").ShouldBeFalse();
    }

    [Fact]
    public void Lines_for_machines_are_believed_when_their_figures_prove_them()
    {
        const string good = "P<FRAEXEMPLE<<AWA<<<<<<<<<<<<<<<<<<<<<<<<<<<\n12AB345678FRA8403126F3104149<<<<<<<<<<<<<<00";

        Reading.PaperReader.Guess(good, Today).ShouldSatisfyAllConditions(
            guess => guess.Type.ShouldBe(PaperType.Passport), guess => guess.LastDay.ShouldBe(new DateOnly(2031, 4, 14)), guess => guess.Names.ShouldContain("EXEMPLE AWA"));
        Reading.PaperReader.Guess(good.Replace("3104149", "3104148", StringComparison.Ordinal), Today).LastDay.ShouldBeNull();
    }

    public void Dispose() => sandbox.Dispose();

    private static readonly string[] Invented = ["Exemple", "Modele", "Essai", "Specimen", "Fictive"];

    private async Task<byte[]> Jpeg(Raster raster) => (await Painter.Encode(sandbox, raster, PaperFormat.Jpeg, 85, Stop))!;

    private async Task<string> Letters(Raster page) => (await new Recogniser(sandbox).Read(new(PaperFormat.Jpeg, await Jpeg(page), 1), Stop))!;

    private static Raster Card()
    {
        var page = Specimens.Clean(2);
        // The card lies at the head of its sheet, 18 mm from the sides, 120 by 76 and its padding.
        var (left, top, width, height) = (Points(18.6), Points(18.6), Points(129), Points(85));
        var card = new Raster(width, height, 3);
        for (var y = 0; y < height; y++)
            Array.Copy(page.Pixels, ((top + y) * page.Width + left) * 3, card.Pixels, y * width * 3, width * 3);
        return card;

        static int Points(double millimetres) => (int)(millimetres / 25.4 * 200);
    }
}
