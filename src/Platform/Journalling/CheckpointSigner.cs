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
    public long SignedSize => State().Size;

    private ECDsa Key { get; }

    /// <summary>Signs the journal as extended by these leaves.</summary>
    /// <exception cref="InvalidOperationException">The leaves do not follow what was signed before, or one is not what its hash says.</exception>
    public (Checkpoint Checkpoint, string Note) Extend(IEnumerable<Leaf> leavesAfterSignedSize)
    {
        lock (oneAtATime)
        {
            var tree = State();
            foreach (var leaf in leavesAfterSignedSize)
            {
                var hash = leaf.ComputeHash();
                if (leaf.Number != tree.Size + 1 || Convert.ToHexStringLower(hash) != leaf.Hash)
                    throw new InvalidOperationException($"The journal does not extend what was signed: leaf {leaf.Number}.");
                tree.Add(hash);
            }
            keys.Remember("checkpoint", JsonSerializer.SerializeToUtf8Bytes(new Signed(tree.Size, [.. tree.Peaks.Select(Convert.ToHexStringLower)])));
            var checkpoint = new Checkpoint(Origin, tree.Size, tree.Root());
            return (checkpoint, SignedNote.Sign(checkpoint.Text, "appui", Key));
        }
    }

    private GrowingTree State() =>
        keys.Remembered("checkpoint") is { } bytes && JsonSerializer.Deserialize<Signed>(bytes) is { } signed
            ? new(signed.Size, signed.Peaks.Select(Convert.FromHexString))
            : new();

    private static byte[] MakeKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }

    private sealed record Signed(long Size, string[] Peaks);
}
