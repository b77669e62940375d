using System.Diagnostics.CodeAnalysis;

namespace Appui.Platform;

/// <summary>
/// An identifier of one kind of thing: a UUIDv7 in a struct of its own, so that a person is never taken for a file.
/// Made from the injected clock (sortable); <c>ToString</c> is the bare id, as routes and pages print it.
/// </summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    /// <summary>The bare identifier, as stored.</summary>
    Guid Value { get; }

    /// <summary>The typed id around a stored identifier.</summary>
    static abstract TSelf From(Guid value);
}

/// <summary>The human being, whatever the number of structures that know them: card, safe, mandates.</summary>
[Personal(DataCategory.Number)]
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    /// <summary>A new id at this instant.</summary>
    public static PersonId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static PersonId From(Guid value) => new(value);

    /// <summary>Reads an id from a route or a form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PersonId id) => TypedId.TryParse(text, out id);

    /// <summary>The bare id.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>What one structure knows of a person; two files may stay blind to each other for ever.</summary>
[Personal(DataCategory.Number)]
public readonly record struct FileId(Guid Value) : ITypedId<FileId>
{
    /// <summary>A new id at this instant.</summary>
    public static FileId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static FileId From(Guid value) => new(value);

    /// <summary>Reads an id from a route or a form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FileId id) => TypedId.TryParse(text, out id);

    /// <summary>The bare id.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Somebody who helps: social worker, mediator, receptionist, volunteer, manager.</summary>
[Personal(DataCategory.Helper)]
public readonly record struct HelperId(Guid Value) : ITypedId<HelperId>
{
    /// <summary>A new id at this instant.</summary>
    public static HelperId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static HelperId From(Guid value) => new(value);

    /// <summary>Reads an id from a route or a form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out HelperId id) => TypedId.TryParse(text, out id);

    /// <summary>The bare id.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>A house that helps: social centre, day centre, France Services counter, association.</summary>
[NotPersonal]
public readonly record struct StructureId(Guid Value) : ITypedId<StructureId>
{
    /// <summary>A new id at this instant.</summary>
    public static StructureId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static StructureId From(Guid value) => new(value);

    /// <summary>Reads an id from a route or a form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out StructureId id) => TypedId.TryParse(text, out id);

    /// <summary>The bare id.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>One visit or follow-up with nothing stored of the person: what a printed slip number leads back to.</summary>
[Personal(DataCategory.Number)]
public readonly record struct SlipId(Guid Value) : ITypedId<SlipId>
{
    /// <summary>A new id at this instant.</summary>
    public static SlipId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static SlipId From(Guid value) => new(value);

    /// <summary>Reads an id from a route or a form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out SlipId id) => TypedId.TryParse(text, out id);

    /// <summary>The bare id.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>One right followed for one person, from the first paper to the first payment and on.</summary>
[Personal(DataCategory.Number)]
public readonly record struct CaseId(Guid Value) : ITypedId<CaseId>
{
    /// <summary>A new id at this instant.</summary>
    public static CaseId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static CaseId From(Guid value) => new(value);

    /// <summary>Reads an id from a route or a form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CaseId id) => TypedId.TryParse(text, out id);

    /// <summary>The bare id.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>One screening of rights: the answers given and the rights found, kept to be resumed.</summary>
[Personal(DataCategory.Number)]
public readonly record struct ScreeningId(Guid Value) : ITypedId<ScreeningId>
{
    /// <summary>A new id at this instant.</summary>
    public static ScreeningId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static ScreeningId From(Guid value) => new(value);

    /// <summary>Reads an id from a route or a form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ScreeningId id) => TypedId.TryParse(text, out id);

    /// <summary>The bare id.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>What all typed ids share: being read from text.</summary>
public static class TypedId
{
    /// <summary>Reads a typed id; false, and the default, for anything that is not one.</summary>
    public static bool TryParse<TId>([NotNullWhen(true)] string? text, out TId id)
        where TId : struct, ITypedId<TId>
    {
        var read = Guid.TryParse(text, out var value);
        id = read ? TId.From(value) : default;
        return read;
    }
}
