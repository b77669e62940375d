using System.Diagnostics;
using System.Globalization;
using System.Text;
using Appui.Papers;
using Appui.Papers.Binding;
using Appui.Papers.Pixels;
using Appui.Papers.Reading;
using Appui.Papers.Straightening;
using Appui.Papers.Tests;

// 30 pages, twenty from a scanner and ten photographed, made into one PDF four ways: its size, and the words of the papers that can still be read in it.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var sandbox = new Sandbox();
var folder = Directory.CreateTempSubdirectory("papers-");
var wanted = Pages(Specimens.Pdf);
int[] numbers = [.. Enumerable.Range(0, 20), .. Enumerable.Range(0, 10)];
var photos = new List<string>();
foreach (var (at, number) in numbers.Index())
{
    var raster = at < 20 ? Specimens.Clean(number) : Specimens.Photographed(number, seed: number);
    photos.Add(Path.Combine(folder.FullName, $"{at:00}.jpg"));
    File.WriteAllBytes(photos[^1], (await Painter.Encode(sandbox, raster, PaperFormat.Jpeg, 85))!);
}
Console.WriteLine($"| 30 pages, {photos.Sum(photo => new FileInfo(photo).Length) / 1e6:0.0} MB of JPEG | size | words read of those written | seconds |");
Console.WriteLine("|---|---|---|---|");

var intake = new Intake(sandbox);
var fitter = new Fitter(sandbox);
var watch = Stopwatch.StartNew();
var papers = new List<CleanFile>();
foreach (var photo in photos)
    papers.Add(await intake.ReceivePages(File.ReadAllBytes(photo)) is Cleaned clean ? clean.File : throw new InvalidOperationException(photo));
var straight = watch.Elapsed;
foreach (var megabytes in new[] { 20, 5, 2 })
{
    watch.Restart();
    var fit = await fitter.Fit(papers, new([PaperFormat.Pdf], megabytes * 1_000_000L));
    if (fit is Fitted { Files: [var pdf] } fitted)
        await Say($"Appui, for a site that takes {megabytes} MB (loss {fitted.Loss} of {Fitted.LastLoss})", pdf.Bytes, straight + watch.Elapsed);
    else
        Console.WriteLine($"| Appui, for a site that takes {megabytes} MB | {fit} | | |");
}
await Other("img2pdf", "img2pdf", [.. photos, "-o"]);
await Other("ImageMagick, 150 points an inch, quality 60", "/usr/bin/convert-im6.q16", [.. photos, "-resize", "1754x1754", "-quality", "60"]);
await Other("img2pdf, then ocrmypdf (turned, straightened, optimised)", "sh", ["-c", "out=$1; shift; img2pdf \"$@\" | ocrmypdf -q -l fra --rotate-pages --deskew --optimize 1 --output-type pdf - \"$out\"", "sh"], first: true);

// From "place" to "ready": three photos, ten times.
var times = new List<double>();
for (var time = 0; time < 10; time++)
{
    watch.Restart();
    var three = new List<CleanFile>();
    for (var at = 20; at < 23; at++)
        three.Add(((Cleaned)await intake.ReceivePages(File.ReadAllBytes(photos[at]))).File);
    await fitter.Fit(three, new([PaperFormat.Pdf], 2_000_000));
    times.Add(watch.Elapsed.TotalSeconds);
}
times.Sort();
Console.WriteLine($"\nThree photos, from the glass to « prêt » under 2 MB: median {times[5]:0.0} s, p95 {times[9]:0.0} s.");
folder.Delete(recursive: true);

async Task Other(string name, string program, string[] arguments, bool first = false)
{
    var to = Path.Combine(folder.FullName, "other.pdf");
    watch.Restart();
    using var process = Process.Start(program, first ? [.. arguments, to, .. photos] : [.. arguments, to]);
    await process.WaitForExitAsync();
    if (File.Exists(to))
        await Say(name, File.ReadAllBytes(to), watch.Elapsed);
    File.Delete(to);
}

async Task Say(string name, byte[] pdf, TimeSpan time)
{
    var (read, all) = (0, 0);
    foreach (var (at, number) in numbers.Index())
    {
        var page = Pictures.Tool("pdftoppm", "", pdf, "-gray", "-scale-to", "2600", "-f", $"{at + 1}", "-l", $"{at + 1}");
        var seen = Words(Encoding.UTF8.GetString((await sandbox.Run("tesseract", [Sandbox.In, "stdout", "-l", "fra", "--psm", "3", "--dpi", "220"], page, 1 << 20)).Answer));
        all += wanted[number].Count;
        read += wanted[number].Count(seen.Contains);
    }
    Console.WriteLine($"| {name} | {pdf.Length / 1e6:0.00} MB | {100.0 * read / all:0.0} % | {time.TotalSeconds:0} |");
}

static List<HashSet<string>> Pages(byte[] pdf) => [.. Encoding.UTF8.GetString(Pictures.Tool("pdftotext", "", pdf, "-")).Split('\f').Select(Words)];

static HashSet<string> Words(string text) => [.. PaperReader.Plain(text.Replace('\n', ' ')).Split(' ').Where(word => word.Length > 2)];
