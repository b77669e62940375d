using System.Diagnostics;
using System.Globalization;

namespace Appui.Web.Bench;

/// <summary>Many visitors at the result of their screening at the same time, then at its questions.</summary>
internal static class AtTheirResults
{
    /// <summary>How long somebody looks at a page before they open another one, in seconds, in the mean.</summary>
    private const int LooksFor = 5;

    /// <summary>How many times each visitor opens their result before anything is measured.</summary>
    private const int WarmUp = 20;

    /// <summary>
    /// Measures the time to first byte of the result: each visitor reading between two pages, then all of them opening page after page without a pause. Then the questions: from sending
    /// an answer to the next question (two requests: what was sent, and where it leads), each visitor thinking before they answer.
    /// </summary>
    public static async Task Run(PublishedSite site, int users, int seconds)
    {
        var visitors = new List<(Client Client, string Result)>();
        for (var i = 0; i < users; i++)
        {
            var client = new Client(site.Address);
            visitors.Add((client, await client.Screen(Born(i))));
        }

        // Warm: what the runtime compiles in the first minute after a start is not measured here.
        for (var i = 0; i < WarmUp; i++)
        {
            foreach (var (client, result) in visitors) await client.FirstByte(result);
        }

        await visitors[0].Client.Screen();
        Console.WriteLine($"{users} visitors, each with their own answers");
        Console.WriteLine("| what | pages a second | median | p95 | processor, each page |");
        Console.WriteLine("|---|---|---|---|---|");
        await Measure(site, $"result `/droits/resultat`, each reads it about {LooksFor} s", visitors, seconds, Open(Thinking));
        await Measure(site, "result, page after page, no pause", visitors, Math.Min(seconds, 10), Open(_ => TimeSpan.Zero));
        await Measure(site, $"answer sent and next question there, each thinks about {LooksFor} s", visitors, seconds, Answer);
        foreach (var (client, _) in visitors) client.Dispose();
    }

    private static int Born(int visitor) => 1962 + (visitor % 40);

    /// <summary>From nothing to twice the mean, the same in every run.</summary>
    private static TimeSpan Thinking(int page) => TimeSpan.FromSeconds(LooksFor * 2 * new Random(page).NextDouble());

    private static Func<Client, string, int, Func<double, bool>, Task> Open(Func<int, TimeSpan> pause) => async (client, result, visitor, goesOn) =>
    {
        var page = 0;
        do await Task.Delay(pause((visitor * 1_000) + page++));
        while (goesOn(await client.FirstByte(result)));
    };

    private static async Task Answer(Client client, string result, int visitor, Func<double, bool> goesOn)
    {
        var (page, isOver) = (0, false);
        while (!isOver)
        {
            await client.Screen(Born(visitor), async waited =>
            {
                isOver |= !goesOn(waited);
                if (!isOver) await Task.Delay(Thinking((visitor * 1_000) + page++));
            });
        }
    }

    private static async Task Measure(PublishedSite site, string name, List<(Client Client, string Result)> visitors, int seconds, Func<Client, string, int, Func<double, bool>, Task> behave)
    {
        var worked = site.Worked;
        var started = Stopwatch.StartNew();
        var times = (await Task.WhenAll(visitors.Select((visitor, i) => Task.Run(async () =>
        {
            var mine = new List<double>();
            await behave(visitor.Client, visitor.Result, i, time =>
            {
                var inTime = started.Elapsed.TotalSeconds < seconds;
                if (inTime) mine.Add(time);
                return inTime;
            });
            return mine;
        })))).SelectMany(mine => mine).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {times.Count / (double)seconds:F0} | {times[times.Count / 2]:F1} ms | {times[(int)(times.Count * 0.95)]:F1} ms | {(site.Worked - worked).TotalMilliseconds / times.Count:F1} ms |"));
    }
}
