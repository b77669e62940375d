using System.Diagnostics;
using System.Globalization;
using Appui.Web.Bench;

// Time to first byte and weight of the pages that people wait for, on the published program, over loopback, one request after the other.
// The persons are opened through the desk's own form: what is measured is what is used.
//   bin/bench web [PERSONS] [REQUESTS]                  10000 and 200 when nothing is said; SQLite
//   bin/with-postgres bin/bench web [PERSONS] [REQUESTS]   PostgreSQL
//   bin/bench web users [USERS] [SECONDS]        so many visitors at their results at once, each with their own answers: 50 and 30 when nothing is said
//   bin/bench journal pages [USERS] [SECONDS]           pages a second with the journal and without, in turns: 10 and 5 when nothing is said
//   bin/bench procedures [PERSONS] [REQUESTS]           a département of 10,000, 30,000 and 100,000 persons: the desk, the lists of the team, what nights do
//   bin/bench beside [SESSIONS] [SECONDS]               meetings side by side at once: 200 and 60 when nothing is said
if (args.FirstOrDefault() is "beside")
{
    await using var together = await PublishedSite.Start();
    await Beside.Run(together, args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 60);
    return;
}

if (args.FirstOrDefault() is "journal")
{
    await WithAndWithoutJournal.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 5);
    return;
}

if (args.FirstOrDefault() is "procedures")
{
    var sizes = args.Length > 1 ? [int.Parse(args[1], CultureInfo.InvariantCulture)] : new[] { 10_000, 30_000, 100_000 };
    foreach (var size in sizes) await Department.Run(size, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200);
    return;
}

if (args.FirstOrDefault() is "users")
{
    await using var visited = await PublishedSite.Start();
    await AtTheirResults.Run(visited, args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 50, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 30);
    return;
}

var persons = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
var requests = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200;

await using var site = await PublishedSite.Start();
using var helper = new Client(site.Address);
await helper.SignIn("claire", "Centre social des Essais");

var filling = Stopwatch.StartNew();
var lastPerson = await helper.OpenPersons(persons);
Console.WriteLine($"{persons} persons opened through the form in {filling.Elapsed.TotalSeconds:F0} s ({site.Engine})");

using var visitor = new Client(site.Address);
var result = await visitor.Screen();

Console.WriteLine("| page | median | p95 | transferred |");
Console.WriteLine("|---|---|---|---|");
await Measure("desk `/bureau`", helper, "/bureau");
await Measure("person `/personnes/…`", helper, lastPerson);
await Measure("screening result `/droits/resultat`", visitor, result);
await Measure("first page `/`", visitor, "/");

async Task Measure(string name, Client client, string url)
{
    for (var i = 0; i < 20; i++)
        await client.FirstByte(url); // warm

    var times = new List<double>();
    for (var i = 0; i < requests; i++)
        times.Add(await client.FirstByte(url));
    times.Sort();
    var (median, p95, weight) = (times[times.Count / 2], times[(int)(times.Count * 0.95)], await client.Weight(url) / 1000.0);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {median:F1} ms | {p95:F1} ms | {weight:F1} kB |"));
}
