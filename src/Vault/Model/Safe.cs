using Appui.Mandates;
using Appui.Platform;

namespace Appui.Vault.Model;

/// <summary>A person's porte-documents: what is needed to deposit while it is closed, and to find its keys once it opens.</summary>
[Keeps(Processing.Safe, Keeping.AsLongAsWanted)]
internal sealed class Safe
{
    public required PersonId Person { get; init; }

    /// <summary>Grows by one each time the root key is replaced.</summary>
    [NotPersonal] public required long Epoch { get; set; }

    /// <summary>What helpers seal to; its private half opens under the root only.</summary>
    [NotPersonal] public required byte[] DepositKey { get; init; }

    [NotPersonal] public required byte[] DepositWrap { get; set; }

    [Personal(DataCategory.FollowUp)] public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The last time it was opened by the person.</summary>
    [Personal(DataCategory.FollowUp)] public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>The root key is replaced at the next opening: the person came back without their card.</summary>
    [NotPersonal] public bool MustRotate { get; set; }

    /// <summary>« Bloquer tout »: until then no mandate opens, no recovery ends, no sheets open.</summary>
    [Personal(DataCategory.Choice)] public DateTimeOffset? BlockedUntil { get; set; }
}

/// <summary>A card that opens a porte-documents with its pictures. What it carries is printed on it and kept nowhere.</summary>
[Keeps(Processing.Safe, Keeping.AsLongAsWanted)]
internal sealed class SafeCard
{
    [NotPersonal] public required Guid Id { get; init; }
    public required PersonId Person { get; init; }

    /// <summary>The root key, wrapped for this card and its pictures.</summary>
    [NotPersonal] public required byte[] Wrap { get; set; }

    [Personal(DataCategory.FollowUp)] public required DateTimeOffset MadeAt { get; init; }
}

/// <summary>The key of a folder, under the root.</summary>
[Keeps(Processing.Safe, Keeping.AsLongAsWanted)]
internal sealed class FolderWrap
{
    public required PersonId Person { get; init; }
    [NotPersonal] public required PaperFolder Folder { get; init; }
    [NotPersonal] public required long Epoch { get; set; }
    [NotPersonal] public required byte[] Wrap { get; set; }
}

/// <summary>Their own copy of what they confirmed before something was sent in their name.</summary>
[Keeps(Processing.Safe, Keeping.AsLongAsWanted)]
internal sealed class ConfirmedCopy
{
    /// <summary>The declaration that it is the text of.</summary>
    public required DeclarationId Id { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>Sealed to the deposit key.</summary>
    [Personal(DataCategory.Paper)] public required byte[] Words { get; init; }

    [Personal(DataCategory.Paper)] public required DateTimeOffset AddedAt { get; init; }
}

/// <summary>A link that lets a person make their porte-documents, given by a helper in front of them.</summary>
[Keeps(Processing.Safe, Keeping.ShortLived)]
internal sealed class SafeInvitation
{
    [NotPersonal] public required byte[] Hash { get; init; }
    public required PersonId Person { get; init; }
    public required HelperId By { get; init; }
    [NotPersonal] public required DateTimeOffset LastInstant { get; init; }
    [NotPersonal] public DateTimeOffset? UsedAt { get; private set; }

    public bool IsOpenAt(DateTimeOffset now) => UsedAt is null && now < LastInstant;

    public void Use(DateTimeOffset now) => UsedAt = now;
}

/// <summary>Five minutes during which a telephone may photograph papers into a porte-documents.</summary>
[Keeps(Processing.Safe, Keeping.ShortLived)]
internal sealed class Capture
{
    [NotPersonal] public required byte[] Hash { get; init; }
    public required PersonId Person { get; init; }
    [NotPersonal] public required PaperFolder Folder { get; init; }

    /// <summary>The helper who showed the code; null when the person did.</summary>
    public HelperId? By { get; init; }

    [NotPersonal] public required DateTimeOffset LastInstant { get; init; }
}
