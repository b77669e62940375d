using System.Diagnostics;
using System.Globalization;

namespace Appui.Web.Bench;

/// <summary>
/// What the journal costs whole pages: the same program with it and without it, side by side on one machine, in turns. Ten helpers ask without a pause; what counts is how many
/// pages a second each program answers, in the median of the turns.
/// </summary>
internal static class WithAndWithoutJournal
{
    private const int Turns = 7;

    public static async Task Run(int users, int seconds)
    {
        await using var with = await PublishedSite.Start();
        await using var without = await PublishedSite.Start(journal: false);
        var (told, silent) = (await Helpers(with, users), await Helpers(without, users));
        Console.WriteLine($"{users} helpers at once, {Turns} turns of {seconds} s each ({with.Engine})");
        Console.WriteLine("| page | with the journal | median | without | median | the journal costs |");
        Console.WriteLine("|---|---|---|---|---|---|");
        await Compare("a person is read", told, silent, seconds, (client, person) => client.FirstByte(person));
        await Compare("a note is written, and the person read again", told, silent, seconds, (client, person) => client.WriteNote(person));
        told.Client.Dispose();
        silent.Client.Dispose();
    }

    private static async Task<(Client Client, List<string> Persons)> Helpers(PublishedSite site, int users)
    {
        var client = new Client(site.Address);
        await client.SignIn("claire", "Centre social des Essais");
        var persons = new List<string>();
        for (var i = 0; i < users; i++) persons.Add(await client.OpenPersons(1, i));
        return (client, persons);
    }

    private static async Task Compare(
        string page, (Client Client, List<string> Persons) with, (Client Client, List<string> Persons) without, int seconds, Func<Client, string, Task<double>> ask)
    {
        var (told, silent) = (new List<Turn>(), new List<Turn>());
        for (var turn = -1; turn < Turns; turn++)
        {
            var (first, second) = (await Ask(with, seconds, ask), await Ask(without, seconds, ask));
            if (turn < 0) continue; // warming up
            told.Add(first);
            silent.Add(second);
        }

        var (here, there) = (Median(told), Median(silent));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {page} | {here.PagesASecond:F0}/s | {here.Milliseconds:F1} ms | {there.PagesASecond:F0}/s | {there.Milliseconds:F1} ms | {1 - (here.PagesASecond / there.PagesASecond):P0} of the pages, {(here.Milliseconds / there.Milliseconds) - 1:P0} of the time |"));
    }

    private static async Task<Turn> Ask((Client Client, List<string> Persons) helpers, int seconds, Func<Client, string, Task<double>> ask)
    {
        var watch = Stopwatch.StartNew();
        var times = (await Task.WhenAll(helpers.Persons.Select(person => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (watch.Elapsed.TotalSeconds < seconds) mine.Add(await ask(helpers.Client, person));
            return mine;
        })))).SelectMany(mine => mine).Order().ToList();
        return new(times.Count / watch.Elapsed.TotalSeconds, times[times.Count / 2]);
    }

    private static Turn Median(List<Turn> turns) =>
        new(turns.Select(turn => turn.PagesASecond).Order().ElementAt(Turns / 2), turns.Select(turn => turn.Milliseconds).Order().ElementAt(Turns / 2));

    private readonly record struct Turn(double PagesASecond, double Milliseconds);
}
