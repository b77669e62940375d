using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Appui.People;
using Appui.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Web.Bench;

/// <summary>
/// The work of a whole département: people of fifty houses, three claims each, seven other dates each, written straight into the tables; then the desk of one house and what
/// nights do, page after page and on the published program. People are invented; their names are sealed as the program seals them.
/// </summary>
internal static class Department
{
    private const int Houses = 50;
    private const int CasesEach = 3;
    private const int DatesEach = 7;
    private const int RowsAtOnce = 100;
    private static readonly string[] Cards = ["rsa", "prime-activite", "aide-logement", "complementaire-sante", "logement-social", "titre-sejour"];
    private static readonly string[] Agencies = ["FamilyFund", "HealthFund", "Prefecture", "SocialHousing"];

    /// <summary>Fills for so many persons, then measures; asks for a site that nobody else uses.</summary>
    public static async Task Run(int persons, int requests)
    {
        await using var site = await PublishedSite.Start();
        var filling = Stopwatch.StartNew();
        using (var services = Services(site)) Fill(services, persons);
        Console.WriteLine(Line($"{persons:N0} persons, {persons * CasesEach:N0} cases, {persons * (CasesEach + DatesEach):N0} dates in {Houses} houses, filled in {filling.Elapsed.TotalSeconds:F0} s ({site.Engine})"));

        using var helper = new Client(site.Address);
        await helper.SignIn("claire", "Centre social des Essais");
        Console.WriteLine("| page | median | p95 | longest |");
        Console.WriteLine("|---|---|---|---|");
        await Measure("desk `/bureau`", helper, "/bureau", requests);
        await Measure("to reach `/demarches/a-relancer`", helper, "/demarches/a-relancer", Math.Max(20, requests / 4));
        await Measure("stuck `/demarches/bloquees`", helper, "/demarches/bloquees", Math.Max(20, requests / 4));

        foreach (var night in new[] { "first night, everything at once", "a night after it" })
        {
            var watch = Stopwatch.StartNew();
            var said = site.RunVerb("procedures", "night");
            Console.WriteLine(Line($"what nights do, {night}: {watch.Elapsed.TotalSeconds:F1} s ({said})"));
        }
        await Measure("desk after the nights", helper, "/bureau", requests);
    }

    private static async Task Measure(string name, Client client, string url, int requests)
    {
        for (var i = 0; i < 10; i++) await client.FirstByte(url); // warm
        var times = new List<double>();
        for (var i = 0; i < requests; i++) times.Add(await client.FirstByte(url));
        times.Sort();
        Console.WriteLine(Line($"| {name} | {times[times.Count / 2]:F1} ms | {times[(int)(times.Count * 0.95)]:F1} ms | {times[^1]:F0} ms |"));
    }

    private static ServiceProvider Services(PublishedSite site)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPlatform(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Appui:Database"] = site.DatabaseSetting, ["Appui:DataFolder"] = site.DataFolder }).Build());
        return services.BuildServiceProvider();
    }

    private static void Fill(ServiceProvider services, int persons)
    {
        var (seals, clock) = (services.GetRequiredService<Seals>(), TimeProvider.System);
        using var connection = services.GetRequiredService<Database>().Open();
        using var transaction = connection.BeginTransaction();
        var random = new Random(20261123);
        var (now, today) = (clock.GetUtcNow(), clock.Today);
        var houses = Enumerable.Range(0, Houses).Select(i => i == 0 ? DemoPeople.CentreSocial : StructureId.New(now)).ToList();
        Insert(connection, transaction, "people_structures", ["id", "name", "address", "phone", "opening_hours", "created_at"],
            houses.Skip(1).Select((house, i) => new object?[] { house.Value, $"Maison des Essais {i}", "1 rue du Modèle, 99999 Ville-Exemple", "01 99 00 00 00", "", now.UtcDateTime }));

        var files = Enumerable.Range(0, persons).Select(i => (File: FileId.New(now), Slip: SlipId.New(now), House: houses[i % Houses])).ToList();
        Insert(connection, transaction, "people_slips", SlipColumns, files.Select((one, i) => Slip(one.Slip, one.House, i, now)));
        Insert(connection, transaction, "people_files", ["id", "structure", "slip", "name", "birth", "details", "opened_by", "opened_at", "last_visit"], files.Select((one, i) => new object?[]
        {
            one.File.Value, one.House.Value, one.Slip.Value, seals.Seal(one.House, $"people.files/{one.File}/name", $"Personne Essai {i}").Envelope.ToArray(),
            seals.Seal(one.House, $"people.files/{one.File}/birth", "null").Envelope.ToArray(), seals.Seal(one.House, $"people.files/{one.File}/details", "{}").Envelope.ToArray(),
            DemoPeople.Claire.Value, now.UtcDateTime, today.AddDays(-random.Next(300)),
        }));

        // One in three claims is closed; of the others one in thirty is late or due today, as a house that works looks at them.
        Insert(connection, transaction, "procedures_cases",
            ["id", "structure", "file", "card", "card_version", "benefit", "agency", "channel", "state", "state_since", "ground_kind", "opened_at", "opened_by", "next_on", "next_at", "next_with", "closing_by", "closing_at", "closing_reason", "version"],
            files.SelectMany(one => Enumerable.Range(0, CasesEach).Select(k => Case(random, one.File, one.House, k, now, today))));
        Insert(connection, transaction, "procedures_watches", ["id", "structure", "file", "kind", "agency", "due", "added_by", "added_at", "done_by", "done_at", "version"],
            files.SelectMany(one => Enumerable.Range(0, DatesEach).Select(_ => Watch(random, one.File, one.House, now, today))));
        transaction.Commit();
        using var analyze = connection.CreateCommand();
        analyze.CommandText = "ANALYZE";
        analyze.ExecuteNonQuery();
    }

