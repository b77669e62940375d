using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Appui.Web.Bench;

/// <summary>
/// Many meetings side by side at once: each has a helper's screen and a person's, both listening. Every few seconds the helper touches a page of the site,
/// and what counts is the time until the person's screen has the page with its sentence. Both screens and the program share the machine.
/// </summary>
internal static class Beside
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    /// <param name="site">The program.</param>
    /// <param name="sessions">How many meetings at once.</param>
    /// <param name="seconds">For how long.</param>
    public static async Task Run(PublishedSite site, int sessions, int seconds)
    {
        using var helper = new Client(site.Address);
        await helper.SignIn("claire", "Centre social des Essais");
        var before = site.Memory;
        var opening = Stopwatch.StartNew();
        var meetings = new List<(string Desk, Client Person)>();
        for (var i = 0; i < sessions; i++)
        {
            var person = new Client(site.Address);
            meetings.Add((await helper.Meet(person), person));
        }
        Console.WriteLine(Line($"{sessions} meetings opened and paired in {opening.Elapsed.TotalSeconds:F0} s ({site.Engine})"));

        using var end = new CancellationTokenSource();
        var listening = meetings.SelectMany(meeting => new[] { helper.Listen($"{meeting.Desk}/flux", () => helper.Drain(meeting.Desk), end.Token), Follow(meeting.Person, end.Token) }).ToList();
        await Task.Delay(1000);
        site.CountProcessor();
        var measuring = Stopwatch.StartNew();
        var times = (await Task.WhenAll(meetings.Select((meeting, i) => Touch(helper, meeting.Desk, meeting.Person, Pace * i / sessions, measuring, seconds)))).SelectMany(one => one).ToList();
        var processor = site.CountProcessor() / measuring.Elapsed;
        var (now, most) = (site.Memory, site.MostMemory);
        await end.CancelAsync();
        await Task.WhenAll(listening);

        times.Sort();
        Console.WriteLine(Line($"{times.Count} touches in {measuring.Elapsed.TotalSeconds:F0} s, one every {Pace.TotalSeconds:F0} s in each meeting: median {times[times.Count / 2]:F1} ms, p95 {times[(int)(times.Count * 0.95)]:F1} ms, longest {times[^1]:F0} ms"));
        Console.WriteLine(Line($"memory of the program: {before:F0} MB before, {now:F0} MB with {sessions} meetings, {most:F0} MB at most; processor {processor:P0} of one core"));
        foreach (var (_, person) in meetings) person.Dispose();
    }

    private static readonly ConcurrentDictionary<Client, Wanted> Waiting = new();

    /// <summary>The person's screen, as its script does: at each change the page is fetched again.</summary>
    private static Task Follow(Client person, CancellationToken end) => person.Listen("/vis-a-vis/flux", async () =>
    {
        var page = await person.Drain("/vis-a-vis/ecran");
        if (Waiting.TryGetValue(person, out var wanted) && System.Net.WebUtility.HtmlDecode(page).Contains(wanted.Words, StringComparison.Ordinal)) wanted.Seen.TrySetResult(Stopwatch.GetTimestamp());
    }, end);

    private static async Task<List<double>> Touch(Client helper, string desk, Client person, TimeSpan first, Stopwatch measuring, int seconds)
    {
        var times = new List<double>();
        await Task.Delay(first);
        var pages = await helper.Pages(desk);
        for (var i = 0; measuring.Elapsed < TimeSpan.FromSeconds(seconds); i++)
        {
            var next = Task.Delay(Pace);
            var wanted = new Wanted(pages[i % pages.Count], new(TaskCreationOptions.RunContinuationsAsynchronously));
            Waiting[person] = wanted;
            var touched = Stopwatch.GetTimestamp();
            await helper.ShowPage(desk, i % pages.Count);
            times.Add(Stopwatch.GetElapsedTime(touched, await wanted.Seen.Task.WaitAsync(TimeSpan.FromSeconds(20))).TotalMilliseconds);
            await next;
        }
        return times;
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a person's screen waits to show.</summary>
    private sealed record Wanted(string Words, TaskCompletionSource<long> Seen);
}
