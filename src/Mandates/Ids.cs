using System.Diagnostics.CodeAnalysis;
using Appui.Platform;

namespace Appui.Mandates;

/// <summary>One mandate: what a person lets a helper do in their name, until when.</summary>
[Personal(DataCategory.Number)]
public readonly record struct MandateId(Guid Value) : ITypedId<MandateId>
{
    /// <summary>A new id at this instant.</summary>
    public static MandateId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static MandateId From(Guid value) => new(value);

    /// <summary>Reads an id from a route or a form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out MandateId id) => TypedId.TryParse(text, out id);

    /// <summary>The bare id.</summary>
    public override string ToString() => Value.ToString();
}
