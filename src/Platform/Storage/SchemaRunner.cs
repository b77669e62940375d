using System.Data.Common;
using System.Globalization;
using System.Reflection;

namespace Appui.Platform.Storage;

/// <summary>
/// Brings the database to the schema of the program: each module's <c>Storage/NNN_name.sql</c> once, in order, each in a transaction.
/// Blocks between <c>-- only: sqlite</c> or <c>-- only: postgres</c> and <c>-- end</c> run on that engine alone.
/// </summary>
internal sealed class SchemaRunner(Database database, IEnumerable<Module> modules, IEnumerable<AcrossStructures> across, TimeProvider clock)
{
    private const string Ledger = "CREATE TABLE IF NOT EXISTS platform_schema (module text NOT NULL, step integer NOT NULL, name text NOT NULL, applied_at timestamptz NOT NULL, PRIMARY KEY (module, step))";

    /// <exception cref="InvalidOperationException">The database was made by a newer program: starting could damage it.</exception>
    public void Run()
    {
        using var connection = database.Open();
        LockAgainstOthers(connection);
        Execute(connection, null, Ledger);
        foreach (var module in modules)
            Apply(connection, module);
        if (database.Engine is Engine.PostgreSql)
            Execute(connection, null, RowNet.Spread(across.SelectMany(some => some.Tables)));
    }

    private void Apply(DbConnection connection, Module module)
    {
        var steps = StepsOf(module.Assembly);
        var last = LastStep(connection, module);
        if (last > (steps.Count == 0 ? 0 : steps[^1].Number))
            throw new InvalidOperationException(
                $"The database is newer than this program (module {module.Name}, step {last}). Start a program at least as recent as the one that last used it.");

        foreach (var step in steps.Where(step => step.Number > last))
        {
            using var transaction = connection.BeginTransaction();
            Execute(connection, transaction, For(database.Engine, step.Sql));
            Execute(connection, transaction, "INSERT INTO platform_schema (module, step, name, applied_at) VALUES (@module, @step, @name, @at)",
                ("module", module.Name), ("step", step.Number), ("name", step.Name), ("at", clock.GetUtcNow().UtcDateTime));
            transaction.Commit();
        }
    }

    /// <summary>The steps of a module for one engine, in order.</summary>
    internal static IEnumerable<string> Sql(Assembly module, Engine engine) => StepsOf(module).Select(step => For(engine, step.Sql));

    private static List<Step> StepsOf(Assembly module) =>
    [
        .. module.GetManifestResourceNames()
            .Where(name => name.StartsWith("sql/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Step(int.Parse(name.AsSpan(4, 3), CultureInfo.InvariantCulture), name[4..], Read(module, name))),
    ];

    /// <summary>The lines of a step meant for one engine.</summary>
    internal static string For(Engine engine, string sql)
    {
        var wanted = engine is Engine.Sqlite ? "sqlite" : "postgres";
        string? only = null;
        var kept = new List<string>();
        foreach (var line in sql.Split('\n'))
        {
            if (line.StartsWith("-- only: ", StringComparison.Ordinal))
                only = line["-- only: ".Length..].Trim();
            else if (line.StartsWith("-- end", StringComparison.Ordinal))
                only = null;
            else if (only is null || only == wanted)
                kept.Add(line);
        }
        return string.Join('\n', kept);
    }

    private static int LastStep(DbConnection connection, Module module)
    {
        using var command = Command(connection, null, "SELECT COALESCE(MAX(step), 0) FROM platform_schema WHERE module = @module", ("module", module.Name));
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private void LockAgainstOthers(DbConnection connection)
    {
        // Two programs that start together must not both apply a step; SQLite's own lock does it there.
        if (database.Engine is Engine.PostgreSql)
            Execute(connection, null, "SELECT pg_advisory_lock(4171)");
    }

    private static void Execute(DbConnection connection, DbTransaction? transaction, string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(connection, transaction, sql, values);
        command.ExecuteNonQuery();
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private sealed record Step(int Number, string Name, string Sql);
}
