using System.Diagnostics;
using System.Globalization;
using Appui.Platform;
using Appui.Territory;
using Appui.Territory.Bench;
using Appui.Territory.Finding;
using Appui.Territory.Model;
using Appui.Territory.Places;
using Appui.Territory.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// Searches in a directory that grows: who can help near a commune drawn by its population, with a need, up to three filters, at any hour of a fortnight.
// Each search asks the database for the number of the last change, as the site does. Places are invented, hours are of the kinds that lists have.
//   bin/bench territory [PLACES…]                     1000 5000 25000 50000 when nothing is said; SQLite
//   bin/with-postgres bin/bench territory [PLACES…]   PostgreSQL
int[] sizes = args.Length > 0 ? [.. args.Select(a => int.Parse(a, CultureInfo.InvariantCulture))] : [1_000, 5_000, 25_000, 50_000];
string[] hours =
[
    "Mo-Fr 09:00-12:00,14:00-17:00", "Mo-Fr 08:30-12:30,13:30-17:30; PH off", "Tu-Sa 10:00-18:00", "Tu,Th 14:00-18:00; We,Sa 10:00-12:30,14:00-18:00", "Mo 14:00-17:00; Tu-Fr 09:00-12:00,14:00-17:00",
    "Mo-Fr 09:00-12:00; Tu[1] 14:00-16:00", "week 2-52/2 We 09:00-12:00", "Mo-Fr 09:00-17:00 \"sur rendez-vous\"", "24/7", "",
];

var postgres = Environment.GetEnvironmentVariable("APPUI_TEST_POSTGRES");
Console.WriteLine(postgres is null ? "SQLite" : "PostgreSQL");
Console.WriteLine("| places | loaded in | memory | median | p95 | p99 | after one change |");
Console.WriteLine("|---|---|---|---|---|---|---|");
foreach (var size in sizes) await Measure(size);

async Task Measure(int size)
{
    var folder = Directory.CreateTempSubdirectory("appui-bench-").FullName;
    var services = new ServiceCollection();
    services.AddLogging();
    services.AddPlatform(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Appui:DataFolder"] = folder, ["Appui:Database"] = postgres }).Build());
    services.AddTerritory();
    await using var house = services.BuildServiceProvider();
    await house.PrepareDatabase();
    var communes = Communes.All.Where(c => c is { Latitude: not null, Parent: "", Population: > 0 }).ToList();
    var drawn = new Drawn(communes, new Random(1));
    await Fill(house, size, drawn);

    var before = GC.GetTotalMemory(forceFullCollection: true);
    var (finder, thesaurus) = (house.GetRequiredService<Finder>(), house.GetRequiredService<Thesaurus>());
    var start = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    var loading = Stopwatch.StartNew();
    finder.Find(Asked(thesaurus, drawn, new Random(2)), start);
    var loaded = loading.Elapsed;
    var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;

    var random = new Random(3);
    var times = new List<double>();
    for (var i = 0; i < 2_200; i++)
    {
        var wish = Asked(thesaurus, drawn, random);
        var now = start.AddMinutes(random.Next(14 * 24 * 60));
        var watch = Stopwatch.GetTimestamp();
        finder.Find(wish, now);
        if (i >= 200) times.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
    }

    times.Sort();
    var changed = await AfterOneChange(house, finder, Asked(thesaurus, drawn, random), start);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {size:N0} | {loaded.TotalMilliseconds:F0} ms | {memory:F0} MB | {times[times.Count / 2]:F2} ms | {times[(int)(times.Count * 0.95)]:F2} ms | {times[(int)(times.Count * 0.99)]:F2} ms | {changed:F1} ms |"));
    Directory.Delete(folder, recursive: true);
}

async Task Fill(ServiceProvider house, int size, Drawn drawn)
{
    await using var scope = house.CreateAsyncScope();
    var db = scope.ServiceProvider.GetRequiredService<TerritoryDb>();
    await db.Places.ExecuteDeleteAsync();
    var revision = await db.NextRevision();
    var random = new Random(size);
    for (var i = 0; i < size; i++)
    {
        var commune = drawn.Next();
        var kept = new KeptPlace { Id = PlaceId.From(Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddMilliseconds(i))), Source = $"bench-{size}", SourceKey = $"{i}", Revision = revision };
        kept.Tell(new()
        {
            Name = $"Lieu numérique {i}",
            Commune = commune,
            Address = $"{random.Next(200)} rue de l'Exemple",
            Latitude = commune.Latitude + (random.NextDouble() * 0.04) - 0.02,
            Longitude = commune.Longitude + (random.NextDouble() * 0.04) - 0.02,
            Hours = hours[random.Next(hours.Length)],
            Phone = "+33199001234",
            Summary = "Ordinateurs en accès libre, imprimante, aide aux démarches.",
            Services = Some(Facets.Services, random),
            Fees = Some(Facets.Fees, random, 1),
            Care = Some(Facets.Care, random),
            Access = Some(Facets.Access[..4], random),
            Support = Some(Facets.Support, random),
            Updated = new DateOnly(2026, 1, 1).AddDays(-random.Next(1500)),
        });
        db.Places.Add(kept);
        if (i % 1000 != 999) continue;
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    await db.SaveChangesAsync();
    await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit();
}

static async Task<double> AfterOneChange(ServiceProvider house, Finder finder, Wish wish, DateTimeOffset now)
{
    await using (var scope = house.CreateAsyncScope())
    {
        var db = scope.ServiceProvider.GetRequiredService<TerritoryDb>();
        var place = await db.Places.FirstAsync();
        place.Doubt();
        await db.SaveChanged(place);
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit();
    }

    var watch = Stopwatch.GetTimestamp();
    finder.Find(wish, now);
    return Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
}

static Wish Asked(Thesaurus thesaurus, Drawn drawn, Random random)
{
    var commune = drawn.Next();
    return new()
    {
        Need = thesaurus.All[random.Next(thesaurus.All.Count)],
        Latitude = commune.Latitude!.Value,
        Longitude = commune.Longitude!.Value,
        When = (When)random.Next(3),
        Filters = [.. Enum.GetValues<Filter>().OrderBy(_ => random.Next()).Take(random.Next(4))],
    };
}

static List<string> Some(string[] list, Random random, int most = 4) => [.. list.OrderBy(_ => random.Next()).Take(random.Next(most + 1))];
