using System.Data.Common;
using Appui.Platform.Storage;

namespace Appui.Platform;

/// <summary>
/// One connection and one transaction per request (or per job, or per command), in which every module's context enlists:
/// the change, its journal leaves and its events are saved together or not at all. Begins at the first use of a database;
/// a page that touches none costs nothing. Disposing without <see cref="Commit"/> undoes everything.
/// </summary>
public sealed class UnitOfWork(Database database) : IAsyncDisposable, IDisposable
{
    private readonly List<Func<Task>> beforeCommit = [];
    private readonly List<Action> afterCommit = [];
    private DbConnection? connection;
    private DbTransaction? transaction;
    private StructureId? limit;

    /// <summary>The database in use.</summary>
    public Database Database => database;

    /// <summary>The open connection; opened, and the transaction begun, at first use. On SQLite the transaction is immediate.</summary>
    public DbConnection Connection => Begin().Connection!;

    /// <summary>The transaction in which everything of this unit happens.</summary>
    public DbTransaction Transaction => Begin();

    /// <summary>
    /// From now on PostgreSQL itself shows this unit only rows of one structure, whatever a query forgets to ask: a net under every <c>VisibleTo</c>.
    /// SQLite has no such net.
    /// </summary>
    public void LimitTo(StructureId structure)
    {
        limit = structure;
        if (transaction is not null)
            Execute(RowNet.Limit(structure));
    }

    /// <summary>Looks across structures, where the law or the person asks for it: is somebody who is erased here known elsewhere, whose code is this.</summary>
    public async Task<T> Across<T>(Func<Task<T>> look)
    {
        if (limit is not { } structure)
            return await look();

        limit = null;
        Execute(RowNet.Lift);
        var seen = await look();
        LimitTo(structure);
        return seen;
    }

    /// <summary>Runs just before the transaction is committed, in the order of asking; an exception there undoes the whole unit.</summary>
    public void BeforeCommit(Func<Task> action) => beforeCommit.Add(action);

    /// <summary>Runs once the transaction is committed, and never when it is undone: for what cannot be undone itself, such as deleting files.</summary>
    public void AfterCommit(Action action) => afterCommit.Add(action);

    /// <summary>Saves all that was done since the beginning or the last commit. Without a begun transaction and nothing to write, does nothing.</summary>
    public async Task Commit()
    {
        for (var i = 0; i < beforeCommit.Count; i++)
            await beforeCommit[i]();
        beforeCommit.Clear();
        if (transaction is null)
            return;

        await transaction.CommitAsync();
        await End();
        foreach (var action in afterCommit)
            action();
        afterCommit.Clear();
    }

    /// <summary>Saves, and gives the connection back: an answer that goes on for minutes holds nothing of the database.</summary>
    public async Task Release()
    {
        await Commit();
        if (connection is not null)
            await connection.DisposeAsync();
        connection = null;
    }

    /// <summary>Undoes all that was done since the beginning or the last commit: what failed leaves nothing behind, and lets go of the database.</summary>
    public async Task Undo()
    {
        beforeCommit.Clear();
        afterCommit.Clear();
        await End();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (transaction is not null)
        {
            transaction.Dispose();
            database.PassTurn();
        }
        connection?.Dispose();
        (transaction, connection) = (null, null);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await End();
        if (connection is not null)
            await connection.DisposeAsync();
        connection = null;
    }

    private DbTransaction Begin()
    {
        connection ??= database.Open();
        if (transaction is null)
        {
            database.TakeTurn();
            try
            {
                transaction = connection.BeginTransaction();
            }
            catch
            {
                database.PassTurn();
                throw;
            }

            if (limit is { } structure)
                Execute(RowNet.Limit(structure));
        }
        return transaction;
    }

    private async Task End()
    {
        if (transaction is null)
            return;

        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            transaction = null;
            database.PassTurn();
        }
    }

    private void Execute(string sql)
    {
        if (database.Engine is not Engine.PostgreSql)
            return;
        using var command = Begin().Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        command.ExecuteNonQuery();
    }
}
