using Appui.Platform;

namespace Appui.Procedures.Model;

/// <summary>A calendar that a helper reads in another program. Only the hash of its secret address is kept.</summary>
[Keeps(Processing.Accounts, Keeping.LastPost)]
internal sealed class Feed
{
    /// <summary>Which one.</summary>
    [NotPersonal] public required Guid Id { get; init; }

    /// <summary>The house whose dates it shows.</summary>
    public required StructureId Structure { get; init; }

    /// <summary>Whose it is.</summary>
    public required HelperId Helper { get; init; }

    /// <summary>SHA-256 of the secret, in hexadecimal.</summary>
    [NotPersonal] public required string Key { get; init; }

    /// <summary>When it was made.</summary>
    [NotPersonal] public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Since when it answers no more; null while it stands.</summary>
    [NotPersonal] public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>From now on its address answers nothing.</summary>
    public void End(DateTimeOffset at) => EndedAt ??= at;
}
