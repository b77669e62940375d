using System.Diagnostics.CodeAnalysis;
using Appui.Platform;

namespace Appui.Notices;

/// <summary>One thing that somebody is to be told.</summary>
[Personal(DataCategory.Number)]
public readonly record struct NoticeId(Guid Value) : ITypedId<NoticeId>
{
    /// <summary>A new id at this instant.</summary>
    public static NoticeId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static NoticeId From(Guid value) => new(value);

    /// <summary>Reads an id from a route or a form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out NoticeId id) => TypedId.TryParse(text, out id);

    /// <summary>The bare id.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>One try to tell it, by one road. The name of the message's file, its Message-ID and its key at a gateway are made of it, so that nothing goes twice.</summary>
[Personal(DataCategory.Number)]
public readonly record struct SendingId(Guid Value) : ITypedId<SendingId>
{
    /// <summary>A new id at this instant.</summary>
    public static SendingId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static SendingId From(Guid value) => new(value);

    /// <summary>Reads an id from a route or a form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out SendingId id) => TypedId.TryParse(text, out id);

    /// <summary>The bare id.</summary>
    public override string ToString() => Value.ToString();
}
