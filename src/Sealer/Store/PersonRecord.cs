using System.Text.Json.Serialization;

namespace Appui.Sealer.Store;

/// <summary>All that the sealer keeps of one person: their secret, and what may be done with it.</summary>
internal sealed class PersonRecord
{
    public required Guid Vault { get; init; }

    /// <summary>32 bytes; every way to the vault's root goes through it, so that deleting it closes them all.</summary>
    public required byte[] Secret { get; init; }

    public Dictionary<Guid, CardRecord> Cards { get; init; } = [];

    public Dictionary<Guid, MandateRecord> Mandates { get; init; } = [];

    public DateTimeOffset? FrozenUntil { get; set; }

    public ContractRecord? Contract { get; set; }

    /// <summary>Takes the place of <see cref="Contract"/> the first time that it is named: until then nobody knows whether it was written down.</summary>
    public ContractRecord? NextContract { get; set; }

    public CeremonyRecord? Ceremony { get; set; }

    public DateTimeOffset? LastRecovery { get; set; }

    public bool IsFrozenAt(DateTimeOffset now) => FrozenUntil > now;
}

/// <summary>A card, and how its last attempts went.</summary>
internal sealed class CardRecord
{
    /// <summary>Ten wrong attempts in a row and a card is dead.</summary>
    public const int Most = 10;

    public required byte[] Hash { get; init; }

    /// <summary>What the right pictures give; the pictures themselves are nowhere.</summary>
    public required byte[] Tag { get; init; }

    /// <summary>Sheets that open without pictures: never while everything is blocked.</summary>
    public bool IsPaper { get; init; }

    public int Failures { get; set; }

    public DateTimeOffset? RestsUntil { get; set; }

    [JsonIgnore]
    public bool IsDisabled => Failures >= Most;

    /// <summary>Counts an attempt as a wrong one, before it is known whether it is.</summary>
    public void Count(DateTimeOffset now)
    {
        Failures++;
        RestsUntil = Failures switch
        {
            < 3 => null,
            < 5 => now.AddMinutes(1),
            < Most => now.AddMinutes(15),
            _ => null,
        };
    }

    public void WasRight() => (Failures, RestsUntil) = (0, null);
}

internal sealed record MandateRecord(Guid Helper, DateTimeOffset Until, Dictionary<string, FolderCopy> Folders);

internal sealed record ContractRecord(Guid Id, IReadOnlyList<Guid> First, IReadOnlyList<Guid> Second, int WaitHours)
{
    public bool Names(Guid officer) => First.Contains(officer) || Second.Contains(officer);
}

/// <summary>A recovery that runs: the pair of keys made for it, and the shares as they were given.</summary>
internal sealed class CeremonyRecord
{
    public required Guid Id { get; init; }
    public required byte[] PublicKey { get; init; }
    public required byte[] PrivateKey { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public Dictionary<Guid, byte[]> Shares { get; init; } = [];

    /// <summary>When the second of the two said yes.</summary>
    public DateTimeOffset? BothAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PersonRecord))]
internal sealed partial class StoredForm : JsonSerializerContext;
