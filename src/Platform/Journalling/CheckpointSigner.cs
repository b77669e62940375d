using System.Security.Cryptography;
using System.Text.Json;
using Appui.Crypto;
using Appui.Platform.Sealing;

namespace Appui.Platform.Journalling;

/// <summary>
/// Signs states of the journal, and only states that extend the last one it signed: it remembers that one outside the database, so that a
/// database put back to an older day, or forked, is noticed. A key file of the server until the sealer exists.
/// </summary>
internal sealed class CheckpointSigner
{
    private readonly KeyFolder keys;
    private readonly Lock oneAtATime = new();

    public CheckpointSigner(KeyFolder keys)
    {
        this.keys = keys;
        Key = ECDsa.Create();
        Key.ImportPkcs8PrivateKey(keys.Secret("checkpoint", MakeKey), out _);
    }

    /// <summary>The public half, as exports carry it (SubjectPublicKeyInfo).</summary>
    public byte[] PublicKey => Key.ExportSubjectPublicKeyInfo();

    /// <summary>Which log this is: named by its key, so that two installations never take each other's checkpoints for their own.</summary>
    public string Origin => $"appui/journal/{Convert.ToHexStringLower(SignedNote.KeyHash(Key))}";

    /// <summary>The size that was signed last.</summary>
    public long SignedSize => State().Tree.Size;

    private ECDsa Key { get; }

    /// <summary>Signs the journal as extended by these leaves.</summary>
    /// <param name="leaves">From the last one that was signed, which shows that the journal was not written anew since.</param>
    /// <exception cref="InvalidOperationException">The leaves do not follow what was signed before, or one is not what its hash says.</exception>
    public (Checkpoint Checkpoint, string Note) Extend(IEnumerable<Leaf> leaves)
    {
        lock (oneAtATime)
        {
            var (tree, last) = State();
            foreach (var leaf in leaves)
            {
                var hash = leaf.ComputeHash();
                var isSigned = leaf.Number == tree.Size && (last is null || last == leaf.Hash);
                if ((leaf.Number != tree.Size + 1 && !isSigned) || Convert.ToHexStringLower(hash) != leaf.Hash)
                    throw new InvalidOperationException($"The journal does not extend what was signed: leaf {leaf.Number}.");
                if (!isSigned)
                    tree.Add(hash);
                last = leaf.Hash;
            }
            keys.Remember("checkpoint", JsonSerializer.SerializeToUtf8Bytes(new Signed(tree.Size, [.. tree.Peaks.Select(Convert.ToHexStringLower)], last)));
            var checkpoint = new Checkpoint(Origin, tree.Size, tree.Root());
            return (checkpoint, SignedNote.Sign(checkpoint.Text, "appui", Key));
        }
    }

    private (GrowingTree Tree, string? Last) State() =>
        keys.Remembered("checkpoint") is { } bytes && JsonSerializer.Deserialize<Signed>(bytes) is { } signed
            ? (new(signed.Size, signed.Peaks.Select(Convert.FromHexString)), signed.Last)
            : (new(), null);

    private static byte[] MakeKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }

    /// <summary>What was signed last: how many leaves, the peaks of their tree, the hash of the last one.</summary>
    private sealed record Signed(long Size, string[] Peaks, string? Last);
}
