using System.Diagnostics;
using System.Globalization;

namespace Appui.Web.Bench;

/// <summary>Many visitors at the result of their screening at the same time.</summary>
internal static class AtTheirResults
{
    /// <summary>How long somebody looks at a result before they open another page, in seconds.</summary>
    private const int LooksFor = 5;

    /// <summary>Measures the time to first byte: each visitor reading between two pages, then all of them opening page after page without a pause.</summary>
    public static async Task Run(PublishedSite site, int users, int seconds)
    {
        var visitors = new List<(Client Client, string Result)>();
        for (var i = 0; i < users; i++)
        {
            var client = new Client(site.Address);
            visitors.Add((client, await client.Screen(1962 + (i % 40))));
        }

        foreach (var (client, result) in visitors) await client.FirstByte(result); // warm
        Console.WriteLine($"{users} visitors, each with their own answers");
        Console.WriteLine("| screening result `/droits/resultat` | pages a second | median | p95 | processor, each page |");
        Console.WriteLine("|---|---|---|---|---|");
        await Measure(site, $"each reads it about {LooksFor} s", visitors, seconds, i => TimeSpan.FromSeconds(LooksFor * 2 * new Random(i).NextDouble()));
        await Measure(site, "page after page, no pause", visitors, Math.Min(seconds, 10), _ => TimeSpan.Zero);
        foreach (var (client, _) in visitors) client.Dispose();
    }

    private static async Task Measure(PublishedSite site, string name, List<(Client Client, string Result)> visitors, int seconds, Func<int, TimeSpan> pause)
    {
        var worked = site.Worked;
        var started = Stopwatch.StartNew();
        var times = (await Task.WhenAll(visitors.Select((visitor, i) => Task.Run(async () =>
        {
            var mine = new List<double>();
            for (var page = 0; started.Elapsed.TotalSeconds < seconds; page++)
            {
                await Task.Delay(pause((i * 1_000) + page));
                mine.Add(await visitor.Client.FirstByte(visitor.Result));
            }

            return mine;
        })))).SelectMany(mine => mine).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {times.Count / started.Elapsed.TotalSeconds:F0} | {times[times.Count / 2]:F1} ms | {times[(int)(times.Count * 0.95)]:F1} ms | {(site.Worked - worked).TotalMilliseconds / times.Count:F1} ms |"));
    }
}
