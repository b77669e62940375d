using System.Diagnostics.CodeAnalysis;
using Appui.Platform;

namespace Appui.Territory;

/// <summary>A place of the directory.</summary>
[NotPersonal]
public readonly record struct PlaceId(Guid Value) : ITypedId<PlaceId>
{
    /// <summary>A new id at this instant.</summary>
    public static PlaceId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static PlaceId From(Guid value) => new(value);

    /// <summary>Reads an id from a route or a form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PlaceId id) => TypedId.TryParse(text, out id);

    /// <summary>The bare id.</summary>
    public override string ToString() => Value.ToString();
}
