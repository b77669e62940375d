using System.Text;
using Appui.People;
using Appui.Vault;
using Appui.Web.Tests;
using Appui.Web.Tests.Vault;
using Shouldly;
using Xunit;

namespace Appui.Safe.Tests;

/// <summary>
/// The whole program is killed (-9) at random instants of uploads, recoveries and replacements of keys: what it said it kept is there, whole; what it did not
/// say is there whole or not at all; the person always gets in again; it starts in less than five seconds.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(5);
    private readonly RealSite site = new();
    private readonly Random random = new(20261124);
    private readonly Dictionary<string, byte[]> acknowledged = [];
    private readonly Dictionary<string, byte[]> sent = [];
    private readonly List<double> starts = [];
    private Owner owner = null!;
    private Trust claire = null!;
    private Trust malik = null!;

    [Fact]
    public async Task No_kill_loses_what_was_said_to_be_kept()
    {
        await site.Start();
        (claire, malik) = (await Trust.Of(site, Cast.Claire), await Trust.Of(site, Cast.Malik));
        owner = await Owner.Make(site, Cast.Claire, DemoPeople.Samir);
        await owner.Choose("Claire Essai", "Malik Modèle", "None");
        var kills = Series.Long ? 200 : 20;
        var count = new Dictionary<string, int>();

        for (var kill = 0; kill < kills; kill++)
        {
            var what = (kill % 10) switch { 3 => "recovery", 6 => "replacement of keys", 9 => "new card", _ => "upload" };
            count[what] = count.GetValueOrDefault(what) + 1;
            if (what is "replacement of keys")
                await Return(); // the next opening replaces them
            else if (what is "upload")
                await site.As(Cast.Claire).Open(Owner.SafeOf(DemoPeople.Samir)); // signed in: what is killed is the upload
            var before = acknowledged.Count;
            var work = what switch
            {
                "recovery" => Quietly(() => Recover()),
                "replacement of keys" => Quietly(() => owner.Open()),
                "new card" => Quietly(async () => { await owner.Open(); await owner.Renew(); }),
                _ => Uploads(kill),
            };
            // An upload is killed at any instant after none, one or two that were kept: how fast the machine is does not matter.
            var kept = before + random.Next(3);
            for (var i = 0; what is "upload" && acknowledged.Count < kept && i < 1000; i++)
                await Task.Delay(10);
            await Task.Delay(random.Next(what is "upload" ? 150 : 1500));
            await site.Kill();
            await work;
            await site.Start();
            starts.Add(site.LastStart.TotalSeconds);
            if (what is not "upload" || kill == kills - 1)
                await EverythingIsThere();
        }
        await site.Kill();

        (await site.Doctor()).Faults.ShouldBeEmpty();
        starts.Sort();
        output.WriteLine($"{string.Join(", ", count.Select(one => $"{one.Value} during {one.Key}"))}; {acknowledged.Count} papers acknowledged of {sent.Count} sent, 0 lost; start {starts[starts.Count / 2]:F1} s median, {starts[^1]:F1} s at most");
        acknowledged.Count.ShouldBeGreaterThan(kills / 2); // or nothing was tried
        starts[0].ShouldBeLessThan(LongestStart.TotalSeconds); // the fastest: what else runs on the machine is not the program's
    }

    public void Dispose() => site.Dispose();

    /// <summary>A helper puts in one paper after the other until the program dies under them.</summary>
    private Task Uploads(int kill) => Quietly(async () =>
    {
        for (var number = 0; ; number++)
        {
            var (title, file) = ($"papier {kill}-{number}", Paper());
            sent[title] = file;
            var page = await site.As(Cast.Claire).Upload(Owner.SafeOf(DemoPeople.Samir), new { Folder = PaperFolder.Letters, Title = title }, file, "Put");
            page.Text.ShouldContain("Enregistré");
            acknowledged[title] = file;
        }
    });

    private byte[] Paper()
    {
        var bytes = new byte[random.Next(200_000)];
        random.NextBytes(bytes);
        return [.. "%PDF-1.7\n"u8, .. bytes];
    }

    /// <summary>The person gets in, whatever happened to their last card, and every paper is whole.</summary>
    private async Task EverythingIsThere()
    {
        if ((await owner.Open()).Url != "/moi")
            await Return();
        var page = await owner.Visitor.Open("/moi");
        var shown = page.Document.QuerySelectorAll("main .tasks a[href^='/moi/papiers/']").Select(link => (Address: link.GetAttribute("href")!, Text: link.TextContent.Trim())).ToList();
        foreach (var title in acknowledged.Keys)
            shown.Count(paper => paper.Text.StartsWith(title + " ", StringComparison.Ordinal) || paper.Text.StartsWith(title + "\n", StringComparison.Ordinal)).ShouldBe(1, $"{title} was acknowledged");
        foreach (var (address, text) in shown)
            (await owner.Visitor.Download($"{address}?handler=File")).ShouldBe(sent[text.Split('\n', 2)[0].Split("  ", 2)[0].Trim()]);
    }

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
    private static async Task Quietly(Func<Task> work)
    {
        await Task.Yield();
        try
        {
            await work();
        }
        catch (Exception cut) when (cut is HttpRequestException or TaskCanceledException or IOException)
        {
        }
    }
}
