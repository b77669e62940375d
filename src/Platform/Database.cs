using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Appui.Platform;

/// <summary>The two databases on which Appui runs.</summary>
public enum Engine
{
    /// <summary>Embedded, the default.</summary>
    Sqlite,

    /// <summary>The production form.</summary>
    PostgreSql,
}

/// <summary>Where the data is: chosen by the setting <c>Appui__Database</c> alone.</summary>
public sealed class Database : IDisposable
{
    // SQLite writes one at a time. Who finds it taken would sleep 150 ms and try again; here they queue, and go on as soon as it is their turn.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly string connectionString;

    /// <param name="settings">Says which database; the folder of an embedded one is made when missing.</param>
    public Database(Settings settings)
    {
        if (string.IsNullOrWhiteSpace(settings.Database))
        {
            Directory.CreateDirectory(settings.DataFolder);
            Engine = Engine.Sqlite;
            connectionString = new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(settings.DataFolder, "appui.db"),
                ForeignKeys = true,
                DefaultTimeout = 30,
            }.ToString();
        }
        else
        {
            Engine = Engine.PostgreSql;
            connectionString = settings.Database;
        }
    }

    /// <summary>Which of the two this is.</summary>
    public Engine Engine { get; }

    /// <summary>Opens a connection; the caller closes it.</summary>
    public DbConnection Open()
    {
        DbConnection connection = Engine is Engine.Sqlite ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString);
        connection.Open();
        if (Engine is Engine.Sqlite)
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        return connection;
    }

    /// <summary>Waits until nobody else of this program is in a transaction that excludes others: on SQLite every one, on PostgreSQL none.</summary>
    /// <exception cref="TimeoutException">Somebody kept the others waiting for 30 s.</exception>
    internal void TakeTurn()
    {
        // The semaphore itself is waited for: a task would need another thread of the pool to say that it is done, and none may be left.
        if (Engine is Engine.Sqlite && !turn.Wait(Patience))
            throw new TimeoutException($"The database was not free within {Patience.TotalSeconds} s.");
    }

    /// <summary>Lets the next one begin; called once for each <see cref="TakeTurn"/>.</summary>
    internal void PassTurn()
    {
        if (Engine is Engine.Sqlite)
            turn.Release();
    }

    /// <summary>Points an EF Core context at an open connection.</summary>
    public void Configure(DbContextOptionsBuilder options, DbConnection connection)
    {
        if (Engine is Engine.Sqlite)
            options.UseSqlite(connection);
        else
            options.UseNpgsql(connection);
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
