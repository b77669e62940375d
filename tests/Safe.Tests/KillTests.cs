using System.Collections.Concurrent;
using Appui.People;
using Appui.Vault;
using Appui.Web.Tests;
using Appui.Web.Tests.Vault;
using Shouldly;
using Xunit;

namespace Appui.Safe.Tests;

/// <summary>
/// The whole program is killed (-9) at random instants, while four papers are always on their way, while the person is recognised anew, and while their keys are replaced: what it
/// said it kept is there, whole; what it did not say is there whole or not at all; the person always gets in again; and it starts in less than five seconds.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int AtOnce = 4;
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(5);
    private readonly RealSite site = new();
    private readonly Random random = new(20261124);
    private readonly ConcurrentDictionary<string, bool> sent = [];
    private readonly ConcurrentDictionary<string, bool> acknowledged = [];
    private readonly List<double> starts = [];
    private Owner owner = null!;
    private Trust claire = null!;
    private Trust malik = null!;
    private int onTheirWay;

    [Fact]
    public async Task No_kill_loses_what_was_said_to_be_kept()
    {
        await site.Start();
        (claire, malik) = (await Trust.Of(site, Cast.Claire), await Trust.Of(site, Cast.Malik));
        owner = await Owner.Make(site, Cast.Claire, DemoPeople.Samir);
        await owner.Choose("Claire Essai", "Malik Modèle", "None");
        var kills = Series.Long ? 200 : 20;
        var table = new Dictionary<string, (int Kills, int Cut)>();

        for (var kill = 0; kill < kills; kill++)
        {
            var what = (kill % 10) switch { 2 or 7 => "recovery", 4 or 9 => "replacement of keys", 6 => "new card", _ => "uploads" };
            var cut = what switch
            {
                "recovery" => await Killed(Recover, 1500),
                "replacement of keys" => await Killed(Replace, 400, first: Return),
                "new card" => await Killed(async () => { await owner.Open(); await owner.Renew(); }, 1200),
                _ => await KilledInUploads(kill),
            };
            table[what] = (table.GetValueOrDefault(what).Kills + 1, table.GetValueOrDefault(what).Cut + cut);
            await site.Start();
            starts.Add(site.LastStart.TotalSeconds);
            await EverythingIsThere(whole: kill % 10 == 9);
        }
        await site.Kill();

        (await site.Doctor()).Faults.ShouldBeEmpty();
        starts.Sort();
        foreach (var (what, (count, cut)) in table)
            output.WriteLine($"{count} kills during {what}: {cut} requests cut in the middle");
        output.WriteLine($"{acknowledged.Count} papers acknowledged of {sent.Count} sent, 0 lost, 0 half-written; start {starts[starts.Count / 2]:F1} s median, {starts[^1]:F1} s at most");
        acknowledged.Count.ShouldBeGreaterThan(kills); // or nothing was tried
        table["uploads"].Cut.ShouldBeGreaterThan(table["uploads"].Kills); // or the kills came between uploads
        starts[0].ShouldBeLessThan(LongestStart.TotalSeconds); // the fastest: what else runs on the machine is not the program's
    }

    public void Dispose() => site.Dispose();

    /// <summary>Four papers are on their way at any instant; the kill comes up to half a second after the first was kept.</summary>
    private async Task<int> KilledInUploads(int kill)
    {
        var pages = new[] { await site.As(Cast.Claire).Open(Owner.SafeOf(DemoPeople.Samir)), await site.As(Cast.Malik).Open(Owner.SafeOf(DemoPeople.Samir)) };
        var before = acknowledged.Count;
        onTheirWay = 0;
        var uploads = Enumerable.Range(0, AtOnce).Select(line => Task.Run(() => Quietly(() => Upload(pages[line % 2], $"papier {kill}-{line}")))).ToList();
        for (var i = 0; acknowledged.Count == before && i < 1000; i++)
            await Task.Delay(5);
        await Task.Delay(random.Next(500));
        var cut = Volatile.Read(ref onTheirWay);
        await site.Kill();
        await Task.WhenAll(uploads);
        return cut;
    }

    private async Task<bool> Upload(Page page, string line)
    {
        for (var number = 0; ; number++)
        {
            var title = $"{line}-{number}";
            sent[title] = true;
            Interlocked.Increment(ref onTheirWay);
            var answer = await page.Visitor.Upload(page, new { Folder = PaperFolder.Letters, Title = title, Present = true }, Specimen.Pdf(title, noise: 40_000 * (number % 8)), "Put");
            answer.Text.ShouldContain("Enregistré");
            acknowledged[title] = true;
            Interlocked.Decrement(ref onTheirWay);
        }
    }

    /// <summary>Begins something that takes several requests, and kills somewhere in it.</summary>
    private async Task<int> Killed(Func<Task> work, int longest, Func<Task>? first = null)
    {
        if (first is not null)
            await first();
        var finished = Quietly(async () => { await work(); return true; });
        await Task.Delay(random.Next(longest));
        var cut = finished.IsCompleted ? 0 : 1;
        await site.Kill();
        await finished;
        return cut;
    }

    /// <summary>The person gets in, whatever happened to their last card; every paper said to be kept is listed once, and none is half there.</summary>
    private async Task EverythingIsThere(bool whole)
    {
        if ((await owner.Open()).Url != "/moi")
            await Return();
        var page = await owner.Visitor.Open("/moi");
        var shown = page.Document.QuerySelectorAll("main .tasks a[href^='/moi/papiers/']").Select(link => (Address: link.GetAttribute("href")!, Title: link.TextContent.Trim().Split('\n')[0].Trim().Split("  ")[0])).ToList();
        foreach (var title in acknowledged.Keys)
            shown.Count(paper => paper.Title == title).ShouldBe(1, $"{title} was acknowledged");
        // The latest eight each time, all of them now and then.
        foreach (var (address, title) in whole ? shown : shown.Take(8))
            Specimen.TextOf(await owner.Visitor.Download($"{address}?handler=File")).ShouldBe(title);
    }

    private Task Replace() => owner.Open();

    private async Task Return()
    {
        await Recover();
        (await owner.Visitor.Open("/moi")).Url.ShouldBe("/moi");
    }

    private async Task Recover()
    {
        await claire.SaysYes(DemoPeople.Samir, "InFront");
        await malik.SaysYes(DemoPeople.Samir, "OnThePhone");
        await owner.ComesBack(await site.As(Cast.Claire).Submit(Trust.Recovery(DemoPeople.Samir), button: "Donner l'écran à la personne"));
    }

    /// <summary>Does it until the program is killed under it.</summary>
    private static async Task<bool> Quietly(Func<Task<bool>> work)
    {
        await Task.Yield();
        try
        {
            return await work();
        }
        catch (Exception cut) when (cut is HttpRequestException or TaskCanceledException or IOException)
        {
            return false;
        }
    }
}
