using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Appui.Platform.Storage;

/// <summary>How C# values and names become columns, the same on both databases.</summary>
internal static class StorageConventions
{
    private static readonly Type[] TypedIds =
    [
        .. AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name!.StartsWith("Appui.", StringComparison.Ordinal))
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsValueType && type.GetInterfaces().Any(IsTypedId)),
    ];

    public static void Apply(ModelConfigurationBuilder model, string module)
    {
        foreach (var id in TypedIds)
            model.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        model.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        model.Properties<Euros>().HaveConversion<EurosConverter>();
        model.Properties<SealedText>().HaveConversion<SealedTextConverter>();
        model.Properties<Enum>().HaveConversion<string>();
        model.Conventions.Add(_ => new SnakeCase(module));
    }

    // An expression tree cannot call a static member of an interface by itself.
    private static TId From<TId>(Guid value)
        where TId : struct, ITypedId<TId> => TId.From(value);

    private static bool IsTypedId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ITypedId<>);

    private sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From<TId>(value))
        where TId : struct, ITypedId<TId>;

    private sealed class UtcConverter()
        : ValueConverter<DateTimeOffset, DateTime>(
            instant => instant.UtcDateTime,
            stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    private sealed class EurosConverter() : ValueConverter<Euros, long>(euros => euros.Cents, cents => new Euros(cents));

    private sealed class SealedTextConverter()
        : ValueConverter<SealedText, byte[]>(text => text.Envelope.ToArray(), envelope => new SealedText(envelope));
}

/// <summary>Names tables <c>module_set</c> and columns in snake case, unless a mapping says otherwise.</summary>
internal sealed partial class SnakeCase(string module) : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        var entities = modelBuilder.Metadata.GetEntityTypes().ToList();
        foreach (var entity in entities.Where(entity => !entity.IsOwned()))
            entity.SetTableName(Of($"{module}_{entity.GetTableName()}"));
        // What is kept as JSON inside a column has no columns of its own.
        foreach (var entity in entities.Where(entity => !entity.IsMappedToJson()))
        {
            // An owned part shares its owner's table, and the owner's key there.
            var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
            foreach (var property in Properties(entity))
                property.SetColumnName(Of(property.GetColumnName(table) ?? property.Name));
        }
    }

    public static string Of(string name) => Boundary().Replace(name, "_").Replace("__", "_", StringComparison.Ordinal).ToLowerInvariant();

    private static IEnumerable<IConventionProperty> Properties(IConventionTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(complex => Properties(complex.ComplexType)));

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Boundary();
}
