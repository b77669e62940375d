using Microsoft.Data.Sqlite;
using Npgsql;

namespace Appui.Databases;

/// <summary>
/// A database and a data folder of one's own, on the engine that bin/test chose (APPUI_TEST_ENGINE), SQLite when nothing is said.
/// Thrown away at the end.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? postgresName;

    private TestDatabase(string? postgresName, Action<string> fill)
    {
        this.postgresName = postgresName;
        Directory.CreateDirectory(DataFolder);
        fill(DataFolder);
    }

    /// <summary>Whether this run is the one on PostgreSQL.</summary>
    public static bool IsPostgres => Environment.GetEnvironmentVariable("APPUI_TEST_ENGINE") == "postgres";

    /// <summary>Where the SQLite file, the keys and the papers are.</summary>
    public string DataFolder { get; } = Path.Combine(Path.GetTempPath(), $"appui-test-{Guid.NewGuid():N}");

    /// <summary>What goes into the setting Appui:Database.</summary>
    public string Setting => postgresName is null ? "" : Postgres(postgresName);

    /// <summary>A database without any table.</summary>
    public static async Task<TestDatabase> Empty() => new(await CreatePostgres("CREATE DATABASE {0}"), fill: _ => { });

    /// <summary>A copy of this one, which nobody must be using meanwhile.</summary>
    public async Task<TestDatabase> Copy()
    {
        SqliteConnection.ClearAllPools(); // the last to leave writes the journal of SQLite back into its file
        return new(await CreatePostgres($"CREATE DATABASE {{0}} TEMPLATE {postgresName}"), fill: folder => CopyFolder(DataFolder, folder));
    }

    public async ValueTask DisposeAsync()
    {
        if (postgresName is not null)
        {
            await Run($"DROP DATABASE IF EXISTS {postgresName} WITH (FORCE)");
        }

        Directory.Delete(DataFolder, recursive: true);
    }

    private static async Task<string?> CreatePostgres(string sql)
    {
        if (!IsPostgres)
        {
            return null;
        }

        var name = $"test_{Guid.NewGuid():N}";
        await Run(string.Format(sql, name));
        return name;
    }

    private static async Task Run(string sql)
    {
        NpgsqlConnection.ClearAllPools(); // PostgreSQL copies and drops only what nobody is connected to
        await using var connection = new NpgsqlConnection(Postgres("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Postgres(string database) =>
        new NpgsqlConnectionStringBuilder(
            Environment.GetEnvironmentVariable("APPUI_TEST_POSTGRES")
                ?? throw new InvalidOperationException("There is no PostgreSQL here: run the tests with bin/test, or behind bin/with-postgres.")
        )
        {
            Database = database,
            MaxPoolSize = 10,
        }.ConnectionString;

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
