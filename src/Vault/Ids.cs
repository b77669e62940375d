using System.Diagnostics.CodeAnalysis;
using Appui.Platform;

namespace Appui.Vault;

/// <summary>One paper in a porte-documents.</summary>
[Personal(DataCategory.Number)]
public readonly record struct PaperId(Guid Value) : ITypedId<PaperId>
{
    /// <summary>A new id at this instant.</summary>
    public static PaperId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static PaperId From(Guid value) => new(value);

    /// <summary>Reads an id from a route or a form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PaperId id) => TypedId.TryParse(text, out id);

    /// <summary>The bare id.</summary>
    public override string ToString() => Value.ToString();
}
