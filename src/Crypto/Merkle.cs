using System.Security.Cryptography;

namespace Appui.Crypto;

/// <summary>Hashes of a Merkle tree, as RFC 6962 §2.1 makes them: SHA-256, a 0x00 byte before a leaf, a 0x01 byte before a pair.</summary>
public static class Merkle
{
    /// <summary>The root of a tree without leaves: the hash of nothing.</summary>
    public static byte[] EmptyRoot { get; } = SHA256.HashData([]);

    /// <summary>The hash of a leaf's bytes.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> data)
    {
        var prefixed = new byte[data.Length + 1];
        data.CopyTo(prefixed.AsSpan(1));
        return SHA256.HashData(prefixed);
    }

    /// <summary>The hash of two subtrees, left before right.</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> pair = stackalloc byte[65];
        pair[0] = 0x01;
        left.CopyTo(pair[1..]);
        right.CopyTo(pair[33..]);
        return SHA256.HashData(pair);
    }

    /// <summary>The root over leaf hashes, in order.</summary>
    public static byte[] Root(ReadOnlySpan<byte[]> leaves) =>
        leaves.Length switch
        {
            0 => EmptyRoot,
            1 => leaves[0],
            _ => Node(Root(leaves[..Split(leaves.Length)]), Root(leaves[Split(leaves.Length)..])),
        };

    /// <summary>The audit path by which a holder of one leaf and of the root checks that the leaf is in the tree (RFC 6962 §2.1.1).</summary>
    public static IReadOnlyList<byte[]> InclusionProof(ReadOnlySpan<byte[]> leaves, int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Length);
        if (leaves.Length == 1)
            return [];

        var split = Split(leaves.Length);
        return index < split
            ? [.. InclusionProof(leaves[..split], index), Root(leaves[split..])]
            : [.. InclusionProof(leaves[split..], index - split), Root(leaves[..split])];
    }

    /// <summary>Is the leaf at this place in the tree of this size and root? (RFC 9162 §2.1.3.2)</summary>
    public static bool Includes(byte[] root, long size, long index, byte[] leaf, IReadOnlyList<byte[]> proof)
    {
        if (index < 0 || index >= size)
            return false;

        var (place, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in proof)
        {
            if (last == 0)
                return false;
            if ((place & 1) == 1 || place == last)
            {
                hash = Node(sibling, hash);
                while ((place & 1) == 0 && place != 0)
                    (place, last) = (place >> 1, last >> 1);
            }
            else
            {
                hash = Node(hash, sibling);
            }
            (place, last) = (place >> 1, last >> 1);
        }
        return last == 0 && CryptographicOperations.FixedTimeEquals(hash, root);
    }

    /// <summary>The largest power of two smaller than <paramref name="count"/>.</summary>
    private static int Split(int count) => 1 << (31 - int.LeadingZeroCount(count - 1));
}

/// <summary>
/// A Merkle tree that only grows, kept as the roots of its full subtrees: what is needed to add a leaf and to name the root, in a few
/// hundred bytes whatever the size.
/// </summary>
public sealed class GrowingTree
{
    private readonly List<byte[]> peaks;

    /// <summary>An empty tree.</summary>
    public GrowingTree()
        : this(0, []) { }

    /// <summary>A tree as <see cref="Peaks"/> kept it.</summary>
    /// <exception cref="ArgumentException">The peaks are not those of a tree of this size.</exception>
    public GrowingTree(long size, IEnumerable<byte[]> peaks)
    {
        (Size, this.peaks) = (size, [.. peaks]);
        if (this.peaks.Count != long.PopCount(size) || this.peaks.Exists(peak => peak.Length != 32))
            throw new ArgumentException("These are not the peaks of a tree of this size.", nameof(peaks));
    }

    /// <summary>How many leaves it has.</summary>
    public long Size { get; private set; }

    /// <summary>The roots of the full subtrees, largest first: one per bit of the size.</summary>
    public IReadOnlyList<byte[]> Peaks => peaks;

    /// <summary>Adds a leaf by its hash.</summary>
    public void Add(byte[] leaf)
    {
        peaks.Add(leaf);
        for (var full = Size; (full & 1) == 1; full >>= 1)
        {
            var pair = Merkle.Node(peaks[^2], peaks[^1]);
            peaks.RemoveRange(peaks.Count - 2, 2);
            peaks.Add(pair);
        }
        Size++;
    }

    /// <summary>The root over all leaves so far.</summary>
    public byte[] Root()
    {
        if (peaks.Count == 0)
            return Merkle.EmptyRoot;

        var root = peaks[^1];
        for (var i = peaks.Count - 2; i >= 0; i--)
            root = Merkle.Node(peaks[i], root);
        return root;
    }
}
