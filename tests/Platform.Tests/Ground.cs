using System.Data.Common;
using System.Globalization;
using Appui.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Platform.Tests;

/// <summary>The platform alone, with a sample module of one table, on a database of its own.</summary>
internal sealed class Ground : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 30, 0, TimeSpan.Zero);

    private readonly TestDatabase database;
    private readonly bool ownsDatabase;

    private Ground(TestDatabase database, bool ownsDatabase)
    {
        (this.database, this.ownsDatabase) = (database, ownsDatabase);
        var settings = new Dictionary<string, string?>
        {
            ["Appui:Database"] = database.Setting,
            ["Appui:DataFolder"] = database.DataFolder,
            ["Appui:Demo"] = "true",
            ["Appui:Now"] = Start.ToString("O", CultureInfo.InvariantCulture),
        };
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPlatform(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddModule("sample", typeof(Ground).Assembly);
        services.AddModuleDb<SampleDb>();
        Services = services.BuildServiceProvider();
    }

    public ServiceProvider Services { get; }

    public string Folder => database.DataFolder;

    public static async Task<Ground> Make()
    {
        var ground = new Ground(await TestDatabase.Empty(), ownsDatabase: true);
        await ground.Services.PrepareDatabase();
        return ground;
    }

    /// <summary>The program started again on the same database and folder.</summary>
    public Ground Restarted() => new(database, ownsDatabase: false);

    /// <summary>A copy of the database and of the folder as they are now; nobody uses this one meanwhile.</summary>
    public Task<TestDatabase> Copy() => database.Copy();

    /// <summary>The program on a database that was put back to an older day; its keys are those of today.</summary>
    public Ground On(TestDatabase older)
    {
        foreach (var key in Directory.EnumerateFiles(Path.Combine(Folder, "keys"), "*", SearchOption.TopDirectoryOnly))
            File.Copy(key, Path.Combine(older.DataFolder, "keys", Path.GetFileName(key)), overwrite: true);
        return new(older, ownsDatabase: true);
    }

    /// <summary>One unit of work, committed at its end.</summary>
    public async Task InOneUnit(Func<IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit();
    }

    public Task InOneUnit(Action<IServiceProvider> work) =>
        InOneUnit(provider =>
        {
            work(provider);
            return Task.CompletedTask;
        });

    public async Task<List<T>> Query<T>(string sql, Func<DbDataReader, T> read)
    {
        await using var connection = Services.GetRequiredService<Database>().Open();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }

    public async Task Execute(string sql) => await Query(sql, _ => 0);

    public async Task<long> Count(string table) => (await Query($"SELECT COUNT(*) FROM {table}", row => row.GetInt64(0)))[0];

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (ownsDatabase)
            await database.DisposeAsync();
    }
}

internal sealed class SampleDb(DbContextOptions<SampleDb> options) : ModuleDb(options)
{
    public DbSet<Visit> Visits => Set<Visit>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Visit>().OwnsOne(visit => visit.Closed);
}

internal enum VisitKind
{
    JustAPaper,
    StayAndDo,
}

internal sealed class Visit
{
    public required FileId Id { get; init; }
    public required StructureId Structure { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateOnly Day { get; init; }
    public required Euros Owed { get; init; }
    public required VisitKind Kind { get; init; }
    public string? Told { get; init; }
    public SealedText? Name { get; init; }
    public Closing? Closed { get; set; }
}

internal sealed record Closing(HelperId By, DateTimeOffset At);
