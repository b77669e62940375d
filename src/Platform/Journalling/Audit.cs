using System.Security.Cryptography;
using Appui.Crypto;

namespace Appui.Platform.Journalling;

/// <summary>
/// Goes once through leaves and checkpoints in their order, recomputes everything, and notes what does not hold.
/// Memory does not grow with the journal.
/// </summary>
internal sealed class Audit : IDisposable
{
    private readonly List<JournalFinding> findings = [];
    private readonly GrowingTree tree = new();
    private readonly Dictionary<long, byte[]> signedRoots = [];
    private readonly ECDsa key = ECDsa.Create();
    private readonly Checkpoint? since;
    private long lastNumber;

    /// <param name="publicKey">Whose signatures count.</param>
    /// <param name="since">A signed checkpoint that somebody kept; null for none.</param>
    public Audit(byte[] publicKey, string? since)
    {
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        if (since is null)
            return;

        this.since = SignedNote.Verify(since, key) is { } text ? Checkpoint.Read(text) : null;
        if (this.since is null)
            Note(JournalFault.BadSignature, "The checkpoint that was kept is not signed by the key of this journal.");
    }

    public void See(Leaf leaf)
    {
        var hash = leaf.ComputeHash();
        if (Convert.ToHexStringLower(hash) != leaf.Hash)
            Note(JournalFault.Altered, $"Leaf {leaf.Number} is not what its hash says.");
        if (leaf.Number != lastNumber + 1)
            Note(JournalFault.Displaced, $"Leaf {leaf.Number} follows leaf {lastNumber}.");
        lastNumber = leaf.Number;
        tree.Add(hash);
        CompareWithKept();
    }

    public void See(string note)
    {
        if (SignedNote.Verify(note, key) is not { } text || Checkpoint.Read(text) is not { } checkpoint)
            Note(JournalFault.BadSignature, $"A checkpoint after leaf {lastNumber} is not signed by the key of this journal.");
        else if (signedRoots.TryGetValue(checkpoint.Size, out var root) && !root.SequenceEqual(checkpoint.Root))
            Note(JournalFault.Forked, $"Two checkpoints of {checkpoint.Size} leaves were signed with different roots.");
        else
            Compare(checkpoint);
    }

    /// <summary>What held and what did not, once everything was seen.</summary>
    public JournalReport Report()
    {
        if (since is { } kept && kept.Size > tree.Size)
            Note(JournalFault.Forked, $"The journal has {tree.Size} leaves; {kept.Size} were signed before: it was put back to an older day.");
        return new(tree.Size, Convert.ToHexStringLower(tree.Root()), findings);
    }

    /// <summary>Notes a fault that the reader of the journal found, not its content.</summary>
    public void Note(JournalFault fault, string sentence)
    {
        // A thousand altered leaves are one alteration: the first of each kind are told, the rest counted by the reader.
        if (findings.Count(finding => finding.Fault == fault) < 20)
            findings.Add(new(fault, sentence));
    }

    public void Dispose() => key.Dispose();

    private void Compare(Checkpoint checkpoint)
    {
        signedRoots[checkpoint.Size] = checkpoint.Root;
        if (checkpoint.Size != tree.Size)
            Note(JournalFault.Displaced, $"{checkpoint.Size} leaves were signed where {tree.Size} are found.");
        else if (!checkpoint.Root.SequenceEqual(tree.Root()) && !findings.Exists(finding => finding.Fault is JournalFault.Altered or JournalFault.Displaced))
            Note(JournalFault.Altered, $"A leaf up to number {checkpoint.Size} is not the one that was signed.");
    }

    private void CompareWithKept()
    {
        if (since is { } kept && kept.Size == tree.Size && !kept.Root.SequenceEqual(tree.Root()))
            Note(JournalFault.Forked, $"The first {kept.Size} leaves are not those that the kept checkpoint signed.");
    }
}
