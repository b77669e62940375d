using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Appui.Crypto;
using Appui.People;
using Appui.Safe.Tests;
using Appui.Vault;
using Appui.Web.Tests;
using Appui.Web.Tests.Vault;

// How long a person waits for their papers, a helper for « Enregistré », and how fast files are sealed, on the published program over loopback.
//   bin/bench safe [TIMES]     40 of each when nothing is said; SQLite
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var times = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 40;
Console.WriteLine("| what | median | p95 |");
Console.WriteLine("|---|---|---|");
using (var site = new RealSite())
{
    await site.Start();
    var owner = await Owner.Make(site, Cast.Claire, DemoPeople.Awa);
    for (var i = 0; i < 20; i++)
        await owner.Add(Paper(200_000), $"Papier {i}");

    var unlocks = new List<double>();
    for (var i = 0; i < times + 3; i++)
        unlocks.Add(await Unlock(site, owner));
    Say("from the fourth picture to one's twenty papers on the screen", unlocks);

    await site.As(Cast.Claire).Open(Owner.SafeOf(DemoPeople.Awa));
    var visitor = site.As(Cast.Claire);
    var uploads = new List<double>();
    for (var i = 0; i < times + 3; i++)
        uploads.Add(await Upload(visitor, Paper(1_000_000)));
    Say("a paper of 1 MB, from sending to « Enregistré »", uploads);
}

const int Size = 16 * 1024 * 1024;
var (key, plain) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(Size));
var sealedFile = SealedFile.Seal(key, plain, []);
var encrypt = Rate(() => SealedFile.Seal(key, plain, []));
var decrypt = Rate(() => SealedFile.Open(key, sealedFile, []));
var openssl = OpenSsl();
Console.WriteLine();
Console.WriteLine($"sealing {encrypt:F0} MB/s, opening {decrypt:F0} MB/s; openssl speed -evp aes-256-gcm in the same run {openssl:F0} MB/s ({encrypt / openssl:P0} and {decrypt / openssl:P0} of it)");

static async Task<double> Unlock(RealSite site, Owner owner)
{
    var page = await site.Anybody().Submit("/moi/ouvrir", new { owner.Card });
    var watch = Stopwatch.StartNew();
    foreach (var picture in owner.Pictures)
    {
        var value = page.Document.QuerySelectorAll("button.picture").Single(button => button.TextContent.Trim() == picture).GetAttribute("value");
        watch.Restart();
        page = await page.Submit(button: picture + value);
    }
    return page.Url == "/moi" ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException(page.Text);
}

static async Task<double> Upload(Visitor visitor, byte[] paper)
{
    var watch = Stopwatch.StartNew();
    var page = await visitor.Upload(Owner.SafeOf(DemoPeople.Awa), new { Folder = PaperFolder.Letters, Title = "Lettre", Present = true }, paper, "Put");
    return page.Text.Contains("Enregistré", StringComparison.Ordinal) ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException(page.Text);
}

static byte[] Paper(int size) => Specimen.Pdf("Lettre", noise: size);

static void Say(string what, List<double> milliseconds)
{
    milliseconds.RemoveRange(0, 3); // warm
    milliseconds.Sort();
    Console.WriteLine($"| {what} | {milliseconds[milliseconds.Count / 2]:F0} ms | {milliseconds[(int)(milliseconds.Count * 0.95)]:F0} ms |");
}

// The best of the rounds: what else runs on the machine only takes away.
static double Rate(Func<byte[]> work)
{
    var best = 0.0;
    for (var round = 0; round < 12; round++)
    {
        var watch = Stopwatch.StartNew();
        work();
        best = Math.Max(best, Size / 1e6 / watch.Elapsed.TotalSeconds);
    }
    return best;
}

static double OpenSsl()
{
    using var process = Process.Start(new ProcessStartInfo("openssl", ["speed", "-evp", "aes-256-gcm", "-bytes", "65536", "-seconds", "2"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
    _ = process.StandardError.ReadToEndAsync();
    var rate = Regex.Match(process.StandardOutput.ReadToEnd(), @"AES-256-GCM\s+(?<rate>[\d.]+)k", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["rate"].Value;
    return double.Parse(rate, CultureInfo.InvariantCulture) / 1000;
}
