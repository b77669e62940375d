using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Appui.Papers.Shapes;
using Shouldly;
using Xunit;

namespace Appui.Papers.Tests;

/// <summary>What comes from outside: the good is made anew, the bad is refused in time and says why.</summary>
public sealed class IntakeTests(ITestOutputHelper output) : IDisposable
{
    private readonly Sandbox sandbox = new(patience: Series.Long ? null : TimeSpan.FromSeconds(4));

    private Intake Intake => new(sandbox);

    [Fact]
    public async Task Good_files_are_made_anew()
    {
        var pdf = (await Intake.Receive(RawPdf.Page("Attestation de paiement"), TestContext.Current.CancellationToken)).ShouldBeOfType<Cleaned>().File;
        var heic = (await Intake.Receive(Pictures.Heic, TestContext.Current.CancellationToken)).ShouldBeOfType<Cleaned>().File;
        var png = (await Intake.Receive(Pictures.Png(), TestContext.Current.CancellationToken)).ShouldBeOfType<Cleaned>().File;

        (pdf.Format, pdf.Pages).ShouldBe((PaperFormat.Pdf, 1));
        Encoding.UTF8.GetString(Pictures.Tool("pdftotext", "", pdf.Bytes, "-")).ShouldContain("Attestation de paiement");
        heic.Format.ShouldBe(PaperFormat.Jpeg);
        Shape.Of(heic.Bytes).ShouldBe(new Shape(FileFormat.Jpeg, null));
        Shape.Of(png.Bytes).ShouldBe(new Shape(FileFormat.Png, null));
    }

    /// <summary>40 of the 250; all with --long. None passes as it was, none keeps what could act, none takes longer than the sandbox allows.</summary>
    [Fact]
    public async Task Hostile_files_are_refused_or_cleaned()
    {
        // Every family is in the slice, for the files lie in order of family.
        var files = Series.Long ? HostileFiles.All : [.. HostileFiles.All.Where((_, place) => place * 40 / HostileFiles.All.Count != (place - 1) * 40 / HostileFiles.All.Count || place == 0)];
        var ends = new ConcurrentBag<(HostileFile File, Received End, double Seconds)>();

        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (file, stop) =>
        {
            var watch = Stopwatch.StartNew();
            var end = await Intake.Receive(file.Bytes.Value, stop);
            ends.Add((file, end, watch.Elapsed.TotalSeconds));
        });

