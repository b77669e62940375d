using Appui.Design;
using Appui.Platform;

namespace Appui.Vault.Model;

/// <summary>
/// Papers that the person shows to an administration by a link: a marked copy, sealed under a key that stands in the address alone, after its #, and that no browser sends.
/// </summary>
[Keeps(Processing.Safe, Keeping.ShortLived)]
internal sealed class SharedLink
{
    /// <summary>How many times it opens.</summary>
    public const int Most = 3;

    [NotPersonal] public required Guid Id { get; init; }
    public required PersonId Person { get; init; }

    /// <summary>Of the part of the address that the server sees.</summary>
    [NotPersonal] public required byte[] Hash { get; init; }

    /// <summary>Of what only somebody with the key can say: a wrong key is refused, and not counted.</summary>
    [NotPersonal] public required byte[] ProofHash { get; init; }

    /// <summary>Under the folder of identity: what the person reads of it later.</summary>
    [NotPersonal] public required byte[] KeyWrap { get; init; }

    [Personal(DataCategory.Choice)] public required byte[] Told { get; init; }

    [NotPersonal] public required BlobId Blob { get; init; }

    [Personal(DataCategory.Choice)] public required DateTimeOffset MadeAt { get; init; }
    [Personal(DataCategory.Choice)] public required DateTimeOffset Until { get; init; }
    [Personal(DataCategory.FollowUp)] public required int Openings { get; init; }
    [Personal(DataCategory.FollowUp)] public DateTimeOffset? LastOpenedAt { get; init; }

    /// <summary>The person took it back.</summary>
    [Personal(DataCategory.Choice)] public DateTimeOffset? EndedAt { get; private set; }

    public bool IsOpenAt(DateTimeOffset now) => EndedAt is null && now < Until && Openings < Most;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}

/// <summary>What the person said of a link.</summary>
/// <param name="Recipient">Who is to read: "Caf de Ville-Exemple".</param>
/// <param name="Purpose">What for.</param>
/// <param name="Papers">The titles.</param>
internal sealed record LinkSays(string Recipient, string Purpose, IReadOnlyList<string> Papers);

/// <summary>How long a link opens.</summary>
internal enum LinkLasts
{
    /// <summary>Seven days.</summary>
    [Pictogram("calendar")]
    Week = 7,

    /// <summary>Fifteen days.</summary>
    [Pictogram("calendar")]
    Fortnight = 15,

    /// <summary>Thirty days, the longest.</summary>
    [Pictogram("calendar")]
    Month = 30,
}