    private static readonly string[] SlipColumns = ["id", "structure", "number", "created_at"];

    private static object?[] Slip(SlipId slip, StructureId house, int i, DateTimeOffset now) => [slip.Value, house.Value, string.Create(CultureInfo.InvariantCulture, $"B{i:D7}"), now.UtcDateTime];

    private static object?[] Case(Random random, FileId file, StructureId house, int k, DateTimeOffset now, DateOnly today)
    {
        var (opened, isClosed) = (now.AddDays(-random.Next(10, 300)), random.Next(3) == 0);
        var state = isClosed ? "Paid" : random.Next(4) switch { 0 => "Preparing", 1 => "Paid", 2 => "Granted", _ => "Sent" };
        var next = today.AddDays(random.Next(30) == 0 ? -random.Next(20) : random.Next(1, 90));
        return
        [
            Guid.CreateVersion7(now), house.Value, file.Value, Cards[(k + random.Next(Cards.Length)) % Cards.Length], 1L, "rsa", Agencies[random.Next(Agencies.Length)], "Web", state,
            now.AddDays(-random.Next(1, 60)).UtcDateTime, "PersonActs", opened.UtcDateTime, DemoPeople.Claire.Value, isClosed ? null : next, isClosed ? null : "Account", isClosed ? null : "Person",
            isClosed ? DemoPeople.Claire.Value : null, isClosed ? now.UtcDateTime : null, isClosed ? "Settled" : null, 1L,
        ];
    }

    private static object?[] Watch(Random random, FileId file, StructureId house, DateTimeOffset now, DateOnly today)
    {
        var due = today.AddDays(random.Next(-200, 200));
        var isDone = due <= today && random.Next(30) != 0;
        return
        [
            Guid.CreateVersion7(now), house.Value, file.Value, random.Next(3) == 0 ? "Declaration" : "Answer", Agencies[random.Next(Agencies.Length)], due, DemoPeople.Claire.Value, now.UtcDateTime,
            isDone ? DemoPeople.Claire.Value : null, isDone ? now.UtcDateTime : null, 1L,
        ];
    }

    /// <summary>Many rows a statement: one at a time would take as long as the measure itself.</summary>
    private static void Insert(DbConnection connection, DbTransaction transaction, string table, string[] columns, IEnumerable<object?[]> rows)
    {
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            var values = new List<string>();
            foreach (var row in some)
            {
                var names = new List<string>();
                foreach (var value in row)
                {
                    var parameter = command.CreateParameter();
                    (parameter.ParameterName, parameter.Value) = ($"@p{command.Parameters.Count}", value ?? DBNull.Value);
                    command.Parameters.Add(parameter);
                    names.Add(value is null ? "NULL" : parameter.ParameterName);
                    if (value is null) command.Parameters.RemoveAt(command.Parameters.Count - 1);
                }
                values.Add($"({string.Join(',', names)})");
            }
            command.CommandText = $"INSERT INTO {table} ({string.Join(',', columns)}) VALUES {string.Join(',', values)}";
            command.ExecuteNonQuery();
        }
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