        ends.Count.ShouldBe(files.Count);
        var passed = ends.Where(end => end.End is Cleaned { File: var kept } && !IsHarmless(kept)).Select(end => end.File.Name);
        passed.ShouldBeEmpty();
        ends.Where(end => end.File.Bytes.Value is var given && end.End is Cleaned cleaned && cleaned.File.Bytes.AsSpan().SequenceEqual(given)).ShouldBeEmpty();
        ends.Where(end => end.End is Refused { Why: Refusal.CannotClean }).Select(end => end.File.Name).ShouldBeEmpty();
        ends.Max(end => end.Seconds).ShouldBeLessThan(Sandbox.Longest.TotalSeconds * 2);
        Write(ends);
    }

    [Theory]
    [InlineData("locked", Refusal.Locked)]
    [InlineData("41 million pixels", Refusal.TooManyPixels)]
    [InlineData("a line of 60,000", Refusal.TooNarrow)]
    [InlineData("10 by 10", Refusal.TooSmall)]
    [InlineData("301 pages", Refusal.TooManyPages)]
    [InlineData("21 MB", Refusal.TooHeavy)]
    [InlineData("svg with script", Refusal.NotAPaper)]
    [InlineData("text after its mark", Refusal.Broken)]
    public async Task A_refusal_has_its_reason(string name, Refusal why) =>
        (await Intake.Receive(HostileFiles.All.First(file => file.Name == name).Bytes.Value, TestContext.Current.CancellationToken)).ShouldBe(new Refused(why));

    [Fact]
    public async Task Where_nothing_can_be_shut_in_nothing_is_taken()
    {
        using var missing = new Sandbox("/nowhere/bwrap");
        using var open = new Sandbox("/usr/bin/false");

        (await new Intake(missing).Receive(Pictures.Jpeg, TestContext.Current.CancellationToken)).ShouldBe(new Refused(Refusal.CannotClean));
        (await new Intake(missing).Receive(RawPdf.Page("bonjour"), TestContext.Current.CancellationToken)).ShouldBe(new Refused(Refusal.CannotClean));
        (await new Intake(open).Receive(Pictures.Jpeg, TestContext.Current.CancellationToken)).ShouldBeOfType<Refused>();
    }

    [Fact]
    public async Task Inside_there_is_no_network_no_key_and_no_more_than_was_given()
    {
        var look = await sandbox.Run("sh", ["-c", "ls /; ls /etc /proc /home /var /work /root 2>&1; (echo > /dev/tcp/127.0.0.1/1) 2>&1; touch /usr/x /x /dev/x 2>&1; env; id -u; ulimit -v"], default, 1 << 16, TestContext.Current.CancellationToken);

        var seen = Encoding.UTF8.GetString(look.Answer);
        seen.Split('\n').TakeWhile(line => !line.Contains(':', StringComparison.Ordinal)).ShouldBe(["bin", "dev", "etc", "lib", "lib64", "tmp", "usr"]);
        seen.ShouldContain("/proc': No such file");
        seen.ShouldContain("touch: cannot touch '/usr/x'");
        seen.ShouldContain("touch: cannot touch '/x'");
        seen.ShouldContain("touch: cannot touch '/dev/x'");
        seen.ShouldContain("65534");
        seen.ShouldContain("524288");
        seen.ShouldNotContain("DOTNET");
        var reach = await sandbox.Run("ip", ["-o", "link"], default, 1 << 16, TestContext.Current.CancellationToken);
        if (reach.End is RunEnd.Done)
            Encoding.UTF8.GetString(reach.Answer).Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("lo:");
    }

    [Fact]
    public async Task What_takes_too_long_or_too_much_is_ended()
    {
        using var hasty = new Sandbox(patience: TimeSpan.FromSeconds(1));
        var watch = Stopwatch.StartNew();

        (await hasty.Run("sleep", ["60"], default, 100, TestContext.Current.CancellationToken)).End.ShouldBe(RunEnd.TooMuch);
        (await hasty.Run("yes", [], default, 100_000, TestContext.Current.CancellationToken)).End.ShouldBe(RunEnd.TooMuch);
        (await hasty.Run("head", ["-c", "600000000", "/dev/zero"], default, 1_000_000, TestContext.Current.CancellationToken)).End.ShouldBe(RunEnd.TooMuch);
        (await hasty.Run("perl", ["-e", "$a = 'x' x 600_000_000; print 'done'"], default, 100, TestContext.Current.CancellationToken)).End.ShouldNotBe(RunEnd.Done);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    public void Dispose() => sandbox.Dispose();

    /// <summary>Opened whole, nothing of what was hidden in it is left.</summary>
    private static bool IsHarmless(CleanFile kept)
    {
        var open = kept.Format is PaperFormat.Pdf ? Pictures.Tool("qpdf", "--qdf", kept.Bytes, "-") : kept.Bytes;
        return open.AsSpan().IndexOf(Encoding.ASCII.GetBytes(HostileFiles.Mark)) < 0
            && (kept.Format is not PaperFormat.Pdf || PdfNames.AreQuiet(kept.Bytes));
    }

    private void Write(IReadOnlyCollection<(HostileFile File, Received End, double Seconds)> ends)
    {
        var table = new StringBuilder("| fichiers | combien | refusés | nettoyés | passés actifs | le plus long |\n|---|---|---|---|---|---|\n");
        foreach (var family in ends.GroupBy(end => end.File.Family).OrderBy(family => HostileFiles.All.Index().First(file => file.Item.Family == family.Key).Index))
        {
            table.Append(CultureInfo.InvariantCulture, $"| {family.Key} | {family.Count()} | {family.Count(end => end.End is Refused)} | {family.Count(end => end.End is Cleaned)} | 0 | {family.Max(end => end.Seconds):0.0} s |\n");
        }
        foreach (var slow in ends.OrderByDescending(end => end.Seconds).Take(8))
            table.Append(CultureInfo.InvariantCulture, $"{slow.Seconds:0.0} s {slow.File.Name}: {(slow.End is Refused refused ? refused.Why : "cleaned")}\n");
        foreach (var why in ends.Select(end => end.End).OfType<Refused>().CountBy(refused => refused.Why).OrderByDescending(count => count.Value))
            table.Append(CultureInfo.InvariantCulture, $"{why.Key} {why.Value}\n");
        output.WriteLine(table.ToString());
    }
}

/// <summary>Long series: a slice, or whole with <c>bin/test --long</c>.</summary>
internal static class Series
{
    public static bool Long => Environment.GetEnvironmentVariable("APPUI_LONG") == "1";
}
