using System.Text.Json.Serialization;

namespace Appui.Sealer;

/// <summary>
/// What the sealer may be asked: these operations and no other. There is none that gives a person's secret, a list of keys, or a copy of the store.
/// </summary>
/// <param name="Vault">Whose; the empty id for <see cref="Status"/>.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "ask")]
[JsonDerivedType(typeof(Enrol), "enrol")]
[JsonDerivedType(typeof(AddCard), "add-card")]
[JsonDerivedType(typeof(Harden), "harden")]
[JsonDerivedType(typeof(DisableCard), "disable-card")]
[JsonDerivedType(typeof(PutMandate), "put-mandate")]
[JsonDerivedType(typeof(OpenUnderMandate), "open-under-mandate")]
[JsonDerivedType(typeof(RevokeMandate), "revoke-mandate")]
[JsonDerivedType(typeof(Freeze), "freeze")]
[JsonDerivedType(typeof(PutContract), "put-contract")]
[JsonDerivedType(typeof(WithdrawContract), "withdraw-contract")]
[JsonDerivedType(typeof(StartCeremony), "start-ceremony")]
[JsonDerivedType(typeof(StopCeremony), "stop-ceremony")]
[JsonDerivedType(typeof(GiveShare), "give-share")]
[JsonDerivedType(typeof(FinishCeremony), "finish-ceremony")]
[JsonDerivedType(typeof(ErasePerson), "erase-person")]
[JsonDerivedType(typeof(Status), "status")]
public abstract record SealerRequest(Guid Vault)
{
    /// <summary>The time of the program, believed only by a sealer that was started for a demonstration.</summary>
    public DateTimeOffset? Now { get; init; }
}

/// <summary>Draws the secret of a person. Refused when there is one.</summary>
public sealed record Enrol(Guid Vault) : SealerRequest(Vault);

/// <summary>A new card; answered by <see cref="Hardened"/>, the part of its wrapping key that only the sealer can make.</summary>
/// <param name="Vault">Whose.</param>
/// <param name="Card">Its random id.</param>
/// <param name="CardHash">SHA-256 of the secret that it carries.</param>
/// <param name="Slow">Argon2id of the pictures.</param>
/// <param name="Paper">It is a set of sheets that opens without pictures: never while everything is blocked.</param>
public sealed record AddCard(Guid Vault, Guid Card, byte[] CardHash, byte[] Slow, bool Paper = false) : SealerRequest(Vault);

/// <summary>An attempt: counted on the disk before anything is computed.</summary>
/// <param name="Vault">Whose.</param>
/// <param name="Card">Its random id.</param>
/// <param name="CardHash">SHA-256 of the secret that it carries.</param>
/// <param name="Slow">Argon2id of the pictures.</param>
public sealed record Harden(Guid Vault, Guid Card, byte[] CardHash, byte[] Slow) : SealerRequest(Vault);

/// <summary>A card that was lost or replaced opens nothing from now on.</summary>
public sealed record DisableCard(Guid Vault, Guid Card) : SealerRequest(Vault);

/// <summary>Keeps copies of folder keys for one helper, until an instant or until they are taken back.</summary>
/// <param name="Vault">Whose.</param>
/// <param name="Mandate">Which mandate.</param>
/// <param name="Helper">The only helper who may use it.</param>
/// <param name="Until">The instant from which it opens nothing.</param>
/// <param name="Folders">The keys, by folder.</param>
public sealed record PutMandate(Guid Vault, Guid Mandate, Guid Helper, DateTimeOffset Until, IReadOnlyDictionary<string, FolderCopy> Folders) : SealerRequest(Vault);

/// <summary>The copy of a folder key.</summary>
/// <param name="Key">32 bytes.</param>
/// <param name="Epoch">Which generation of the folder it opens.</param>
public sealed record FolderCopy(byte[] Key, long Epoch);

/// <summary>Opens one folder under a mandate; answered by <see cref="FolderOpened"/>.</summary>
public sealed record OpenUnderMandate(Guid Vault, Guid Mandate, Guid Helper, string Folder) : SealerRequest(Vault);

/// <summary>Deletes the copies of a mandate before answering. Needs no key of the person.</summary>
public sealed record RevokeMandate(Guid Vault, Guid Mandate) : SealerRequest(Vault);

/// <summary>« Bloquer tout » : until then no mandate opens and no recovery ends; null lifts it.</summary>
public sealed record Freeze(Guid Vault, DateTimeOffset? Until) : SealerRequest(Vault);

/// <summary>
/// The contract by which one of each of two groups may together open the vault again for the person. Answered by <see cref="Hardened"/>, the
/// part of the wrapping key that only the sealer can make. The one that it replaces stands until this one is used: whoever could not write down
/// the new one still has the old one.
/// </summary>
/// <param name="Vault">Whose.</param>
/// <param name="Contract">Which contract.</param>
/// <param name="First">The people of one group.</param>
/// <param name="Second">Those of the other; nobody is in both.</param>
/// <param name="WaitHours">0, 24 or 72, counted from the second yes.</param>
/// <param name="Replaces">The contract that stood until now; null when there was none.</param>
public sealed record PutContract(Guid Vault, Guid Contract, IReadOnlyList<Guid> First, IReadOnlyList<Guid> Second, int WaitHours, Guid? Replaces = null) : SealerRequest(Vault);

