using System.Reflection;
using Appui.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Appui.Platform.Privacy;

/// <summary>
/// Compares the schema of a module, as its SQL really makes it, with what mappings and attributes say. Both sides count: a column that nothing maps,
/// and a mapped property, each need a word.
/// </summary>
internal sealed class Inventory(Assembly module)
{
    private readonly SortedDictionary<(string Table, string Column), Column> known = [];
    private readonly SortedDictionary<(string Table, string Column), string> silent = [];

    public Columns Read()
    {
        foreach (var column in Unmapped())
            known[(column.Table, column.Name)] = column;
        foreach (var entity in Contexts().SelectMany(Entities))
            Read(entity);
        foreach (var (table, column) in Schema().Where(column => !known.ContainsKey(column) && !silent.ContainsKey(column)))
            silent[(table, column)] = $"{table}.{column}: nothing maps it; say in IUnmappedColumns what it is";
        return new([.. known.Values], [.. silent.Values]);
    }

    private IEnumerable<Column> Unmapped() =>
        module.GetTypes().Where(type => type.IsClass && typeof(IUnmappedColumns).IsAssignableFrom(type))
            .SelectMany(type => ((IUnmappedColumns)Activator.CreateInstance(type, nonPublic: true)!).Columns);

    private IEnumerable<DbContext> Contexts()
    {
        foreach (var type in module.GetTypes().Where(type => !type.IsAbstract && typeof(DbContext).IsAssignableFrom(type)))
        {
            var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
            yield return (DbContext)Activator.CreateInstance(type, builder.UseSqlite().Options)!;
        }
    }

    // What is only read for a query that somebody writes (no table) holds nothing.
    private static IEnumerable<IEntityType> Entities(DbContext db) =>
        db.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null || entity.IsMappedToJson());

    private void Read(IEntityType entity)
    {
        if (entity.IsMappedToJson())
        {
            if (entity.FindOwnership() is { PrincipalEntityType: var owner } ownership && !owner.IsMappedToJson())
                Read(owner, entity.GetContainerColumnName()!, ownership.PrincipalToDependent?.PropertyInfo, null, null);
            return;
        }
        foreach (var property in entity.GetFlattenedProperties())
        {
            var within = property.DeclaringType is IComplexType part ? part.ComplexProperty.PropertyInfo : null;
            Read(entity, property.GetColumnName(StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema())) ?? property.Name, (MemberInfo?)property.PropertyInfo ?? property.FieldInfo, property.ClrType, within);
        }
    }

    private void Read(IEntityType entity, string column, MemberInfo? member, Type? held, PropertyInfo? within)
    {
        var root = entity;
        while (root.FindOwnership() is { PrincipalEntityType: var owner })
            root = owner;
        var table = root.GetTableName()!;
        var says = Said(root, column) ?? Said(member) ?? Said(held is null ? null : Nullable.GetUnderlyingType(held) ?? held) ?? Said(within);
        var keeps = Keeps(root);
        if (says is null)
            silent[(table, column)] = $"{table}.{column}: write [Personal(DataCategory.…)] or [NotPersonal] on {entity.ClrType.Name}.{member?.Name ?? column}";
        else if (says.Category is null)
            known[(table, column)] = new(table, column);
        else if (keeps is var (processing, keeping))
            known[(table, column)] = new(table, column, says.Category, processing, keeping);
        else
            silent[(table, column)] = $"{table}.{column}: is personal; write [Keeps(Processing.…, Keeping.…)] on {root.ClrType.Name}";
    }

    private static Word? Said(IEntityType entity, string column) =>
        entity.FindAnnotation(PersonalMapping.ColumnAnnotation + column)?.Value switch
        {
            "" => new(null),
            string category => new(Enum.Parse<DataCategory>(category)),
            _ => null,
        };

    private static Word? Said(MemberInfo? member)
    {
        if (member?.GetCustomAttribute<PersonalAttribute>() is { } personal)
            return new(personal.Category);
        return member?.GetCustomAttribute<NotPersonalAttribute>() is not null ? new(null) : null;
    }

    private static (Processing Processing, Keeping Keeping)? Keeps(IEntityType entity)
    {
        if (entity.FindAnnotation(PersonalMapping.KeepsAnnotation)?.Value is string said && said.Split(' ') is [var processing, var keeping])
            return (Enum.Parse<Processing>(processing), Enum.Parse<Keeping>(keeping));
        return entity.ClrType.GetCustomAttribute<KeepsAttribute>() is { } keeps ? (keeps.Processing, keeps.Keeping) : null;
    }

    /// <summary>The tables as the SQL of the module makes them, in a database of their own in memory.</summary>
    private List<(string Table, string Column)> Schema()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        foreach (var sql in SchemaRunner.Sql(module, Engine.Sqlite))
            Execute(connection, sql);

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'";
        using var row = command.ExecuteReader();
        var columns = new List<(string, string)>();
        while (row.Read())
            columns.Add((row.GetString(0), row.GetString(1)));
        return columns;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>What was said of a column: its category, or that it is not personal.</summary>
    private sealed record Word(DataCategory? Category);
}