/// <summary>The person no longer wants it: a ceremony that runs ends too.</summary>
public sealed record WithdrawContract(Guid Vault) : SealerRequest(Vault);

/// <summary>Stops a recovery that runs; the contract stays. Done, too, when none runs.</summary>
public sealed record StopCeremony(Guid Vault) : SealerRequest(Vault);

/// <summary>Begins a recovery; answered by <see cref="CeremonyStarted"/>, the key to which both shares are sealed. One that ran before ends.</summary>
public sealed record StartCeremony(Guid Vault, Guid Contract) : SealerRequest(Vault);

/// <summary>Somebody of one group gives their share, sealed to the key of the ceremony.</summary>
public sealed record GiveShare(Guid Vault, Guid Ceremony, Guid Officer, byte[] SealedShare) : SealerRequest(Vault);

/// <summary>Opens both shares, once both were given and the waiting time is over; answered by <see cref="Recovered"/>. May be asked again for half an hour.</summary>
public sealed record FinishCeremony(Guid Vault, Guid Ceremony) : SealerRequest(Vault);

/// <summary>Deletes the secret of a person: every wrap of their keys is unreadable from now on, in backups too.</summary>
public sealed record ErasePerson(Guid Vault) : SealerRequest(Vault);

/// <summary>Which vaults the sealer knows, without any key; answered by <see cref="Standing"/>.</summary>
public sealed record Status() : SealerRequest(Guid.Empty);

/// <summary>What the sealer answers.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "answer")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Hardened), "hardened")]
[JsonDerivedType(typeof(NotOpened), "not-opened")]
[JsonDerivedType(typeof(FolderOpened), "folder-opened")]
[JsonDerivedType(typeof(CeremonyStarted), "ceremony-started")]
[JsonDerivedType(typeof(Recovered), "recovered")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Standing), "standing")]
public abstract record SealerAnswer;

/// <summary>It is done, and on the disk.</summary>
public sealed record Done : SealerAnswer;

/// <summary>The part of a wrapping key that only the sealer can make, 32 bytes.</summary>
public sealed record Hardened(byte[] Key) : SealerAnswer;

/// <summary>The card or the pictures are not right, or the card rests.</summary>
/// <param name="Left">Attempts left before the card is disabled; 0 when it is. Null for a card that does not exist: nothing was counted.</param>
/// <param name="RestsUntil">The instant before which no attempt is looked at.</param>
public sealed record NotOpened(int? Left, DateTimeOffset? RestsUntil) : SealerAnswer;

/// <summary>A folder key, for the time of one page.</summary>
public sealed record FolderOpened(FolderCopy Folder) : SealerAnswer;

/// <summary>A recovery has begun.</summary>
/// <param name="Ceremony">Which.</param>
/// <param name="PublicKey">The key to which both shares are sealed.</param>
public sealed record CeremonyStarted(Guid Ceremony, byte[] PublicKey) : SealerAnswer;

/// <summary>Both shares, and the part of the wrapping key that only the sealer can make.</summary>
public sealed record Recovered(byte[] First, byte[] Second, byte[] Key) : SealerAnswer;

/// <summary>No, and why.</summary>
/// <param name="Why">For the program that asks.</param>
/// <param name="From">The instant from which the same question could have another answer, when the sealer knows it.</param>
public sealed record Refused(Refusal Why, DateTimeOffset? From = null) : SealerAnswer;

/// <summary>What the sealer keeps, without any key.</summary>
public sealed record Standing(IReadOnlyList<StandingVault> Vaults) : SealerAnswer;

/// <summary>One vault as the sealer knows it.</summary>
/// <param name="Vault">Whose.</param>
/// <param name="Cards">Its cards, and how many wrong attempts in a row each has seen; 10 is a disabled one.</param>
/// <param name="Mandates">The mandates whose copies are kept.</param>
/// <param name="Contracts">The contract of recovery, and the one that waits to take its place.</param>
/// <param name="Readable">False when its record does not open under the master key: it was damaged.</param>
public sealed record StandingVault(Guid Vault, IReadOnlyDictionary<Guid, int> Cards, IReadOnlyList<Guid> Mandates, IReadOnlyList<Guid> Contracts, bool Readable = true);

/// <summary>Why not.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Refusal>))]
public enum Refusal
{
    /// <summary>The sealer knows nothing of this vault, card, mandate, contract or ceremony.</summary>
    Unknown,

    /// <summary>There is one already.</summary>
    Exists,

    /// <summary>The person has blocked everything.</summary>
    Frozen,

    /// <summary>Its time is over.</summary>
    Ended,

    /// <summary>It is too early: the waiting time runs, or a recovery ended within a day.</summary>
    TooEarly,

    /// <summary>Both are needed.</summary>
    OneIsMissing,

    /// <summary>Not this helper, this folder, or the same person twice.</summary>
    NotTheirs,

    /// <summary>The request itself makes no sense.</summary>
    Malformed,
}

/// <summary>How requests and answers travel: generated at build time, so that the sealer starts fast and reads nothing else.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SealerRequest))]
[JsonSerializable(typeof(SealerAnswer))]
internal sealed partial class Wire : JsonSerializerContext;
